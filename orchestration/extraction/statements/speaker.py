"""A speaker as a statement's row says it. Not here: who it is (speakers.py)."""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.spans import Span


@dataclass(frozen=True)
class Speaker:
    """Who speaks; `verbatim` is the place that says so, `member` is set where the cast knows them."""

    name: str
    country_code: str | None
    role: str | None
    verbatim: Span | None
    member: CastMember | None = None

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" may mean them."""
        return self.member is None or self.member.kind in {"person", "office"}


def of_member(member: CastMember | None, source: Span | None) -> Speaker | None:
    """Return *member* as a speaker, named at *source*."""
    return Speaker(member.name, member.country_code, member.role, source, member) if member else None
