"""The rows that extraction yields, one class per table of schema `extracted`. Field order is column order (a test holds
them to the DDL). Offsets count characters of `Document.body_text`; dates are the first day of their precision.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from orchestration.extraction.spans import Span


@dataclass(frozen=True)
class Document:
    """One document revision, read. Grain: document_key."""

    document_key: str
    engine_version: str
    outlet_name: str | None
    title: str | None
    published_on: date | None
    published_on_origin: str  # metadata, page, url, dateline, none
    has_date_conflict: bool
    language_code: str | None  # ISO 639-1
    credited_agency: str | None
    body_text: str
    word_count: int


@dataclass(frozen=True)
class Actor:
    """One person, office, body or state as one document speaks of it. Grain: actor_mention_key."""

    actor_mention_key: str
    document_key: str
    name: str
    kind: str  # person, office, body, state
    country_code: str | None
    role: str | None
    level: str | None  # head_of_state, head_of_government, minister, deputy, ambassador, spokesperson, other
    aliases: tuple[str, ...]
    start_char: int
    end_char: int


@dataclass(frozen=True)
class Statement:
    """One attributed span of words. `text` is the parts `body_text[start:end]` of `spans` joined by one space."""

    statement_report_key: str
    document_key: str
    speaker_mention_key: str | None
    speaker_name: str
    speaker_verbatim: str | None
    speaker_country_code: str | None
    speaker_role: str | None
    addressee_name: str | None
    kind: str  # direct, indirect, mixed
    text: str
    cue: str | None
    start_char: int
    end_char: int
    spans: tuple[Span, ...]
    sentence: str
    said_on: date | None
    said_on_precision: str | None
    said_on_method: str | None
    confidence: float
    rule_id: str


@dataclass(frozen=True)
class Meeting:
    """One encounter as one document reports it. The `held_*` constraints say what the page settles short of a date."""

    meeting_report_key: str
    document_key: str
    kind: str  # meeting, call, videoconference, visit, press_conference
    status: str  # held, planned, cancelled
    place_city: str | None
    place_country_code: str | None
    held_on: date | None
    held_on_precision: str | None
    held_on_method: str | None
    held_weekday: int | None  # ISO, 1 = Monday
    held_month: int | None  # a stated month or month and day without a year
    held_day: int | None
    topics: tuple[str, ...]
    start_char: int
    end_char: int
    sentence: str
    confidence: float
    rule_id: str


@dataclass(frozen=True)
class MeetingParticipant:
    """One side of a reported meeting. Grain: meeting_report_key, ordinal."""

    meeting_report_key: str
    document_key: str
    ordinal: int
    actor_mention_key: str | None
    name: str
    country_code: str | None
    role: str | None


@dataclass(frozen=True)
class Agreement:
    """One instrument as one document names it. Grain: agreement_report_key."""

    agreement_report_key: str
    document_key: str
    name: str
    aliases: tuple[str, ...]
    kind: str  # treaty, accord, memorandum, resolution, declaration, contract, ceasefire, other
    parties: tuple[str, ...]
    start_char: int
    end_char: int
    sentence: str
    confidence: float
    rule_id: str


@dataclass(frozen=True)
class AgreementEvent:
    """One stage of one instrument as one document states it. Grain: agreement_event_key."""

    agreement_event_key: str
    agreement_report_key: str
    document_key: str
    action: str
    by_country_codes: tuple[str, ...]
    occurred_on: date | None
    occurred_on_precision: str | None
    occurred_on_method: str | None
    start_char: int
    end_char: int
    sentence: str
    confidence: float
    rule_id: str


@dataclass(frozen=True)
class Issue:
    """A doubt about one record or page: kept beside the data, never a silent guess. Grain: issue_key."""

    issue_key: str
    document_key: str
    subject: str  # document, statement, meeting, agreement, actor
    code: str
    detail: str
    start_char: int | None
    end_char: int | None


@dataclass(frozen=True)
class Extraction:
    """All that one document yields."""

    document: Document
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    meetings: tuple[Meeting, ...]
    participants: tuple[MeetingParticipant, ...]
    agreements: tuple[Agreement, ...]
    events: tuple[AgreementEvent, ...]
    issues: tuple[Issue, ...]
