"""Sightings of persons: a name with a title, an honorific, an appositive, or in a speaker's place. Not here: who is
whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from orchestration.extraction.actors.lexicon import STATE_TAGS, Piece
from orchestration.extraction.actors.names import adjacent, hull_of, looks_like_person, name_end
from orchestration.extraction.actors.titles import Title, title_at
from orchestration.extraction.actors.words import DETERMINERS, HONORIFICS
from orchestration.extraction.spans import Span

_NO_VERBS = frozenset("of in at for on and or to from with by near a an the".split())


@dataclass(frozen=True)
class Sighting:
    """A name as it stands once: `span` with its title, `office` and `head` when titled; `is_sure` when it must be a
    person.
    """

    span: Span
    name: str
    office: str | None
    head: str | None
    country_code: str | None
    is_sure: bool
    is_shared: bool = False  # one title for several names: its side need not be everybody's


def sightings(text: str, pieces: Sequence[Piece], cues: frozenset[str]) -> list[Sighting]:
    """Return every sighting of a person in *pieces*, in order, none inside another."""
    found: list[Sighting] = []
    taken = 0
    for at in range(len(pieces)):
        if at < taken:
            continue
        for sighting, after in _starting_at(text, pieces, at, cues):
            found.append(_with_appositive(text, pieces, after, sighting))
            taken = after
    return found


def _starting_at(text: str, pieces: Sequence[Piece], at: int, cues: frozenset[str]) -> Iterator[tuple[Sighting, int]]:
    title = title_at(text, pieces, at)
    if title is not None:
        yield from _titled(text, pieces, title)
    elif pieces[at].lower in HONORIFICS and pieces[at].text[0].isupper():
        start = _after_honorifics(pieces, at)
        end = name_end(text, pieces, start)
        if end > start:
            yield _sighting(text, pieces, at, slice(start, end), None, None, True), end
    else:
        yield from _bare(text, pieces, at, cues)


def _titled(text: str, pieces: Sequence[Piece], title: Title) -> Iterator[tuple[Sighting, int]]:
    start = title.after
    comma = start < len(pieces) and pieces[start].text == "," and title.is_definite
    start = _after_honorifics(pieces, start + comma)
    countries: Iterator[str | None] = iter(title.countries) if title.is_plural else repeat(title.country_code)
    if comma and not _closes_appositive(text, pieces, title, start):
        return
    first = title.first
    while end := _named_until(text, pieces, start):
        country = next(countries, None)
        yield _sighting(text, pieces, first, slice(start, end), title, country, True), end
        joined = end < len(pieces) and title.is_plural and pieces[end].lower in {"and", ","}
        if not joined:
            return
        first = start = _after_honorifics(pieces, end + 1)


def _after_honorifics(pieces: Sequence[Piece], start: int) -> int:
    while start < len(pieces) and pieces[start].lower in HONORIFICS:
        start += 2 if pieces[start + 1 : start + 2] and pieces[start + 1].text == "." else 1
    return start


def _closes_appositive(text: str, pieces: Sequence[Piece], title: Title, start: int) -> bool:
    """Whether the name behind "the Omani minister," is his: two words long, closed by a mark or opening the
    sentence.
    """
    end = name_end(text, pieces, start)
    if end - start < 2:
        return False
    opens = title.first == 0 or pieces[title.first - 1].text in {".", "”", "\n"}
    opens = opens or "\n" in text[pieces[title.first - 1].span.end : pieces[title.first].span.start]
    return opens or title.is_plural or end == len(pieces) or pieces[end].tag == "mark"


def _named_until(text: str, pieces: Sequence[Piece], start: int) -> int | None:
    if start == 0 or start >= len(pieces) or "\n" in text[pieces[start - 1].span.end : pieces[start].span.start]:
        return None
    end = name_end(text, pieces, start)
    return end if end > start and looks_like_person(pieces[start:end]) else None


def _bare(text: str, pieces: Sequence[Piece], at: int, cues: frozenset[str]) -> Iterator[tuple[Sighting, int]]:
    """A name without a title: sure beside a reporting verb, after a state's possessive or before "of <state>"."""
    end = name_end(text, pieces, at)
    if end == at or not looks_like_person(pieces[at:end]):
        return
    several = end - at > 1
    country = _side_of_name(pieces, at, end) if several else None
    sure = (several and (country is not None or _introduced(text, pieces, at, end))) or (
        (several or not _opens_sentence(text, pieces, at)) and _beside_cue(pieces, at, end, cues)
    )
    yield _sighting(text, pieces, at, slice(at, end), None, country, sure), end


def _side_of_name(pieces: Sequence[Piece], start: int, end: int) -> str | None:
    """Return the state that stands by a name: "Chad's Ali Abakar", "Ali Abakar of Chad", "Ali Abakar (Chad)"."""
    if start > 1 and pieces[start - 1].text in {"'s", "’s", "'", "’"} and pieces[start - 2].tag in STATE_TAGS:
        return pieces[start - 2].value
    if end + 1 < len(pieces) and pieces[end].lower in {"of", "("} and pieces[end + 1].tag == "country":
        return pieces[end + 1].value
    return None


def _introduced(text: str, pieces: Sequence[Piece], start: int, end: int) -> bool:
    """Whether the words around a name of several words introduce somebody: "Kari Lind, who", "Kari Lind, 54",
    "its owner,
    Kari Lind,", or a sentence that begins "Kari Lind knits".
    """
    if end + 1 >= len(pieces) or "\n" in text[pieces[end - 1].span.end : pieces[end + 1].span.start]:
        return False
    after, next_after = pieces[end], pieces[end + 1]
    if after.text == "," and (next_after.lower in {"who", "whose", "a", "an", "the"} or next_after.text.isdigit()):
        return True
    if start > 1 and pieces[start - 1].text == "," and pieces[start - 2].text.islower() and after.text in {",", "."}:
        return True
    opens = _opens_sentence(text, pieces, start) and after.tag == "word" and after.text.islower()
    return after.lower == "who" or (opens and after.lower not in _NO_VERBS)


def _opens_sentence(text: str, pieces: Sequence[Piece], at: int) -> bool:
    return (
        at == 0
        or pieces[at - 1].text in {".", "”", "“", "!", "?", ":"}
        or ("\n" in text[pieces[at - 1].span.end : pieces[at].span.start])
    )


def _beside_cue(pieces: Sequence[Piece], start: int, end: int, cues: frozenset[str]) -> bool:
    after = end
    while after < len(pieces) and (
        pieces[after].lower.endswith("ly") or pieces[after].lower in {"also", "has", "had", "then"}
    ):
        after += 1
    follows = after < len(pieces) and pieces[after].lower in cues
    precedes = (
        start > 0 and pieces[start - 1].lower in cues and start > 1 and pieces[start - 2].text in {"”", ",", "’", "'"}
    )
    return follows or precedes


def _sighting(
    text: str,
    pieces: Sequence[Piece],
    first: int,
    words: slice,
    title: Title | None,
    country: str | None,
    is_sure: bool,
) -> Sighting:
    name = hull_of(pieces[words])
    while text[name.end - 1] in ".,":
        name = Span(name.start, name.end - 1)
    span = Span(min(pieces[first].span.start, name.start), name.end)
    office, head, shared = (title.office, title.head, title.is_plural) if title else (None, None, False)
    return Sighting(span, name.of(text), office, head, country, is_sure, shared)


def _with_appositive(text: str, pieces: Sequence[Piece], after: int, sighting: Sighting) -> Sighting:
    """Read ", Iran's foreign minister," behind a name that has no title yet."""
    if after + 1 < len(pieces) and pieces[after].lower == "of" and pieces[after + 1].tag == "country":
        return replace(sighting, country_code=sighting.country_code or pieces[after + 1].value)
    if sighting.office or after + 1 >= len(pieces) or pieces[after].text != ",":
        return sighting
    for at in range(after + 1, min(after + 9, len(pieces))):
        if pieces[at].text in {",", ".", ";"} or not adjacent(text, pieces[at - 1], pieces[at]):
            break
        title = title_at(text, pieces, at)
        if title is not None and title.office and title.first <= after + 1:
            named = name_end(text, pieces, title.after) > title.after
            if named and pieces[title.first].lower not in DETERMINERS:
                break
            return replace(
                sighting,
                office=title.office,
                head=title.head,
                country_code=title.country_code or sighting.country_code,
                is_sure=True,
            )
    return sighting
