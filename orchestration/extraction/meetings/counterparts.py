"""Whom "his Russian counterpart" means. Not here: counterparts whose name follows (the cast holds them)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orchestration.extraction.actors.cast import Mention
from orchestration.extraction.meetings.encounter import Side
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.spans import Span

_NAMES = r"[A-Z][\w’'-]+(?:(?:,| and|, and) [A-Z][\w’'-]+)*"
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]) (?:[a-z-]+ ){0,2}?(?:[A-Z][\w.’'-]+,? (?:and )?){0,5}(?:[a-z]+ )?"
    rf"(?:counterparts?|colleagues?|opposite numbers?|homologues?)\b(?: (?:from|in) {_NAMES})?"
)


def find_counterparts(text: str, sentence: Span) -> list[Span]:
    """Return the places that speak of somebody's counterpart or colleague."""
    return [Span(*match.span()) for match in _COUNTERPART.finditer(text, sentence.start, sentence.end)]


def sides_of_counterparts(
    scenery: Scenery, spans: Sequence[Span], mentions: Sequence[Mention]
) -> Iterator[tuple[Span, tuple[Side, ...]]]:
    """Yield for each counterpart without a name who holds, on that side, the office of its owner."""
    for span in spans:
        codes = [code for place, code in scenery.cast.sides if span.covers(place)]
        is_named = any(mention.span.overlaps(span) and mention.span.end > span.end for mention in mentions)
        if codes and not is_named:
            owner = _owner(scenery, span, mentions)
            role = owner.role if owner is not None else None
            yield span, tuple(_holder(scenery, code, role) for code in codes)


def _holder(scenery: Scenery, code: str, role: str | None) -> Side:
    return scenery.office(code, role) if role else Side("Counterpart", code, "Counterpart")


def _owner(scenery: Scenery, span: Span, mentions: Sequence[Mention]) -> Side | None:
    """Whose counterpart: the person named last before it in the sentence, else next after it, else spoken of before."""
    people = [m for m in mentions if m.member.kind in ("person", "office") and not m.span.overlaps(span)]
    before = [mention for mention in people if mention.span.end <= span.start]
    chosen = before[-1] if before else people[0] if people else None
    if chosen is not None:
        return scenery.side_of(chosen.member)
    member = scenery.cast.person_before(span.start)
    return scenery.side_of(member) if member is not None else None
