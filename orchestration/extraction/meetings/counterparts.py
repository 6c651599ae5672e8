"""Whom "his Russian counterpart" means. Not here: counterparts whose name follows (the cast holds them)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orchestration.extraction.actors.cast import Mention
from orchestration.extraction.meetings.encounter import Side
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.spans import Span, beginning_in

_NAMES = r"[A-Z][\w’'-]+(?:(?:,| and|, and) [A-Z][\w’'-]+)*"
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Tt]he|[Aa]) (?:[a-z-]+ ){0,2}?"
    r"(?:[A-Z][\w.’'-]+,? (?:and )?){0,5}(?:[a-z]+ )?"
    rf"(?:counterparts?|colleagues?|opposite numbers?|homologues?|guests?|hosts?)\b(?: (?:from|in) {_NAMES})?"
)

_NOUN = re.compile(r"\b(?:counterpart|colleague|opposite number|homologue|guest|host)")
_GUEST = re.compile(r"\b(?:guest|host)s?$")
_NAMED = re.compile(r", (?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3})(?=,|\.| (?:in|on|at|and|to|for)\b)")
_MINE = re.compile(r"(?:my|our) ", re.IGNORECASE)


def find_counterparts(text: str, sentence: Span) -> list[Span]:
    """Return the places that speak of somebody's counterpart or colleague."""
    return [Span(*match.span()) for match in _COUNTERPART.finditer(text, sentence.start, sentence.end)]


def sides_of_counterparts(
    scenery: Scenery, spans: Sequence[Span], mentions: Sequence[Mention]
) -> Iterator[tuple[Span, tuple[Side, ...]]]:
    """Yield for each counterpart without a name who holds, on that side, the office of its owner."""
    for span in spans:
        codes = _codes(scenery, span)
        is_named = any(mention.span.overlaps(span) and mention.span.end > span.end for mention in mentions)
        if codes and not is_named:
            owner = _owner(scenery, span, mentions)
            named = _NAMED.match(scenery.cast.reading.text, span.end) if len(codes) == 1 else None
            if named is not None:
                role = owner.role if owner is not None else None
                yield Span(span.start, named.end()), (Side(named["name"], codes[0], role),)
            elif _GUEST.search(span.of(scenery.cast.reading.text)):
                yield span, tuple(scenery.official(code) for code in codes)
            else:
                yield span, tuple(_holder(scenery, code, owner) for code in codes)


def _codes(scenery: Scenery, span: Span) -> list[str]:
    """Of which countries: those named before the word; "in Riga" behind it tells them only where none is."""
    noun = _NOUN.search(scenery.cast.reading.text, span.start, span.end)
    places = beginning_in(scenery.cast.sides, span)
    before = [code for place, code in places if noun is not None and place.end <= noun.start()]
    return before or [code for _, code in places]


def _holder(scenery: Scenery, code: str, owner: Side | None) -> Side:
    """Who holds the owner's office on the other side: never the owner himself."""
    if owner is None or owner.role is None:
        return Side("Counterpart", code, "Counterpart")
    holder = scenery.office(code, owner.role)
    return Side(owner.role, code, owner.role) if holder.is_person and holder.name == owner.name else holder


def _owner(scenery: Scenery, span: Span, mentions: Sequence[Mention]) -> Side | None:
    """Whose counterpart: who says "my"; the person named last before it in the sentence, else next after it, else
    spoken of before.
    """
    if _MINE.match(span.of(scenery.cast.reading.text)):
        return scenery.voice_at(span.start)
    people = [m for m in mentions if m.member.kind in ("person", "office") and not m.span.overlaps(span)]
    before = [mention for mention in people if mention.span.end <= span.start]
    chosen = before[-1] if before else people[0] if people else None
    if chosen is not None:
        return scenery.side_of(chosen.member)
    member = scenery.cast.person_before(span.start)
    return scenery.side_of(member) if member is not None else None
