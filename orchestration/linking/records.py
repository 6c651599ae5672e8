"""The rows that linking yields, one class per table of schema `linked`. Field order is column order (a test
holds it).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DocumentLink:
    """Which story a document tells. Grain: document_key. `duplicate_group_key` is None for a document alone."""

    document_key: str
    duplicate_group_key: str | None
    origin_key: str
    is_original: bool


@dataclass(frozen=True)
class ActorLink:
    """Which real-world actor a mention is; `name` is the one the warehouse shows. Grain: actor_mention_key."""

    actor_mention_key: str
    actor_key: str
    name: str
    kind: str
    country_code: str | None
    rule_id: str


@dataclass(frozen=True)
class StatementLink:
    """Which statement, as made, a report repeats. Grain: statement_report_key."""

    statement_report_key: str
    statement_key: str
    rule_id: str


@dataclass(frozen=True)
class MeetingLink:
    """Which real meeting a report speaks of. Grain: meeting_report_key.

    `held_on` is the date that the other reports of this meeting give to an undated one (method `linked`), else None.
    """

    meeting_report_key: str
    meeting_key: str
    held_on: date | None
    held_on_precision: str | None
    rule_id: str


@dataclass(frozen=True)
class AgreementLink:
    """Which instrument a report names; `name` is the one the warehouse shows. Grain: agreement_report_key."""

    agreement_report_key: str
    agreement_key: str
    name: str
    rule_id: str


@dataclass(frozen=True)
class Links:
    """All that one linking pass yields."""

    documents: tuple[DocumentLink, ...]
    actors: tuple[ActorLink, ...]
    statements: tuple[StatementLink, ...]
    meetings: tuple[MeetingLink, ...]
    agreements: tuple[AgreementLink, ...]
