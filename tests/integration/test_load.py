"""From stored documents to loaded rows, on a real DuckDB file without Dagster: what a load leaves behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
from stub_engine import StubReader, stub_link

from orchestration.extract_batch import extract_batch
from orchestration.extraction.records import Actor, Document, Statement
from orchestration.sources.records import RawDocument
from warehouse.changes import now
from warehouse.checks import account, broken_statements
from warehouse.connection import open_build
from warehouse.documents import store
from warehouse.errors import WarehouseError
from warehouse.frames import frame_of
from warehouse.load import Loaded, load
from warehouse.mentions import Mentions
from warehouse.pending import pending_batches, pending_keys
from warehouse.spool import Spool
from warehouse.tables import EXTRACTED, LINKED


class Desk:
    """Each step of a run, to be called one by one or left out, each on a connection of its own."""

    def __init__(self, folder: Path) -> None:
        self.file, self.spool_folder = folder / "w.build.duckdb", folder / "spool"

    def take_in(self, **pages: bytes) -> None:
        with open_build(self.file) as connection:
            store(connection, [RawDocument(f"file:{n}", n, "folder", "text/plain", text) for n, text in pages.items()])

    def extract(self, version: str = "v1") -> int:
        with open_build(self.file) as connection:
            spool = Spool(self.spool_folder, version)
            pending = pending_keys(connection, version, spool.document_keys())
            for batch in pending_batches(connection, pending):
                spool.append(extract_batch(StubReader(), batch, version, now()))
        return len(pending)

    def link(self, version: str = "v1") -> None:
        with open_build(self.file) as connection:
            spool = Spool(self.spool_folder, version)
            said = Mentions(connection, spool)
            links = stub_link(
                said.of("documents", Document), said.of("actors", Actor), said.of("statements", Statement)
            )
            spool.put_links({table: frame_of(getattr(links, table), record) for table, record in LINKED.items()})

    def load(self, version: str = "v1") -> dict[str, Loaded]:
        with open_build(self.file) as connection:
            return load(connection, Spool(self.spool_folder, version), "links-1")

    def run(self, version: str = "v1", **pages: bytes) -> dict[str, Loaded]:
        self.take_in(**pages)
        self.extract(version)
        self.link(version)
        return self.load(version)

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        with open_build(self.file) as connection:
            return connection.execute(sql).fetchall()

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        tables = [f"extracted.{t}" for t in EXTRACTED] + [f"linked.{t}" for t in LINKED] + ["raw.rejected_documents"]
        return {table: self.query(f"FROM {table} ORDER BY ALL") for table in tables}

    def texts(self) -> list[str]:
        return [t for (t,) in self.query("SELECT text FROM extracted.statements SEMI JOIN linked.statements "
                                         "USING (statement_report_key) ORDER BY text")]  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_every_document_lands_as_loaded_or_rejected(desk: Desk) -> None:
    # One page that breaks a rule must not take the others with it, and none may vanish without a word.
    desk.run(good=b"Ana: yes\nBo: no", empty=b"", broken=b"BREAK", junk=b"\xff\xfe\x00")
    with open_build(desk.file) as connection:
        found = account(connection)
        assert (found.ingested, found.loaded, found.rejected, found.lost) == (4, 1, 3, ())
        assert broken_statements(connection) == []
    codes = desk.query(
        "SELECT file_name, reason_code, reason LIKE '%a rule broke' FROM raw.rejected_documents ORDER BY 1"
    )
    assert codes == [
        ("broken", "engine_fault", True),
        ("empty", "malformed_document", False),
        ("junk", "engine_fault", False),
    ]


def test_a_second_run_changes_no_row(desk: Desk) -> None:
    # Rows that are deleted and inserted again look like news to everyone who watches the tables.
    desk.run(a=b"Ana: yes", b=b"")
    before = desk.everything()
    assert desk.extract() == 0
    desk.link()
    assert set(desk.load().values()) == {Loaded(0, 0)}
    assert desk.everything() == before


def test_a_new_revision_takes_the_place_of_the_old_one_and_gives_it_back(desk: Desk) -> None:
    # A correction that stands beside what it corrects, or a return to the first text that is not seen.
    desk.run(a=b"Ana: yes", b=b"Bo: no")
    assert desk.run(a=b"Ana: never")["linked.statements"] == Loaded(inserted=1, deleted=1)
    assert desk.texts() == ["never", "no"]
    assert desk.query("SELECT count(*) FROM extracted.documents") == [(3,)]
    desk.take_in(a=b"Ana: yes")
    assert desk.extract() == 0
    desk.link()
    desk.load()
    assert desk.texts() == ["no", "yes"]


def test_a_page_that_is_mended_is_no_longer_rejected_until_it_breaks_again(desk: Desk) -> None:
    # A file caught half copied would be on the list of refused documents for ever.
    for text, rejected in ((b"", 1), (b"Ana: yes", 0), (b"", 1)):
        desk.run(a=text)
        assert desk.query("SELECT count(*) FROM raw.rejected_documents") == [(rejected,)]


def test_a_new_engine_reads_everything_anew_and_leaves_no_row_of_the_old(desk: Desk) -> None:
    # Two engines' rows for one page would count each statement twice.
    desk.run(a=b"Ana: yes", b=b"", c=b"Bo: no")
    assert desk.run(version="v2")["extracted.statements"] == Loaded(inserted=2, deleted=2)
    versions = "SELECT engine_version, count(*) FROM {} GROUP BY ALL"
    assert desk.query(versions.format("extracted.documents")) == [("v2", 2)]
    assert desk.query(versions.format("raw.rejected_documents")) == [("v2", 1)]


def test_a_run_killed_before_the_load_is_taken_up_where_it_stood(desk: Desk) -> None:
    # Hours of reading must not be done twice; and what is read must not reach the tables without its links.
    desk.take_in(a=b"Ana: yes")
    desk.extract()
    with pytest.raises(WarehouseError, match="without their links"):
        desk.load()
    half = desk.spool_folder / "v1" / "unfinished-chunk-00000002"
    half.mkdir()
    (half / "documents.parquet").write_bytes(b"half a file")
    desk.take_in(b=b"Bo: no")
    assert desk.extract() == 1
    desk.link()
    assert desk.load()["extracted.documents"] == Loaded(inserted=2, deleted=0)
    assert desk.texts() == ["no", "yes"]
    assert not half.exists()


def test_a_spool_that_outlives_its_load_changes_no_row(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    # Killed after the commit and before the spool was emptied: the same rows come a second time.
    monkeypatch.setattr(Spool, "clear", lambda _: None)
    desk.run(a=b"Ana: yes", b=b"")
    before = desk.everything()
    monkeypatch.undo()
    assert set(desk.load().values()) == {Loaded(0, 0)}
    assert desk.everything() == before
    assert desk.extract() == 0


def test_links_that_do_not_know_the_newest_chunk_are_not_loaded(desk: Desk) -> None:
    # Mentions that no link speaks of would stand in the warehouse, and be missing from the marts.
    desk.take_in(a=b"Ana: yes")
    desk.extract()
    desk.link()
    desk.take_in(b=b"Bo: no")
    desk.extract()
    with pytest.raises(WarehouseError, match="without their links"):
        desk.load()


def test_a_load_that_fails_in_the_middle_changes_nothing(desk: Desk) -> None:
    # Mentions without links, or half of a table, would be published by the next run that finds nothing to do.
    desk.run(a=b"Ana: yes")
    before = desk.everything()
    desk.take_in(a=b"Ana: no")
    desk.extract()
    desk.link()
    (desk.spool_folder / "v1" / "links" / "statements.parquet").write_bytes(
        (desk.spool_folder / "v1" / "links" / "documents.parquet").read_bytes()
    )
    with pytest.raises(duckdb.Error):
        desk.load()
    assert {k: v for k, v in desk.everything().items() if k != "raw.rejected_documents"} == {
        k: v for k, v in before.items() if k != "raw.rejected_documents"
    }
