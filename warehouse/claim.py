"""Whether a place may hold a warehouse, asked before the first byte is written there. Not here: the writer's turn."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from warehouse.connection import open_published
from warehouse.ddl import SCHEMAS
from warehouse.errors import WarehouseError, WarehouseLockedError
from warehouse.layout import Layout

# DuckDB names a database by its file: under one of these names "marts.t" would have two meanings.
TAKEN_NAMES = {*SCHEMAS, "reference", "staging", "intermediate", "marts", "main", "system", "temp"}
CHOOSE = "Choose another with --warehouse or COMMUNIQUE_WAREHOUSE."


def claim(layout: Layout) -> None:
    """Make the folder of *layout*; WarehouseError where no warehouse can be, or where a strange file has the name."""
    name = layout.published.name.partition(".")[0]
    if name.lower() in TAKEN_NAMES or {"'", '"'} & set(name):
        raise WarehouseError(f"{layout.published}: SQL would misread a database named {name}. {CHOOSE}")
    _require_folder(layout.published.parent)
    if layout.published.exists():
        try:
            with open_published(layout.published) as connection:
                require_marts(connection, layout.published)
        except WarehouseLockedError:
            return  # someone has it open to write, as DuckDB's own shell does: publishing goes on beside them


def require_marts(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raise WarehouseError when the open file is some other DuckDB database."""
    if not connection.execute("SELECT 1 FROM duckdb_schemas() WHERE schema_name = 'marts'").fetchone():
        raise WarehouseError(f"{path} is a DuckDB file without schema marts, so no warehouse. {CHOOSE}")


def _require_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise WarehouseError(f"the folder {folder} cannot be made ({fault.strerror}). {CHOOSE}") from fault
    if not os.access(folder, os.W_OK):
        raise WarehouseError(f"the folder {folder} cannot be written. {CHOOSE}")
