"""`communique query`: one SQL statement against the published warehouse, as a table or a file. Not here: what
to ask.
"""

from __future__ import annotations

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from orchestration.commands.tables import Answer, fetched

_COPY_OPTIONS = {"csv": "FORMAT csv, HEADER", "json": "FORMAT json, ARRAY true", "parquet": "FORMAT parquet"}


class OutputFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def as_table(connection: duckdb.DuckDBPyConnection, sql: str, limit: int) -> Answer:
    """Return the first *limit* rows of *sql*."""
    _require_statement(connection, sql)
    return fetched(connection.execute(sql), limit, rest="--limit shows more")


def write(connection: duckdb.DuckDBPyConnection, sql: str, form: OutputFormat, output: Path | None) -> None:
    """Write every row of *sql* as *form* to *output*, to the standard output when it is None."""
    _require_statement(connection, sql)
    if output is not None:
        _copy(connection, sql, form, output)
        return
    # By way of a file: opened by name, the standard output would lose what a shell's ">>" is to keep.
    with TemporaryDirectory() as folder:
        answer = Path(folder) / "answer"
        _copy(connection, sql, form, answer)
        with answer.open("rb") as rows:
            shutil.copyfileobj(rows, sys.stdout.buffer)


def _copy(connection: duckdb.DuckDBPyConnection, sql: str, form: OutputFormat, output: Path) -> None:
    answer = connection.sql(sql)
    if answer is None:
        raise duckdb.InvalidInputException("This statement returns no rows to write")
    target = str(output).replace("'", "''")
    connection.execute(f"COPY (FROM answer) TO '{target}' ({_COPY_OPTIONS[form]})")


def _require_statement(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    if not connection.extract_statements(sql):
        raise duckdb.InvalidInputException('There is no statement to execute. Ask, for example, "from fct_meetings"')
