"""Putting the built file where readers look. They see the old file or the new one, whole, and never wait."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import duckdb

from warehouse.changes import done_with
from warehouse.connection import open_build, open_published
from warehouse.disk import flush
from warehouse.errors import PublishError, WarehouseError
from warehouse.layout import Layout


def publish(layout: Layout) -> int:
    """Check a copy of the build file and rename it onto the published path; returns its size in bytes."""
    with open_build(layout.build) as connection:
        connection.execute("CHECKPOINT")
    if _log(layout.build).exists():
        raise PublishError(f"{layout.build} keeps a write-ahead log after its checkpoint. Close what else has it open.")
    shutil.copyfile(layout.build, layout.incoming)
    try:
        check(layout.incoming)
        flush(layout.incoming)
        _keep_previous(layout)
        _log(layout.published).unlink(missing_ok=True)  # a log beside the new file would be replayed onto it
        layout.incoming.replace(layout.published)
        flush(layout.published.parent)
    finally:
        layout.incoming.unlink(missing_ok=True)
    return layout.published.stat().st_size


def check(path: Path) -> int:
    """Read every table and view of schema `marts` once; returns their number. PublishError names the one that fails."""
    with open_published(path) as connection:
        tables = connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'marts' ORDER BY 1"
        ).fetchall()
        if not tables:
            raise PublishError(f"{path} has no table in schema marts. Materialize the group marts first.")
        for (table,) in tables:
            try:
                connection.execute(f'SELECT * FROM marts."{table}" LIMIT 1').fetchall()
            except duckdb.Error as fault:
                raise PublishError(f"{path}: marts.{table} cannot be read: {fault}. Build again.") from fault
    return len(tables)


def published_marts(layout: Layout) -> str | None:
    """Return the input key of the marts that readers see now, None where there is no such file."""
    try:
        with open_published(layout.published) as connection:
            return done_with(connection, "marts")
    except (WarehouseError, duckdb.Error):
        return None  # missing, damaged, or of another make: what is built now takes its place


def _keep_previous(layout: Layout) -> None:
    if layout.published.exists():
        second_name = layout.previous.with_suffix(".tmp")
        second_name.unlink(missing_ok=True)
        try:
            os.link(layout.published, second_name)
        except OSError:  # a file system without hard links
            shutil.copyfile(layout.published, second_name)
        second_name.replace(layout.previous)


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")
