"""Small looks into a table for people: counts and previews. Not here: checks, and any change."""

from __future__ import annotations

import duckdb

CELL_WIDTH = 60


def count_rows(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    """Return the number of rows of *table*."""
    return int((connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,))[0])


def tables(connection: duckdb.DuckDBPyConnection, schema: str) -> dict[str, int]:
    """Return the tables of *schema* with their row counts."""
    names = connection.execute("SELECT table_name FROM duckdb_tables() WHERE schema_name = ? ORDER BY 1", [schema])
    return {name: count_rows(connection, f'{schema}."{name}"') for (name,) in names.fetchall()}


def preview(connection: duckdb.DuckDBPyConnection, table: str, rows: int = 3, columns: int = 8) -> str:
    """Return a few rows and columns of *table* as a Markdown table, long cells cut."""
    names = [row[0] for row in connection.execute(f"DESCRIBE {table}").fetchall()][:columns]
    cells = ", ".join(f'left("{name}"::VARCHAR, {CELL_WIDTH + 1})' for name in names)
    found = connection.execute(f"SELECT {cells} FROM {table} LIMIT {rows}").fetchall()
    lines = [names, ["---"] * len(names), *([_cell(value) for value in row] for row in found)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: str | None) -> str:
    if value is None:
        return ""
    plain = " ".join(value.replace("|", "\\|").split())
    return f"{plain[:CELL_WIDTH]}…" if len(plain) > CELL_WIDTH else plain
