"""The dbt project on a small warehouse made by hand: real DuckDB, real dbt, one build for all tests that only read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from small_warehouse import write_story

from orchestration.keys import make_key

PROJECT = Path(__file__).parents[2] / "dbt_project"
Rows = list[tuple[Any, ...]]
Query = Callable[[str], Rows]


def run_dbt(warehouse: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # A process of its own: it must let go of the file, and its target must not disturb the developer's.
    command = [sys.executable, "-c", "from dbt.cli.main import cli; cli()", "--no-use-colors", *arguments]
    paths = ["--project-dir", PROJECT, "--profiles-dir", PROJECT]
    paths += ["--target-path", warehouse.parent / "target", "--log-path", warehouse.parent / "logs"]
    quiet = {"DO_NOT_TRACK": "1", "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
    environment = {**os.environ, **quiet, "COMMUNIQUE_BUILD_FILE": str(warehouse)}
    return subprocess.run([*command, *map(str, paths)], env=environment, text=True, capture_output=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    warehouse = tmp_path_factory.mktemp("dbt") / "story.build.duckdb"
    write_story(warehouse)
    done = run_dbt(warehouse, "build")
    assert done.returncode == 0, done.stdout
    assert "unit test" in done.stdout
    assert "WARN=0" in done.stdout, done.stdout
    return warehouse


@pytest.fixture(scope="module")
def query(built: Path) -> Query:
    # Under another name, as publishing does: a view that names its database would break here.
    published = shutil.copy(built, built.with_name("published.duckdb"))
    connection = duckdb.connect(str(published), read_only=True)
    return lambda sql: connection.execute(sql).fetchall()


def test_every_relation_of_a_published_copy_can_be_read(query: Query) -> None:
    # A view that was bound to the build file's name would fail for every reader of the published one.
    relations = query("select table_schema || '.' || table_name from information_schema.tables")
    schemas = {name.split(".")[0] for (name,) in relations}
    assert {"reference", "staging", "intermediate", "marts"} < schemas
    for (name,) in relations:
        query(f"select * from {name} limit 1")


def test_facts_leave_out_superseded_and_refused_documents(query: Query) -> None:
    # The first revision of a corrected page would be counted beside the second, and a refused file as if it were read.
    assert query("select document_key, is_current from marts.dim_documents order by 1") == [
        ("a1", False),
        ("a2", True),
        ("copy", True),
        ("own", True),
    ]
    assert query("select document_key from marts.fct_statement_reports order by 1") == [("a2",), ("copy",), ("own",)]
    assert query("select document_key, stage from marts.fct_rejected_documents") == [("junk", "extract")]
    assert query("select * exclude (first_ingested_at, last_ingested_at) from marts.dim_sources") == [
        ("folder", 5, 3, 1)
    ]


def test_a_statement_counts_origins_apart_from_copies(query: Query) -> None:
    # An agency's text on a hundred pages would look like a hundred witnesses.
    assert query(
        "select speaker_key, speaker_name, report_count, independent_origin_count from marts.fct_statements"
    ) == [("lima", "Ana Lima", 3, 2)]
    assert query("select name, aliases, document_count from marts.dim_actors where actor_key = 'lima'") == [
        ("Ana Lima", ["Lima"], 3)
    ]
    assert query("select role, level, first_seen_on, last_seen_on from marts.dim_actor_roles") == [
        ("Foreign Minister", "minister", date(2020, 7, 22), date(2020, 7, 23))
    ]


def test_a_meeting_shows_its_contradiction(query: Query) -> None:
    # Two cities for one meeting must not silently become one of them.
    fields = "status, level, place_city, held_on, held_to, report_count, independent_origin_count, has_conflict"
    assert query(f"select {fields} from marts.fct_meetings order by meeting_key") == [
        ("held", "minister", "Moscow", date(2020, 7, 21), date(2020, 7, 21), 3, 2, True),
        ("overdue", None, None, date(2020, 7, 21), date(2020, 7, 21), 1, 1, False),
    ]
    assert query(
        "select field, first_value, second_value, first_report_key, second_report_key from marts.fct_conflicts"
    ) == [("place_city", "Kazan", "Moscow", "met-own", "met-a2")]
    assert query(
        "select held_on, held_on_method from marts.fct_meeting_reports where meeting_report_key = 'met-own'"
    ) == [(date(2020, 7, 21), "linked")]


def test_participants_stand_in_the_order_of_the_text(query: Query) -> None:
    # A list without an order would differ from build to build.
    participants = query("select participants from marts.fct_meeting_reports where meeting_report_key = 'met-a2'")
    assert participants[0][0] == [
        {"name": "Ana Lima", "country_code": "NAM", "role": None},
        {"name": "Deputy minister", "country_code": "OMN", "role": "Deputy Minister"},
    ]


def test_an_agreement_is_a_snapshot_of_its_life(query: Query) -> None:
    # An expiry that lies ahead would make a treaty in force look dead.
    fields = "name, aliases, status, signed_on, signed_on_precision, in_force_on, expired_on, report_count"
    assert query(f"select {fields} from marts.fct_agreements") == [
        ("Joint Plan", ["JP", "Plan"], "in_force", date(2015, 7, 14), "day", None, date(2025, 10, 18), 2)
    ]


def test_no_party_is_lost_for_want_of_a_mention(query: Query) -> None:
    # A party that never speaks and never meets is no actor of any page, and still a party.
    parties = query(
        "select name, kind, p.country_code, report_count from marts.bridge_agreement_parties p "
        "join marts.dim_actors using (actor_key) order by 1"
    )
    assert parties == [("European Union", "body", None, 1), ("Namibia", "state", "NAM", 2)]


def test_reference_tables_are_text(query: Query) -> None:
    # Namibia's two letters read as a missing value in every second CSV reader.
    assert query("select iso2_code from marts.dim_countries where country_code = 'NAM'") == [("NA",)]
    places = query("select place_key, city, is_capital, latitude is null from marts.dim_places order by city")
    assert places == [
        (make_key("place", "Kazan", "RUS"), "Kazan", False, True),
        (make_key("place", "Moscow", "RUS"), "Moscow", True, False),
    ]


def test_descriptions_reach_the_reader_of_the_file(query: Query) -> None:
    # Whoever opens the file in a BI tool has no dbt docs at hand.
    undescribed = query(
        "select table_name, column_name from duckdb_columns() "
        "where schema_name = 'marts' and coalesce(comment, '') = ''"
    )
    assert undescribed == []


DAMAGES = {
    "update extracted.statements set text = 'We never met' where document_key = 'own'": "assert_statement_text_is_cut",
    "update extracted.meetings set sentence = 'They met.' where document_key = 'own'": "assert_sentences_stand_in_body",
    "update extracted.agreement_events set occurred_on = '2015-03-15' where occurred_on = '2015-01-01'": "assert_dates",
}


def test_damaged_rows_stop_the_build(built: Path, tmp_path: Path) -> None:
    # Words that the page does not hold, or a day that no source states, must never be published.
    done = rebuild_damaged(built, tmp_path, *DAMAGES)
    assert done.returncode != 0
    assert [test for test in DAMAGES.values() if f"FAIL 1 {test}" not in done.stdout] == []


def test_a_report_that_links_to_nothing_stops_the_build(built: Path, tmp_path: Path) -> None:
    # Its statement would vanish from every count.
    done = rebuild_damaged(built, tmp_path, "delete from linked.statements where statement_report_key = 'said-own'")
    assert done.returncode != 0
    assert "NOT NULL constraint failed: fct_statement" in done.stdout


def rebuild_damaged(built: Path, folder: Path, *damages: str) -> subprocess.CompletedProcess[str]:
    damaged = Path(shutil.copy(built, folder / built.name))
    shutil.copytree(built.parent / "target", folder / "target")
    with duckdb.connect(str(damaged)) as connection:
        for damage in damages:
            connection.execute(damage)
    return run_dbt(damaged, "build", "--exclude-resource-type", "unit_test")
