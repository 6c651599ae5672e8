"""Mentions of offices without a name, ministries, bodies and states. Not here: persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orchestration.extraction.actors.lexicon import STATE_TAGS, Lexicon, Piece
from orchestration.extraction.actors.names import adjacent, hull_of
from orchestration.extraction.actors.titles import Title, title_at
from orchestration.extraction.actors.words import DETERMINERS
from orchestration.extraction.spans import Span

_MINISTRY_WORDS = frozenset({"ministry", "department", "office", "embassy", "parliament", "presidency", "cabinet"})
_GOVERNMENT_WORDS = frozenset({"government", "administration", "authorities", "side"})


@dataclass(frozen=True)
class Institution:
    """One place where the page speaks of an office, a body or a state."""

    span: Span
    name: str
    kind: str  # office, body, state
    country_code: str | None
    title: Title | None = None


def institutions(text: str, pieces: Sequence[Piece], lexicon: Lexicon) -> list[Institution]:
    """Return every mention in order; inside a wider mention, narrower ones stay out."""
    found: list[Institution] = []
    taken = 0
    for at in range(len(pieces)):
        if at < taken:
            continue
        for institution, after in _starting_at(text, pieces, at, lexicon):
            found.append(institution)
            taken = max(taken, after)
    return _widest(found)


def _starting_at(text: str, pieces: Sequence[Piece], at: int, lexicon: Lexicon) -> Iterator[tuple[Institution, int]]:
    piece = pieces[at]
    title = title_at(text, pieces, at)
    if title is not None:
        name = lexicon.offices[title.office].role if title.office else title.head
        span = hull_of(pieces[title.first : title.after])
        yield Institution(span, name, "office", title.country_code, title), title.after
    elif (piece.lower in _MINISTRY_WORDS and piece.text[0].isupper()) or piece.lower == "ministry":
        yield from _ministry(text, pieces, at, lexicon)
    elif piece.tag == "body":
        yield Institution(_with_article(pieces, at, at + 1), piece.value, "body", None), at + 1
    elif piece.tag in STATE_TAGS:
        yield from _state(text, pieces, at, lexicon)


def _ministry(text: str, pieces: Sequence[Piece], at: int, lexicon: Lexicon) -> Iterator[tuple[Institution, int]]:
    """ "the Egyptian Foreign Ministry", "Ministry of Foreign Affairs of Egypt", "State Department"."""
    first = at
    while (
        first
        and adjacent(text, pieces[first - 1], pieces[first])
        and pieces[first - 1].text[0].isupper()
        and (pieces[first - 1].tag == "word" and pieces[first - 1].lower not in DETERMINERS)
    ):
        first -= 1
    after, country = at + 1, None
    if after < len(pieces) and pieces[after].lower == "of":
        end = after + 1
        while (
            end < len(pieces)
            and pieces[end].tag == "word"
            and (pieces[end].text[0].isupper() or pieces[end].lower == "and")
        ):
            end += 1
        after = end if end > after + 1 else after
        if after + 1 < len(pieces) and pieces[after].lower == "of" and pieces[after + 1].tag in STATE_TAGS:
            country, after = pieces[after + 1].value, after + 2
    name = hull_of(pieces[first:after]).of(text)
    before = first
    if before and pieces[before - 1].tag == "possessive":
        before -= 1
    if before and pieces[before - 1].tag in STATE_TAGS:
        before -= 1
        country = pieces[before].value
    name = re.sub(r" of $", "", name)
    if name.lower() == "ministry" and country is None:
        return
    if country and not name.endswith(lexicon.country_names[country]):
        name = f"{name} of {lexicon.country_names[country]}"
    yield Institution(_with_article(pieces, before, after), name, "body", country), after


def _state(text: str, pieces: Sequence[Piece], at: int, lexicon: Lexicon) -> Iterator[tuple[Institution, int]]:
    """A state by its name, capital or metonym, or "the Egyptian government"; a bare demonym names nobody."""
    piece, after = pieces[at], at + 1
    if after < len(pieces) and pieces[after].tag == "possessive":
        after += 1
    if (
        after < len(pieces)
        and pieces[after].lower in _GOVERNMENT_WORDS
        and adjacent(text, pieces[after - 1], pieces[after])
    ):
        span = _with_article(pieces, at, after + 1)
        yield Institution(span, lexicon.country_names[piece.value], "state", piece.value), after + 1
    elif piece.tag != "demonym" and not (piece.tag == "capital" and is_place(pieces, at)):
        yield (
            Institution(_with_article(pieces, at, at + 1), lexicon.country_names[piece.value], "state", piece.value),
            at + 1,
        )


def is_place(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a capital stands for the city: after a preposition of place, after "the", in a dateline."""
    before = pieces[at - 1].lower if at else ""
    return before in {"in", "at", "near", "outside", "via", "from", "the", "through"} or pieces[at].text.isupper()


def _with_article(pieces: Sequence[Piece], first: int, after: int) -> Span:
    start = first - 1 if first and pieces[first - 1].lower == "the" else first
    return hull_of(pieces[start:after])


def _widest(found: list[Institution]) -> list[Institution]:
    kept: list[Institution] = []
    for institution in found:
        while kept and institution.span.covers(kept[-1].span):
            kept.pop()
        if not (kept and kept[-1].span.overlaps(institution.span)):
            kept.append(institution)
    return kept
