"""The tables of `schema/*.sql`: creating them, and finding where a file drifted from them. Not here: any row.

Only the tables of schema `raw` have primary keys: they grow by inserts and small upserts, and a duplicate there would
count a document twice. `extracted` and `linked` are rewritten in bulk by delete and insert, which DuckDB's index makes
ten times slower; the dbt tests of uniqueness guard their keys.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import duckdb

from warehouse.errors import SchemaDriftError

SCHEMA_FOLDER = Path(__file__).parent / "schema"
SCHEMAS = ("raw", "extracted", "linked", "ops")


class Column(NamedTuple):
    """One column as DuckDB describes it."""

    name: str
    type: str
    is_nullable: bool


Tables = dict[str, tuple[Column, ...]]


def apply_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """Create every table that is missing; SchemaDriftError when one that stands has other columns than its DDL."""
    standing, wanted = describe(connection), declared()
    for table, columns in wanted.items():
        if table in standing and standing[table] != columns:
            raise SchemaDriftError(_drift(table, standing[table], columns))
    missing = [table for table in wanted if table not in standing]
    if missing:
        _create(connection, missing)


@cache
def declared() -> Tables:
    """Return the columns that the DDL files name, in order, by `schema.table`."""
    with duckdb.connect() as scratch:
        _create(scratch, [path.stem.replace("_", ".", 1) for path in sorted(SCHEMA_FOLDER.glob("*.sql"))])
        return describe(scratch)


def describe(connection: duckdb.DuckDBPyConnection) -> Tables:
    """Return the columns of the tables that stand in this package's schemas, in order, by `schema.table`."""
    rows = connection.execute(
        "SELECT schema_name || '.' || table_name, column_name, data_type, is_nullable FROM duckdb_columns() "
        "WHERE database_name = current_database() AND list_contains(?, schema_name) ORDER BY 1, column_index",
        [list(SCHEMAS)],
    ).fetchall()
    tables: dict[str, list[Column]] = {}
    for table, name, kind, is_nullable in rows:
        tables.setdefault(table, []).append(Column(name, kind, is_nullable))
    return {table: tuple(columns) for table, columns in tables.items()}


def _create(connection: duckdb.DuckDBPyConnection, tables: list[str]) -> None:
    connection.execute("BEGIN")
    for schema in SCHEMAS:
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
    for table in tables:
        path = SCHEMA_FOLDER / f"{table.replace('.', '_', 1)}.sql"
        connection.execute(path.read_text(encoding="utf-8"))
    connection.execute("COMMIT")


def _drift(table: str, standing: tuple[Column, ...], wanted: tuple[Column, ...]) -> str:
    lost = ", ".join(f"{c.name} {c.type}" for c in wanted if c not in standing)
    strange = ", ".join(f"{c.name} {c.type}" for c in standing if c not in wanted)
    return (
        f"table {table} has drifted from its DDL: lacks [{lost}], has instead [{strange}], or stands in another order. "
        "The file was built by another version: move it away and run again, the sources are read anew."
    )
