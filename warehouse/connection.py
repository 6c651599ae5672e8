"""Opening a warehouse: the build file to write, a finished one to read. Not here: waiting for the writer's turn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from warehouse.ddl import apply_schema
from warehouse.errors import WarehouseError, WarehouseLockedError


@contextmanager
def open_build(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the build file to write, with every table in place; it is closed again whatever happens."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = _connect(path, read_only=False)
    try:
        apply_schema(connection)
        yield connection
    finally:
        connection.close()


@contextmanager
def open_published(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a finished file to read; it is closed again whatever happens."""
    if not path.exists():
        raise WarehouseError(f"there is no warehouse at {path}. Build one with `communique run`.")
    connection = _connect(path, read_only=True)
    try:
        yield connection
    finally:
        connection.close()


def _connect(path: Path, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only)
    except duckdb.IOException as fault:
        if "lock" in str(fault).lower():
            raise WarehouseLockedError(
                f"{path} is held by another process. Close the program that opened it, then try again. ({fault})"
            ) from fault
        raise WarehouseError(
            f"{path} cannot be opened as a DuckDB file: {fault}. Move it away and run again."
        ) from fault
