"""`communique query`: one SQL statement against the published warehouse, as a table or a file. Not here: what
to ask.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import duckdb
from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.table import Table

from orchestration.commands.show import cell

LEAST_COLUMN_WIDTH = 12
_COPY_OPTIONS = {"csv": "FORMAT csv, HEADER", "json": "FORMAT json, ARRAY true", "parquet": "FORMAT parquet"}


class OutputFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def as_table(connection: duckdb.DuckDBPyConnection, sql: str, limit: int, width: int) -> Table | Group:
    """Return the first *limit* rows of *sql*; columns that *width* characters cannot hold stand one below the other."""
    result = connection.execute(sql)
    names = [column[0] for column in result.description or ()]
    rows = [[cell(value) for value in row] for row in result.fetchmany(limit + 1)]
    note = f"first {limit} rows; --limit shows more" if len(rows) > limit else None
    if len(names) * LEAST_COLUMN_WIDTH > width:
        return Group(*(_record(names, row) for row in rows[:limit]), note or "")
    table = Table(*names, box=SIMPLE_HEAD, caption=note)
    for row in rows[:limit]:
        table.add_row(*row)
    return table


def _record(names: list[str], row: list[str]) -> Table:
    table = Table(box=SIMPLE_HEAD, show_header=False)
    for name, value in zip(names, row, strict=True):
        table.add_row(f"[bold]{name}[/bold]", value)
    return table


def write(connection: duckdb.DuckDBPyConnection, sql: str, form: OutputFormat, output: Path | None) -> None:
    """Write every row of *sql* as *form* to *output*, to the standard output when it is None."""
    answer = connection.sql(sql)
    if answer is None:
        raise duckdb.InvalidInputException("This statement returns no rows to write")
    target = "/dev/stdout" if output is None else str(output).replace("'", "''")
    connection.execute(f"COPY (FROM answer) TO '{target}' ({_COPY_OPTIONS[form]})")
