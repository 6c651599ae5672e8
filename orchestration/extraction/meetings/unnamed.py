"""Sides that the cast does not hold: offices without a name or a country, and names without a title. Not here: the rest
of a sentence's phrases (phrases.py).
"""

from __future__ import annotations

import re

from orchestration.extraction.actors.words import NOT_NAMES, ORGANISATION_HEADS
from orchestration.extraction.meetings.encounter import Side
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.spans import Span, beginning_in

_BARE_OFFICE = re.compile(r"\b[Tt]he (?P<title>[A-Z][a-z]+(?: (?:of |and |for )?[A-Z][a-z]+){0,4})\b")
_DESCRIBED = re.compile(
    r"\b[Tt]he (?:visiting |top )?(?P<office>(?:foreign |prime |defence |interior )?minister|president|envoy|mediator"
    r"|ambassador|premier|chancellor|governor|negotiator|secretary-general)\b(?! (?:of|for|to)\b|['’]|s\b)"
)
_NAME = r"[^\W\d_a-z][\w’-]+(?: (?:(?:al|el|bin|ibn|van|von|de|da|dos|du) )?[^\W\d_a-z][\w’-]+){1,3}"
_STRANGER = re.compile(
    r"\b(?:with|between|meetings? of|met|meets?|received|receives?|hosted|hosts|telephoned|phoned|and)"
    rf"(?: (?:H\.E\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|[A-Z]\w+['’]s))? (?P<name>{_NAME})"
)


def bare_offices(text: str, scenery: Scenery, sentence: Span) -> list[tuple[Span, Side]]:
    """Return "the Amir", "the Prime Minister": offices of the home country, whose holders the page does not name."""
    found = []
    for match in _BARE_OFFICE.finditer(text, sentence.start, sentence.end):
        role = scenery.offices.titles.get(match["title"].lower())
        if role is not None:
            found.append((Span(*match.span()), scenery.only_holder(role) or Side(match["title"], None, role)))
    return found


def strangers(text: str, scenery: Scenery, sentence: Span) -> list[tuple[Span, Side]]:
    """Return names in places where only a side can stand: "met Austria's *Sandra Jelinek*"."""
    found = []
    sides = beginning_in(scenery.cast.sides, sentence)
    for match in _STRANGER.finditer(text, sentence.start, sentence.end):
        span = Span(match.start("name"), match.end("name"))
        words = match["name"].lower().replace("-", " ").split()
        known = scenery.cast.at(span) is not None or any(span.overlaps(place) for place, _ in sides)
        if not known and not any(_is_common(word, scenery) for word in words):
            code = next((code for place, code in sides if 0 < span.start - place.end <= 3), None)
            found.append((span, Side(match["name"], code)))
    return found


def described(text: str, scenery: Scenery, sentence: Span) -> list[tuple[Span, Side]]:
    """Return "the envoy", "the minister": who of that office was spoken of last."""
    found = []
    for match in _DESCRIBED.finditer(text, sentence.start, sentence.end):
        before = [
            mention
            for mention in scenery.cast.within(Span(0, match.start()))
            if mention.member.kind == "person" and (mention.member.role or "").lower().endswith(match["office"])
        ]
        if before:
            found.append((Span(*match.span()), scenery.side_of(before[-1].member)))
    return found


def _is_common(word: str, scenery: Scenery) -> bool:
    return word in ORGANISATION_HEADS or word in NOT_NAMES or scenery.offices.is_title_word(word)
