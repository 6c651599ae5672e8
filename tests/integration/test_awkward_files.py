"""A folder as no one would wish for, through the real source and the real engine, without Dagster and dbt."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from orchestration.extract_batch import extract_batch
from orchestration.extraction.engine import Engine
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.linking.records import Links
from orchestration.paths import REFERENCE
from orchestration.sources.catalog import open_source
from warehouse.changes import now
from warehouse.checks import account, broken_statements
from warehouse.connection import open_build
from warehouse.documents import batches, store
from warehouse.frames import frame_of
from warehouse.load import load
from warehouse.pending import pending_batches, pending_keys
from warehouse.spool import Spool
from warehouse.tables import LINKED

MEBIBYTE = 1024 * 1024
PAGE = "The minister arrived in Muscat on Tuesday. “We are ready to talk,” he said."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inbox")
    (folder / "north").mkdir()
    (folder / "south").mkdir()
    (folder / "north" / "page.txt").write_text(PAGE, encoding="utf-8")
    (folder / "south" / "page.txt").write_text(f"{PAGE} And more.", encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "spaces.txt").write_text(" \n\n\t")
    (folder / "junk.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "old.txt").write_bytes(PAGE.encode("utf-16"))
    (folder / "half.html").write_bytes(b"<html><body><p>unclosed <<< \xff\xfe\x00 <script>")
    (folder / "mended").write_bytes("\ud800 half a character".encode("utf-8", "surrogatepass"))
    (folder / "vanished.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    with (folder / "huge.txt").open("wb") as huge:
        for _ in range(50):
            huge.write(b"All work and no talk. " * (MEBIBYTE // 22))
    return folder


@pytest.fixture(scope="module")
def warehouse(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("warehouse") / "w.build.duckdb"
    with open_build(file) as connection:
        for batch in batches(open_source(folder, folder)):
            store(connection, batch)
        spool = Spool(file.parent / "spool", "v1")
        for documents in pending_batches(connection, pending_keys(connection, "v1", set())):
            spool.append(extract_batch(Engine(load_vocabulary(REFERENCE)), documents, "v1", now()))
        none = Links((), (), (), (), ())
        spool.put_links({table: frame_of(getattr(none, table), record) for table, record in LINKED.items()})
        load(connection, spool, "links-1")
    return file


def test_each_file_is_read_or_rejected_with_its_reason(warehouse: Path) -> None:
    # One file that nobody foresaw must not end the run, and must not disappear either.
    with open_build(warehouse) as connection:
        assert account(connection).is_balanced
        assert broken_statements(connection) == []
        read = names(connection, "SELECT uri FROM raw.documents SEMI JOIN extracted.documents USING (document_key)")
        refused = dict(connection.execute("SELECT uri, reason_code FROM raw.rejected_documents").fetchall())
    assert {"north/page.txt", "south/page.txt", "old.txt"} <= read
    assert refused["empty.txt"] == refused["spaces.txt"] == refused["junk.txt"] == "malformed_document"
    assert (refused["vanished.txt"], refused["pipe.txt"]) == ("vanished", "not_a_file")
    assert refused["huge.txt"] == "too_large"
    assert read | set(refused) == {
        "north/page.txt", "south/page.txt", "empty.txt", "spaces.txt", "junk.txt", "old.txt", "half.html", "mended",
        "vanished.txt", "pipe.txt", "huge.txt",
    }  # fmt: skip
    assert "engine_fault" not in refused.values()


def names(connection: duckdb.DuckDBPyConnection, sql: str) -> set[str]:
    return {name for (name,) in connection.execute(sql).fetchall()}
