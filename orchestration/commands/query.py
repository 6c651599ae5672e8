"""`communique query`: one SQL statement against the published warehouse, as a table or a file. Not here: what
to ask.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import duckdb
from rich.table import Table

_COPY_OPTIONS = {"csv": "FORMAT csv, HEADER", "json": "FORMAT json, ARRAY true", "parquet": "FORMAT parquet"}


class OutputFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def as_table(connection: duckdb.DuckDBPyConnection, sql: str, limit: int) -> Table:
    """Return the first *limit* rows of *sql* as a table whose caption tells when there are more."""
    result = connection.execute(sql)
    names = [column[0] for column in result.description or ()]
    rows = result.fetchmany(limit + 1)
    table = Table(*names, caption=f"first {limit} rows; --limit shows more" if len(rows) > limit else None)
    for row in rows[:limit]:
        table.add_row(*("" if value is None else str(value) for value in row))
    return table


def write(connection: duckdb.DuckDBPyConnection, sql: str, form: OutputFormat, output: Path | None) -> None:
    """Write every row of *sql* as *form* to *output*, to the standard output when it is None."""
    answer = connection.sql(sql)
    if answer is None:
        raise duckdb.InvalidInputException("This statement returns no rows to write")
    target = "/dev/stdout" if output is None else str(output).replace("'", "''")
    connection.execute(f"COPY (FROM answer) TO '{target}' ({_COPY_OPTIONS[form]})")
