"""What a connector yields: bytes as they came, or the reason why they did not come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RawDocument:
    """One document as it came: *uri* names it for ever, *content* is never changed."""

    uri: str
    file_name: str
    source_key: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Unreadable:
    """A document that a source announced and could not deliver (vanished, no permission, over the size limit)."""

    uri: str
    file_name: str
    source_key: str
    reason_code: str
    reason: str
