"""The command as a user types it: answers, filters, formats and exit codes on a built warehouse."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner, Result

from orchestration.cli import app


@pytest.fixture(scope="module")
def warehouse(seeds_warehouse: Path) -> Path:
    return seeds_warehouse


def call(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), env={"COLUMNS": "200", "TERM": "dumb"})


def asked(warehouse: Path, *words: str) -> str:
    result = call(*words, "--warehouse", str(warehouse))
    assert result.exit_code == 0, result.output
    return re.sub(r"\s+", " ", result.output)


# A filter that is ignored, or one that hides everything, would answer another question than the one asked.
@pytest.mark.parametrize(
    ("words", "there", "absent"),
    [
        (("show", "statements", "--speaker", "lavrov"), "Sergei Lavrov", "Zarif IRN"),
        (("show", "statements", "--country", "irn", "--kind", "direct"), "Zarif", "Lavrov RUS"),
        (("show", "meetings", "--status", "planned"), "planned", " held "),
        (("show", "meetings", "--country", "tur", "--status", "planned"), "TUR", "2020-07-21"),
        (("show", "agreements", "--name", "jcpoa"), "Joint Comprehensive Plan of Action", "Resolution 2231"),
        (("show", "document", "001_12f603514240ee35"), "Strong Iran-Russia ties", "Persian News"),
    ],
)
def test_show(warehouse: Path, words: tuple[str, ...], there: str, absent: str) -> None:
    answer = asked(warehouse, *words)
    assert there in answer
    assert absent not in answer


# A month shown as its first day would be a date that no page states.
def test_dates_are_shown_no_more_precisely_than_stated(warehouse: Path) -> None:
    assert "2024-06-01" not in asked(warehouse, "show", "meetings", "--status", "planned")


# Every format must carry the same rows; a list or a date that one of them cannot write would surface here.
def test_query_formats(warehouse: Path, tmp_path: Path) -> None:
    sql = "select file_name, published_on, 1 as one from dim_documents order by file_name"
    files = {form: tmp_path / f"answer.{form}" for form in ("csv", "json", "parquet")}
    for form, file in files.items():
        asked(warehouse, "query", sql, "--format", form, "--output", str(file))
    with duckdb.connect() as connection:
        answers = [connection.sql(f"select file_name, one from '{file}'").fetchall() for file in files.values()]
    assert len(answers[0]) == 5
    assert answers[0] == answers[1] == answers[2]
    assert json.loads(files["json"].read_text())[0]["one"] == 1
    assert " 5 1 " in asked(warehouse, "query", "select count(*) as n, 1 from dim_documents")


# A row of thirty columns squeezed into one line could not be read.
def test_wide_rows_stand_on_end(warehouse: Path) -> None:
    assert "agreement_key" in asked(warehouse, "query", "from fct_agreements")


# "[a]" in a quotation is the page's own word; taken for markup it would vanish, and "[/b]" would end the command.
def test_brackets_are_text(warehouse: Path) -> None:
    assert "agreed to conclude [a] long-term" in asked(warehouse, "show", "statements", "--containing", "conclude [a]")
    assert "[/b]" in asked(warehouse, "query", "select '[/b]' as b")
    assert "[/b]" in call("query", "from '[/b]'", "--warehouse", str(warehouse)).output


# Opened by its name, the standard output would be emptied of what a shell's ">>" is to keep.
def test_an_answer_goes_on_where_the_standard_output_stands(warehouse: Path, tmp_path: Path) -> None:
    command = [Path(sys.executable).with_name("communique"), "query", "select 1 as n", "--format", "csv"]
    with (tmp_path / "log.csv").open("ab") as log:
        log.write(b"before\n")
        log.flush()
        subprocess.run([*map(str, command), "--warehouse", str(warehouse)], stdout=log, check=True)
    assert (tmp_path / "log.csv").read_text() == "before\nn\n1\n"


# A table that is empty without a word looks like one that failed.
def test_an_empty_answer_says_so(warehouse: Path) -> None:
    assert "no rows" in asked(warehouse, "show", "meetings", "--country", "NZL")


# A reader must never be able to change the published file.
def test_query_cannot_write(warehouse: Path) -> None:
    result = call("query", "delete from fct_meetings", "--warehouse", str(warehouse))
    assert result.exit_code == 1
    assert "read-only" in result.output


# A script tells what went wrong by the exit code alone.
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("query", "select nope"), 1),
        (("query", "select 1", "--format", "parquet"), 2),
        (("query", ""), 1),
        (("query", "select 1", "--format", "csv", "--output", "/no/such/folder/answer.csv"), 2),
        (("show", "meetings", "--status", "nonsense"), 2),
        (("show", "meetings", "--since", "yesterday"), 2),
        (("show", "document", "no-such-page"), 5),
        (("doctor",), 0),
    ],
)
def test_exit_codes(warehouse: Path, words: tuple[str, ...], code: int) -> None:
    assert call(*words, "--warehouse", str(warehouse)).exit_code == code


# Before the first run there is nothing to read: the message must say how to make it.
def test_no_warehouse_yet(tmp_path: Path) -> None:
    result = call("show", "meetings", "--warehouse", str(tmp_path / "none.duckdb"))
    assert result.exit_code == 3
    assert "communique run" in result.output


# The summary is the first thing a new user sees: each part of it must be there.
def test_run_ends_with_a_summary(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "MUSCAT, May 3, 2021 - Omani Foreign Minister Said Harib said on Monday that talks had ended.\n" * 3
    )
    (tmp_path / "empty.txt").write_bytes(b"")
    result = call("run", str(page), str(tmp_path / "empty.txt"), "--warehouse", str(tmp_path / "w.duckdb"))
    assert result.exit_code == 0, result.output
    for part in ("Documents", "Statements by speaker", "Said Harib", "Rejected", "empty.txt", "w.duckdb", "Next:"):
        assert part in result.output


# A file named by a slip would be replaced, and the folder that cannot be would be told in the system's words.
def test_run_refuses_a_strange_file(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    result = call("run", "--warehouse", str(tmp_path / "notes.txt"))
    assert result.exit_code == 1
    assert "notes.txt" in result.output
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert call("doctor", "--warehouse", str(tmp_path / "notes.txt")).exit_code == 1
