"""From the spool into `extracted` and `linked` in one transaction: mentions and links arrive together or not at all."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from warehouse.changes import input_key, log_change, mark_done
from warehouse.errors import WarehouseError
from warehouse.spool import Spool
from warehouse.tables import EXTRACTED, LINKED


@dataclass(frozen=True)
class Loaded:
    """Rows that came to a table and rows that left it."""

    inserted: int
    deleted: int


# A chunk that a killed run left behind after its load holds what the tables hold: those documents are not fresh.
FRESH = """
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT document_key FROM spool_documents ANTI JOIN extracted.documents USING (document_key, engine_version)
UNION ALL
SELECT document_key FROM spool_rejected_documents SEMI JOIN raw.current_documents USING (document_key)
ANTI JOIN raw.rejected_documents USING (rejection_key, engine_version)
"""


def load(connection: duckdb.DuckDBPyConnection, spool: Spool, linker_version: str) -> dict[str, Loaded]:
    """Bring `extracted` and `linked` to the state that the spool holds; returns the changes by `schema.table`."""
    if spool.chunks() and not spool.has_links():
        raise WarehouseError("the spool holds extracted documents without their links. Materialize `links` first.")
    spool.register(connection)
    connection.begin()
    try:
        changes = _extracted(connection) | (_linked(connection) if spool.has_links() else _unchanged())
        log_change(connection, "load", *_totals(changes))
        if spool.has_links():
            mark_done(connection, "link", input_key(connection, linker_version))
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    spool.clear()
    return changes


def _extracted(connection: duckdb.DuckDBPyConnection) -> dict[str, Loaded]:
    connection.execute(FRESH)
    targets = {f"extracted.{table}": f"spool_{table}" for table in EXTRACTED}
    targets["raw.rejected_documents"] = "spool_rejected_documents"
    changes = {}
    for target, spooled in targets.items():
        deleted = _count(connection, f"DELETE FROM {target} WHERE document_key IN (FROM fresh)")
        inserted = _count(connection, f"INSERT INTO {target} FROM {spooled} SEMI JOIN fresh USING (document_key)")
        changes[target] = Loaded(inserted, deleted)
    return changes


def _linked(connection: duckdb.DuckDBPyConnection) -> dict[str, Loaded]:
    changes = {}
    for table in LINKED:
        standing, wanted = f"linked.{table}", f"spool_linked_{table}"
        grain = next(iter(LINKED[table].__dataclass_fields__))  # type: ignore[attr-defined]
        gone = f"SELECT {grain} FROM (FROM {standing} EXCEPT FROM {wanted})"
        deleted = _count(connection, f"DELETE FROM {standing} WHERE {grain} IN ({gone})")
        inserted = _count(connection, f"INSERT INTO {standing} (FROM {wanted} EXCEPT FROM {standing})")
        changes[standing] = Loaded(inserted, deleted)
    return changes


def _unchanged() -> dict[str, Loaded]:
    return {f"linked.{table}": Loaded(0, 0) for table in LINKED}


def _totals(changes: dict[str, Loaded]) -> tuple[int, int]:
    return sum(c.inserted for c in changes.values()), sum(c.deleted for c in changes.values())


def _count(connection: duckdb.DuckDBPyConnection, statement: str) -> int:
    return int((connection.execute(statement).fetchone() or (0,))[0])
