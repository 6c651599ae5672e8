"""What this room's steps hand to each other: sides, places and encounters as mentioned. Not here: warehouse rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.spans import Span


@dataclass(frozen=True)
class Side:
    """One party to an encounter; `member` is None for an office or group that the cast does not hold."""

    name: str
    country_code: str | None
    role: str | None = None
    level: str | None = None
    member: CastMember | None = None
    is_body: bool = False  # an international body or a group of its members: it can meet by itself

    @property
    def is_person(self) -> bool:
        """Whether a named person stands here."""
        return self.member is not None and self.member.kind == "person"


@dataclass(frozen=True)
class Place:
    """Where: as precise as the page says; both None when it does not."""

    city: str | None = None
    country_code: str | None = None


@dataclass(frozen=True)
class Encounter:
    """One mention of an encounter, or after merging all mentions of it; `span` is its best sentence."""

    span: Span
    trigger: Span
    kind: str
    status: str
    sides: tuple[Side, ...]
    place: Place = field(default_factory=Place)
    when: DateMention | None = None
    is_background: bool = False  # told as history: counts only with a date
    is_aside: bool = False  # beside a larger one, or told as apart from it
    topics: tuple[str, ...] = ()
    rule_id: str = ""
