"""Schema `raw`: storing what the sources deliver, batch by batch. Not here: reading a source, or a page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple, dataclass

import duckdb

from orchestration.keys import make_key
from orchestration.sources.records import RawDocument, Unreadable
from warehouse.changes import log_change, now
from warehouse.frames import table_of
from warehouse.records import CurrentDocument, Rejection, StoredDocument, unread

BATCH_COUNT = 200
BATCH_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True)
class Ingested:
    """What became of the documents that the sources announced."""

    announced: int = 0
    stored: int = 0  # new revisions
    moved: int = 0  # documents whose current revision is another now
    unreadable: int = 0
    inserted: int = 0  # rows, of all three tables
    deleted: int = 0

    def __add__(self, other: Ingested) -> Ingested:
        return Ingested(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    def as_numbers(self) -> dict[str, int]:
        """Return the counts by name."""
        return asdict(self)


def batches(documents: Iterable[RawDocument | Unreadable]) -> Iterator[list[RawDocument | Unreadable]]:
    """Part a stream into lists that are small in number and bytes, so that memory does not grow with the source."""
    batch: list[RawDocument | Unreadable] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.content) if isinstance(document, RawDocument) else 0
        if len(batch) >= BATCH_COUNT or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def store(connection: duckdb.DuckDBPyConnection, batch: list[RawDocument | Unreadable]) -> Ingested:
    """Store one batch in one transaction; what the warehouse holds already changes no row."""
    read = [_stored(document) for document in batch if isinstance(document, RawDocument)]
    current = {document.uri: CurrentDocument(document.uri, document.document_key) for document in read}
    refused = {d.uri: unread(d, now()) for d in batch if isinstance(d, Unreadable) and d.uri not in current}
    connection.register(
        "incoming_documents", table_of(list({d.document_key: d for d in read}.values()), StoredDocument)
    )
    connection.register("incoming_current", table_of(list(current.values()), CurrentDocument))
    connection.register("incoming_refused", table_of(list(refused.values()), Rejection))
    connection.begin()
    try:
        counts = _merge(connection)
        log_change(connection, "ingest", counts.inserted, counts.deleted)
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    return counts + Ingested(announced=len(batch), unreadable=len(refused))


def _merge(connection: duckdb.DuckDBPyConnection) -> Ingested:
    def changed(statement: str) -> int:
        return int((connection.execute(statement).fetchone() or (0,))[0])

    stored = changed("INSERT INTO raw.documents FROM incoming_documents ANTI JOIN raw.documents USING (document_key)")
    moved = changed(
        "INSERT OR REPLACE INTO raw.current_documents "
        "FROM incoming_current ANTI JOIN raw.current_documents USING (uri, document_key)"
    )
    readable_again = changed(
        "DELETE FROM raw.rejected_documents WHERE stage = 'read' AND uri IN (SELECT uri FROM incoming_current)"
    )
    outdated = changed(
        "DELETE FROM raw.rejected_documents WHERE stage = 'extract' AND uri IN (SELECT uri FROM incoming_current) "
        "AND document_key NOT IN (SELECT document_key FROM incoming_current)"
    )
    refused = changed(
        "INSERT OR REPLACE INTO raw.rejected_documents "
        "FROM incoming_refused ANTI JOIN raw.rejected_documents USING (rejection_key, reason_code, reason)"
    )
    return Ingested(stored=stored, moved=moved, inserted=stored + moved + refused, deleted=readable_again + outdated)


def _stored(document: RawDocument) -> StoredDocument:
    digest = hashlib.sha256(document.content).hexdigest()
    return StoredDocument(
        document_key=make_key("document", document.uri, digest),
        source_key=document.source_key,
        uri=document.uri,
        file_name=document.file_name,
        media_type=document.media_type,
        content=document.content,
        content_sha256=digest,
        size_bytes=len(document.content),
        ingested_at=now(),
    )
