"""What the network learns from: windows of the repaired view, with tags and pointers as targets. Not here: the
network.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span
from orchestration.extraction.tagger.encoding import Encoder
from orchestration.extraction.tagger.labels import ENTITY_TAGS, ROLE_TAGS
from orchestration.extraction.tagger.screen import worth_reading
from orchestration.extraction.tagger.windows import LONGEST, Window, pack
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.training.annotated import Annotated, Roles
from orchestration.extraction.vocabulary import Vocabulary

UNTAUGHT = -100
NOWHERE = -1  # a pointer to the window's opening mark: there is no cue or no source
_ROLE_ORDER = ("content", "source", "cue")  # the later role of a word wins, so that cues inside contents stand out


@dataclass(frozen=True)
class Example:
    """A window and, for each of its words, the tags and the words that it points at (NOWHERE, or UNTAUGHT)."""

    window: Window
    roles: tuple[int, ...]
    entities: tuple[int, ...]
    anchors: tuple[int, ...]  # from a content word to the first word of its cue, or of its source without a cue
    sources: tuple[int, ...]  # from the first word of a cue to the first word of its source


def reading_of(text: str) -> Reading:
    """Return the repaired view of a bare *text*."""
    return read_page(Page(text, None, None, None, None, None, "none", False, None, "en"))


def examples_of(
    article: Annotated, vocabulary: Vocabulary, encoder: Encoder, chance: random.Random | None = None
) -> list[Example]:
    """Cut *article* into examples, as the tagger will meet it; with *chance*, windows are of any size."""
    reading = reading_of(article.text)
    seen = _as_read(article, reading)
    longest = chance.randint(LONGEST // 2, LONGEST) if chance else LONGEST
    paragraphs = worth_reading(reading.text, reading.paragraphs, vocabulary)
    entities = [*seen.entities, *_named(reading.text, vocabulary)]
    return [_example(window, seen, entities) for window in pack(reading.text, paragraphs, encoder.count, longest)]


def _as_read(article: Annotated, reading: Reading) -> Annotated:
    """Return the marks of *article* on its repaired view."""
    starts = reading.offsets
    return article.moved(
        reading.text, lambda span: Span(bisect_left(starts, span.start), bisect_left(starts, span.end))
    )


def _example(window: Window, seen: Annotated, entities: Iterable[tuple[Span, str]]) -> Example:
    roles = [0] * len(window)
    anchors, sources = [UNTAUGHT] * len(window), [UNTAUGHT] * len(window)
    places = [{role: _places(window, one.roles, role) for role in _ROLE_ORDER} for one in seen.told]
    for role in _ROLE_ORDER:
        for found in places:
            for words in found[role]:
                _mark(roles, words, role, ROLE_TAGS)
    for found in places:
        cue, source = _first(found["cue"]), _first(found["source"])
        anchor = source if cue == NOWHERE else cue
        for words in found["content"]:
            for word in words:
                anchors[word] = anchor
        if cue != NOWHERE:
            sources[cue] = source
    named = [0] * len(window)
    for span, tag in entities:
        _mark(named, _words_in(window, span), tag, ENTITY_TAGS)
    return Example(window, tuple(roles), tuple(named), tuple(anchors), tuple(sources))


def _places(window: Window, roles: Roles, role: str) -> list[range]:
    return [words for span in roles[role] if (words := _words_in(window, span))]


def _words_in(window: Window, span: Span) -> range:
    start = bisect_left(window, span.start + 1, key=lambda word: word.span.end)
    return range(start, bisect_left(window, span.end, key=lambda word: word.span.start))


def _first(places: Sequence[range]) -> int:
    return places[0].start if places else NOWHERE


def _mark(tags: list[int], words: range, name: str, names: Sequence[str]) -> None:
    for word in words:
        tags[word] = names.index(f"{'B' if word == words.start else 'I'}-{name}")


def _named(text: str, vocabulary: Vocabulary) -> list[tuple[Span, str]]:
    return [(Span(*match.span()), tag) for tag, names in _names(vocabulary).items() for match in names.finditer(text)]


@lru_cache(maxsize=2)
def _names(vocabulary: Vocabulary) -> dict[str, re.Pattern[str]]:
    places = {name for country in vocabulary.countries for name in (country.name, country.capital) if name}
    bodies = {name for body in vocabulary.bodies for name in (body.name, body.acronym) if name}

    def any_of(names: set[str]) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")

    return {"LOC": any_of(places), "ORG": any_of(bodies)}
