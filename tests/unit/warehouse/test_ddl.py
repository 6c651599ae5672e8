from __future__ import annotations

import duckdb
import pytest

from warehouse.ddl import SCHEMAS, apply_schema, declared, describe
from warehouse.errors import SchemaDriftError


def test_a_file_of_another_version_is_named_before_anything_is_written() -> None:
    # A load into a table with other columns would fail halfway, or put values under the wrong names.
    connection = duckdb.connect()
    apply_schema(connection)
    connection.execute("ALTER TABLE extracted.issues RENAME COLUMN detail TO details")
    with pytest.raises(SchemaDriftError, match=r"extracted\.issues .* lacks \[detail VARCHAR\]"):
        apply_schema(connection)


def test_a_table_that_a_later_version_adds_is_made_and_the_others_are_left_alone() -> None:
    # Opening yesterday's file must not need a rebuild, nor touch its rows.
    connection = duckdb.connect()
    apply_schema(connection)
    connection.execute("INSERT INTO raw.current_documents VALUES ('a', 'b')")
    connection.execute("DROP TABLE linked.actors")
    apply_schema(connection)
    assert describe(connection) == declared()
    assert connection.execute("FROM raw.current_documents").fetchall() == [("a", "b")]


def test_every_table_and_column_says_what_it_holds() -> None:
    # Someone who opens the file in a BI tool sees these comments and nothing else.
    connection = duckdb.connect()
    apply_schema(connection)
    for kind in ("table", "column"):
        silent = connection.execute(
            f"SELECT * FROM duckdb_{kind}s() WHERE list_contains(?, schema_name) AND comment IS NULL", [list(SCHEMAS)]
        ).fetchall()
        assert silent == []
