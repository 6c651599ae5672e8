"""What linking reads: the mentions of all current documents, the spool's before the warehouse's. Not here: linking."""

from __future__ import annotations

from typing import TypeVar

import duckdb

from warehouse.frames import records_of
from warehouse.spool import Spool
from warehouse.tables import EXTRACTED

T = TypeVar("T")

STANDING = """
WITH spooled AS (SELECT document_key FROM spool_documents UNION ALL SELECT document_key FROM spool_rejected_documents)
FROM extracted.{table} SEMI JOIN raw.current_documents USING (document_key) ANTI JOIN spooled USING (document_key)
UNION ALL BY NAME
FROM spool_{table} SEMI JOIN raw.current_documents USING (document_key)
"""


class Mentions:
    """The mentions that stand once the spool is loaded, table by table."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, spool: Spool) -> None:
        """Show the spool to the connection."""
        spool.register(connection)
        self._connection = connection

    def of(self, table: str, record: type[T]) -> tuple[T, ...]:
        """Return the rows of one table of schema `extracted`, in the order of their first column."""
        if EXTRACTED[table] is not record:
            raise TypeError(f"extracted.{table} holds {EXTRACTED[table].__name__}, not {record.__name__}")
        rows = self._connection.execute(f"{STANDING.format(table=table)} ORDER BY ALL").to_arrow_table()
        return tuple(records_of(rows, record))
