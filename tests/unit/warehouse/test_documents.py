from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from orchestration.sources.records import RawDocument, Unreadable
from warehouse.ddl import apply_schema
from warehouse.documents import BATCH_BYTES, batches, store


def page(content: bytes, uri: str = "file:a") -> RawDocument:
    return RawDocument(uri, uri.removeprefix("file:"), "folder", "text/plain", content)


GONE = Unreadable("file:a", "a", "folder", "vanished", "It vanished. Put it back.")


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        apply_schema(connection)
        yield connection


def rows(connection: duckdb.DuckDBPyConnection) -> list[object]:
    tables = ("raw.documents", "raw.current_documents", "raw.rejected_documents", "ops.changes")
    return [connection.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in tables]


def test_the_same_input_again_changes_no_row(connection: duckdb.DuckDBPyConnection) -> None:
    # A daily run over an unchanged folder would rewrite, and republish, everything.
    batch: list[RawDocument | Unreadable] = [
        page(b"one"),
        page(b"two", "file:b"),
        Unreadable("file:c", "c", "folder", "denied", "No."),
    ]
    assert store(connection, batch).inserted == 5
    before = rows(connection)
    again = store(connection, batch)
    assert (again.announced, again.inserted, again.deleted) == (3, 0, 0)
    assert rows(connection) == before


def test_a_page_that_returns_to_its_old_text_points_back_to_the_old_revision(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    # A third row for the first text would count its statements twice; no move would keep the retracted text current.
    keys = []
    for content in (b"A", b"B", b"A"):
        assert store(connection, [page(content)]).moved == 1
        keys += connection.execute("SELECT document_key FROM raw.current_documents").fetchall()
    assert keys[0] == keys[2] != keys[1]
    assert connection.execute("SELECT count(*) FROM raw.documents").fetchone() == (2,)


def test_a_page_that_can_be_read_again_is_no_longer_rejected(connection: duckdb.DuckDBPyConnection) -> None:
    # A lock on a file for one minute would leave it on the list of refused documents for ever.
    store(connection, [GONE])
    assert connection.execute("SELECT reason_code FROM raw.rejected_documents").fetchall() == [("vanished",)]
    assert store(connection, [page(b"text")]).deleted == 1
    assert connection.execute("FROM raw.rejected_documents").fetchall() == []


def test_a_page_that_vanishes_keeps_its_last_revision(connection: duckdb.DuckDBPyConnection) -> None:
    # A network folder that is offline for a night must not empty the warehouse.
    store(connection, [page(b"text")])
    store(connection, [GONE])
    assert connection.execute("SELECT count(*) FROM raw.current_documents").fetchone() == (1,)


def test_a_document_named_twice_in_one_batch_is_stored_once(connection: duckdb.DuckDBPyConnection) -> None:
    # A folder and a file in it, both given on the command line, would break the primary key and with it the run.
    assert store(connection, [page(b"text"), page(b"text"), GONE]).stored == 1
    assert connection.execute("FROM raw.rejected_documents").fetchall() == []


def test_batches_are_small_in_number_and_in_bytes() -> None:
    # A folder of a hundred thousand pages, or of a few huge ones, would fill the memory.
    half = bytes(BATCH_BYTES // 2)
    sizes = [len(batch) for batch in batches(page(half, f"file:{n}") for n in range(5))]
    assert sizes == [2, 2, 1]
    assert max(len(batch) for batch in batches(page(b"", f"file:{n}") for n in range(1000))) < 1000
