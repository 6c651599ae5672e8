"""The rows of schema `raw`, one class per table. Field order is column order (a test holds them to the DDL)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from orchestration.keys import make_key
from orchestration.sources.records import RawDocument, Unreadable


@dataclass(frozen=True)
class StoredDocument:
    """One revision of one document, bytes as they came. Grain: document_key."""

    document_key: str
    source_key: str
    uri: str
    file_name: str
    media_type: str
    content: bytes
    content_sha256: str
    size_bytes: int
    ingested_at: datetime

    def as_raw(self) -> RawDocument:
        """Return the document as its source delivered it."""
        return RawDocument(self.uri, self.file_name, self.source_key, self.media_type, self.content)


@dataclass(frozen=True)
class CurrentDocument:
    """The revision that stands now. Grain: uri."""

    uri: str
    document_key: str


@dataclass(frozen=True)
class Rejection:
    """A document refused, and why. Grain: uri at stage read, document_key at stage extract."""

    rejection_key: str
    document_key: str | None
    uri: str
    file_name: str
    source_key: str
    stage: str  # read, extract
    reason_code: str
    reason: str
    engine_version: str | None
    rejected_at: datetime


def unread(document: Unreadable, at: datetime) -> Rejection:
    """Return the rejection of a document that its source could not deliver."""
    key = make_key("rejection", "read", document.uri)
    origin = (document.uri, document.file_name, document.source_key)
    return Rejection(key, None, *origin, "read", document.reason_code, document.reason, None, at)


def unextracted(document: StoredDocument, code: str, reason: str, engine_version: str, at: datetime) -> Rejection:
    """Return the rejection of a document that the engine could not read."""
    key = make_key("rejection", "extract", document.document_key)
    origin = (document.uri, document.file_name, document.source_key)
    return Rejection(key, document.document_key, *origin, "extract", code, reason, engine_version, at)
