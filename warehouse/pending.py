"""Which documents the engine has yet to read: current, and neither extracted nor rejected by this engine version."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from warehouse.documents import BATCH_BYTES, BATCH_COUNT
from warehouse.frames import records_of
from warehouse.records import StoredDocument

PENDING = """
SELECT document_key, size_bytes
FROM raw.documents
SEMI JOIN raw.current_documents USING (document_key)
ANTI JOIN (SELECT document_key FROM extracted.documents WHERE engine_version = $version) USING (document_key)
ANTI JOIN (
    SELECT document_key FROM raw.rejected_documents WHERE stage = 'extract' AND engine_version = $version
) USING (document_key)
ORDER BY uri
"""


def pending_keys(
    connection: duckdb.DuckDBPyConnection, engine_version: str, spooled: set[str]
) -> list[tuple[str, int]]:
    """Return key and size of every document to read, without those whose reading waits in the spool."""
    rows = connection.execute(PENDING, {"version": engine_version}).fetchall()
    return [(key, size) for key, size in rows if key not in spooled]


def pending_batches(
    connection: duckdb.DuckDBPyConnection, pending: list[tuple[str, int]]
) -> Iterator[list[StoredDocument]]:
    """Hand out the documents in lists that are small in number and bytes."""
    keys: list[str] = []
    size = 0
    for key, bytes_ in pending:
        keys.append(key)
        size += bytes_
        if len(keys) >= BATCH_COUNT or size >= BATCH_BYTES:
            yield _fetch(connection, keys)
            keys, size = [], 0
    if keys:
        yield _fetch(connection, keys)


def _fetch(connection: duckdb.DuckDBPyConnection, keys: list[str]) -> list[StoredDocument]:
    rows = connection.execute(
        "FROM raw.documents WHERE document_key IN (SELECT unnest($keys)) ORDER BY uri", {"keys": keys}
    )
    return list(records_of(rows.to_arrow_table(), StoredDocument))
