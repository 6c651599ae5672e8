"""Whole runs through Dagster: real DuckDB, real dbt, a real Dagster instance; only engine and linker are stubs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import dagster as dg
import pytest
from stub_engine import StubReader
from stub_run import StubLinker, run

from orchestration.defs.assembly import build_defs
from orchestration.defs.automation import new_files
from orchestration.extraction.records import Extraction
from orchestration.linking.records import Links
from orchestration.run import RunSummary
from orchestration.sources.records import RawDocument
from warehouse.connection import open_published
from warehouse.mentions import Mentions

Marts = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Chapter:
    """One run, what the published file said after it, and which assets it made."""

    summary: RunSummary
    marts: Marts
    inode: int
    made: dict[str, dict[str, Any]]


def read_marts(published: Path) -> Marts:
    with open_published(published) as connection:
        names = connection.execute("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'marts'").fetchall()
        return {name: connection.execute(f"FROM marts.{name} ORDER BY ALL").fetchall() for (name,) in names}


def materialized(run_id: str) -> dict[str, dict[str, Any]]:
    with dg.DagsterInstance.get() as instance:
        events = instance.all_logs(run_id, of_type=dg.DagsterEventType.ASSET_MATERIALIZATION)
    made = [event.asset_materialization for event in events]
    return {one.asset_key.to_user_string(): dict(one.metadata) for one in made if one}


def evaluated(run_id: str) -> dict[str, bool]:
    with dg.DagsterInstance.get() as instance:
        events = instance.all_logs(run_id, of_type=dg.DagsterEventType.ASSET_CHECK_EVALUATION)
    found = [event.asset_check_evaluation for event in events]
    return {check.check_name: check.passed for check in found if check}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Chapter]:
    """Four runs on one warehouse: pages come, nothing comes, a page is corrected, the correction is taken back."""
    folder, file = tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("warehouse") / "news.duckdb"
    first = {"a.txt": "Ana: yes\nBo: no", "b.txt": "Ana: yes", "empty.txt": "", "broken.txt": "BREAK"}
    chapters = {
        "first": first,
        "nothing": {},
        "corrected": {"a.txt": "Ana: never"},
        "taken back": {"a.txt": first["a.txt"]},
    }
    told = {}
    for name, pages in chapters.items():
        for page, text in pages.items():
            (folder / page).write_text(text)
        summary = run(folder, file)
        assert summary.success, summary.error
        told[name] = Chapter(summary, read_marts(file), file.stat().st_ino, materialized(summary.run_id))
    return told


def column(marts: Marts, table: str, position: int) -> set[Any]:
    return {row[position] for row in marts[table]}


def test_the_first_run_accounts_for_every_document(story: dict[str, Chapter]) -> None:
    # A page that is in no table at all is the one fault that nobody would ever notice.
    first = story["first"]
    assert first.summary.counts["announced"] == 4
    assert len(first.marts["dim_documents"]) == 2
    assert len(first.marts["fct_rejected_documents"]) == 2
    assert len(first.marts["fct_statement_reports"]) == 3


def test_a_run_with_nothing_new_changes_no_row_and_builds_nothing(story: dict[str, Chapter]) -> None:
    # A daily run over a quiet folder would rebuild and republish everything, and every extract downstream with it.
    first, nothing = story["first"], story["nothing"]
    assert nothing.marts == first.marts
    assert nothing.inode == first.inode
    assert (nothing.summary.counts["rows_inserted"], nothing.summary.counts["rows_deleted"]) == (0, 0)
    assert not any(key.startswith(("marts/", "published/")) for key in nothing.made)


def test_checks_of_marts_that_stand_keep_their_results(story: dict[str, Chapter]) -> None:
    # After every quiet run the UI would call all of dbt's tests skipped.
    first, nothing = (evaluated(story[name].summary.run_id) for name in ("first", "nothing"))
    assert nothing == {name: passed for name, passed in first.items() if name != "published_file_opens"}
    assert all(nothing.values())


def test_a_correction_leaves_no_row_of_the_old_text(story: dict[str, Chapter]) -> None:
    # What a page no longer says would still be quoted from the warehouse.
    texts = {str(row) for row in story["corrected"].marts["fct_statement_reports"]}
    assert len(texts) == 2
    assert any("never" in row for row in texts)
    assert not any("'no'" in row for row in texts)
    assert len(story["corrected"].marts["dim_documents"]) == 3


def test_a_correction_taken_back_restores_every_fact(story: dict[str, Chapter]) -> None:
    # The third revision is the first one: other keys for it would break every bookmark.
    for table in ("fct_statements", "fct_statement_reports", "dim_actors", "fct_rejected_documents"):
        assert story["taken back"].marts[table] == story["first"].marts[table], table


def test_every_asset_tells_rows_seconds_and_a_preview(story: dict[str, Chapter]) -> None:
    # An asset without them is a black box in the UI.
    graph = build_defs().resolve_asset_graph()
    made = story["first"].made
    assert set(made) == {key.to_user_string() for key in graph.executable_asset_keys}
    for key, metadata in made.items():
        assert {"dagster/row_count", "seconds", "preview"} <= set(metadata), key


def test_every_dbt_test_is_an_asset_check(story: dict[str, Chapter]) -> None:
    # A test that is no check runs and fails without showing at any asset.
    with dg.DagsterInstance.get() as instance:
        stray = instance.all_logs(story["first"].summary.run_id, of_type=dg.DagsterEventType.ASSET_OBSERVATION)
    names = set(evaluated(story["first"].summary.run_id))
    assert not stray
    assert {"no_lost_document", "every_span_equals_its_text", "published_file_opens"} < names
    assert "assert_statement_text_is_cut_from_body" in names


def test_the_graph_has_its_groups_and_no_loose_end() -> None:
    # A dbt source that no asset produces would be built before, or without, its load.
    defs = build_defs()
    dg.Definitions.validate_loadable(defs)
    graph = defs.resolve_asset_graph()
    assert {graph.get(key).group_name for key in graph.get_all_asset_keys()} == {
        "ingest", "extract", "link", "load", "marts", "publish",
    }  # fmt: skip
    assert graph.external_asset_keys == set()
    above = graph.get_ancestor_asset_keys(dg.AssetKey(["published", "warehouse"]))
    assert {dg.AssetKey(["raw", "documents"]), dg.AssetKey(["linked", "meetings"])} < above


class LyingReader(StubReader):
    def extract(self, raw: RawDocument, document_key: str, engine_version: str) -> Extraction:
        extraction = super().extract(raw, document_key, engine_version)
        return replace(extraction, statements=tuple(replace(row, text="other") for row in extraction.statements))


def test_a_broken_span_stops_the_run_before_the_marts(tmp_path: Path) -> None:
    # Words that stand nowhere in the page would be published as a quotation.
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("Ana: yes")
    summary = run(tmp_path / "pages", tmp_path / "w.duckdb", LyingReader())
    assert not summary.success
    assert "every_span_equals_its_text" in str(summary.failed_step)
    assert not (tmp_path / "w.duckdb").exists()


class WrongLinker(StubLinker):
    def link(self, mentions: Mentions) -> Links:
        links = super().link(mentions)
        return replace(links, actors=tuple(replace(actor, kind="robot") for actor in links.actors))


def test_a_dbt_test_that_fails_is_told_and_nothing_is_published(tmp_path: Path) -> None:
    # Readers would see a table that breaks its contract, or the run would say no more than "exit code 1".
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("Ana: yes")
    summary = run(tmp_path / "pages", tmp_path / "w.duckdb", linker=WrongLinker())
    assert (summary.success, summary.failed_step) == (False, "marts")
    assert "accepted_values" in str(summary.error)
    assert not (tmp_path / "w.duckdb").exists()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start a run in a process of its own, on the pages and the warehouse of this test."""
    script, running = Path(__file__).with_name("stub_run.py"), []

    def begin(*mark: Path) -> subprocess.Popen[str]:
        command = [sys.executable, script, tmp_path / "pages", tmp_path / "w.duckdb", *mark]
        running.append(subprocess.Popen([*map(str, command)], text=True, stdout=subprocess.PIPE))
        return running[-1]

    (tmp_path / "pages").mkdir()
    for name, text in {"first.txt": "Ana: yes", "second.txt": "Bo: no"}.items():
        (tmp_path / "pages" / name).write_text(text)
    yield begin
    for process in running:
        process.kill()
        process.wait()


def test_a_run_that_is_killed_is_closed_and_taken_up_by_the_next_ones(
    tmp_path: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    # A power cut must cost neither the pages that were read nor a hand that cleans up; and two runs that then start at
    # once, say the schedule's and the sensor's, must wait for each other instead of failing on the locked file.
    mark = tmp_path / "mark"
    killed = start(mark)
    while not mark.exists():
        assert killed.poll() is None
    killed.kill()
    killed.wait()
    one, other = start(), start()
    counts = [process.communicate()[0] for process in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0)
    assert sorted("'documents_read': 1" in text for text in counts) == [False, True], counts
    assert len(read_marts(tmp_path / "w.duckdb")["fct_statements"]) == 2
    with dg.DagsterInstance.get() as instance:
        newest = instance.get_runs(limit=3)
    assert [run.status.name for run in newest].count("FAILURE") == 1


def test_the_sensor_asks_for_one_run_for_each_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without a cursor every tick would start a run; with a cursor of names alone a changed page would start none, and
    # with a run key a page that is put back as it was would start none either.
    monkeypatch.setenv("COMMUNIQUE_WATCH_FOLDER", str(tmp_path / "inbox"))

    def tick(cursor: str | None) -> dg.SensorExecutionData:
        with dg.build_sensor_context(cursor=cursor, definitions=build_defs()) as context:
            return new_files.evaluate_tick(context)

    assert "COMMUNIQUE_WATCH_FOLDER" in str(tick(None).skip_message)
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.txt").write_text("one")
    written = (tmp_path / "inbox" / "a.txt").stat()
    first = tick(None)
    assert tick(first.cursor).run_requests == []
    (tmp_path / "inbox" / "a.txt").write_text("three")
    second = tick(first.cursor)
    (tmp_path / "inbox" / "a.txt").write_text("one")
    os.utime(tmp_path / "inbox" / "a.txt", ns=(written.st_atime_ns, written.st_mtime_ns))
    taken_back = tick(second.cursor)
    assert taken_back.cursor == first.cursor
    requests = [*(first.run_requests or ()), *(second.run_requests or ()), *(taken_back.run_requests or ())]
    assert [request.run_key for request in requests] == [None] * 3  # Dagster drops a request whose key had a run
    assert requests[0].run_config["resources"]["source"]["config"]["paths"] == [str(tmp_path / "inbox")]
