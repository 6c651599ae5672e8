from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse.connection import open_build, open_published
from warehouse.errors import PublishError, WarehouseError
from warehouse.layout import Layout
from warehouse.publish import publish


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    layout = Layout(tmp_path / "news.duckdb")
    put(layout, 1)
    publish(layout)
    return layout


def put(layout: Layout, value: int) -> None:
    with open_build(layout.build) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS marts")
        connection.execute(f"CREATE OR REPLACE TABLE marts.t AS SELECT {value} AS v")


def seen(path: Path) -> list[tuple[int]]:
    with open_published(path) as connection:
        return connection.execute("FROM marts.t").fetchall()


def test_a_reader_keeps_its_file_and_the_next_one_sees_the_new(layout: Layout) -> None:
    # A dashboard in the middle of a query must neither stop the run nor see half of it.
    with open_published(layout.published) as reader:
        put(layout, 2)
        publish(layout)
        assert reader.execute("FROM marts.t").fetchall() == [(1,)]
    assert seen(layout.published) == [(2,)]
    assert seen(layout.previous) == [(1,)]


def test_a_log_left_beside_the_published_file_is_not_replayed_onto_the_new_one(layout: Layout) -> None:
    # Someone opened the published file to write and was killed: DuckDB would apply that log to the next file.
    log = layout.published.with_name("news.duckdb.wal")
    writer = duckdb.connect(str(layout.published))
    writer.execute("SET checkpoint_threshold = '1TB'")
    writer.execute("INSERT INTO marts.t VALUES (99)")
    saved = log.read_bytes()
    writer.close()
    log.write_bytes(saved)
    put(layout, 2)
    publish(layout)
    assert not log.exists()
    assert seen(layout.published) == [(2,)]


def test_a_build_without_readable_marts_leaves_the_published_file_alone(layout: Layout) -> None:
    # A first dbt build that failed would replace a good warehouse by an empty one.
    with open_build(layout.build) as connection:
        connection.execute("DROP TABLE marts.t")
    with pytest.raises(PublishError, match="no table in schema marts"):
        publish(layout)
    assert seen(layout.published) == [(1,)]
    assert not layout.incoming.exists()


def test_no_warehouse_yet_is_told_in_words(tmp_path: Path) -> None:
    # The first question to an empty checkout should end in the command to run, not in a stack.
    with pytest.raises(WarehouseError, match="communique run"), open_published(tmp_path / "none.duckdb"):
        pass
