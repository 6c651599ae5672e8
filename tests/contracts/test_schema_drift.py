"""One row, told four times: as a record, as DDL, as an Arrow column and as a dbt source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml  # type: ignore[import-untyped]

from warehouse.ddl import Column, declared
from warehouse.frames import arrow_schema, table_of
from warehouse.tables import EXTRACTED, LINKED, RAW

PROJECT = Path(__file__).parents[2] / "dbt_project"
RECORDS = {
    f"{schema}.{table}": record
    for schema, tables in (("raw", RAW), ("extracted", EXTRACTED), ("linked", LINKED))
    for table, record in tables.items()
}


def dbt_sources() -> dict[str, list[dict[str, Any]]]:
    files = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (PROJECT / "models").rglob("*.yml")]
    return {
        f"{source['name']}.{table['name']}": table["columns"]
        for file in files
        for source in file.get("sources", [])
        for table in source["tables"]
    }


def as_columns(record: type[Any]) -> tuple[Column, ...]:
    # What DuckDB makes of the Arrow columns; whether they may be null is the record's own word.
    described = duckdb.connect().register("rows", table_of([], record)).execute("DESCRIBE rows").fetchall()
    nullable = {field.name: field.nullable for field in arrow_schema(record)}
    return tuple(Column(name, kind, nullable[name]) for name, kind, *_ in described)


@pytest.mark.parametrize("table", sorted(RECORDS))
def test_the_record_is_the_table(table: str) -> None:
    # A field that moved or changed its type would be loaded under another column's name, or not at all.
    assert as_columns(RECORDS[table]) == declared()[table]


@pytest.mark.parametrize("table", sorted(RECORDS))
def test_dbt_reads_the_table_as_it_is(table: str) -> None:
    # A source that names a column of yesterday passes dbt's parse and fails in the analyst's build.
    told = dbt_sources()[table]
    assert [column["name"] for column in told] == [column.name for column in declared()[table]]
    types = {column.name: column.type for column in declared()[table]}
    assert all(
        column.get("data_type", types[column["name"]]).upper() == types[column["name"]].upper() for column in told
    )


def test_no_table_stands_without_a_record_or_a_source() -> None:
    # A table that only one side knows is filled and never read, or read and never filled.
    tables = {table for table in declared() if not table.startswith("ops.")}
    assert tables == set(RECORDS) == set(dbt_sources())
