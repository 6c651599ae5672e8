"""Phrases that mark page furniture, sorted by where on a line they count. Not here: where on the page a line stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.page.lines import Line
from orchestration.extraction.page.look import bare
from orchestration.extraction.vocabulary import Vocabulary

_SPEECH = re.compile(r"[“”«»\"]")
_BRACKETS = " [({*\"'“‘•"
_LONGEST_NOTICE = 40
_SPACES_WHEN_FINISHED = 2
Openings = dict[str, tuple[str, ...]]  # phrases by their first word
_FIRST_WORD = re.compile(r"\w+|\W")


@dataclass(frozen=True)
class Phrases:
    """The furniture table: what opens a line (below the story, or anywhere), what stands within, and whole entries."""

    starts: Openings
    below: Openings
    within: tuple[str, ...]
    long_within: tuple[str, ...]
    notices: tuple[str, ...]
    items: frozenset[str]
    sections: frozenset[str]
    ends: frozenset[str]
    labels: frozenset[str]
    mastheads: frozenset[str]

    def mark(self, line: Line, *, is_apart: bool) -> bool:
        """Whether a phrase that no story holds opens the line or stands in it.

        Phrases of one or two words mark no finished sentence, and count within a line only beside a number or when the
        line is_apart: below the story, or made of several entries.
        """
        if self.open(line.lower, fewest_spaces=_SPACES_WHEN_FINISHED if line.is_finished else 0):
            return True
        is_apart = not line.is_finished and (is_apart or any(char.isdigit() for char in line.lower))
        return any(phrase in line.lower for phrase in (self.within if is_apart else self.long_within))

    def mark_sentence(self, line: Line) -> bool:
        """Whether a whole sentence speaks of the page and not of the story."""
        if line.words > _LONGEST_NOTICE or _SPEECH.search(line.shown):
            return False
        opened = self.open(line.lower, fewest_spaces=_SPACES_WHEN_FINISHED)
        return opened or any(phrase in line.lower for phrase in self.notices)

    def mark_below(self, line: Line) -> bool:
        """Whether a phrase marks a line below the story, where no headline can stand."""
        return self.mark(line, is_apart=True) or (not line.is_finished and any(_opened(line.lower, self.below)))

    def open(self, lower: str, fewest_spaces: int = 0) -> bool:
        """Whether a phrase opens the line, whatever bracket stands before it; one with a colon may be short."""
        return any(phrase.count(" ") >= fewest_spaces or phrase.endswith(":") for phrase in _opened(lower, self.starts))

    def is_entry(self, entry: str) -> bool:
        """Whether menus hold this entry."""
        key = bare(entry)
        return key in self.items or key in self.sections or key in self.ends


@lru_cache(maxsize=8)
def phrases_of(vocabulary: Vocabulary) -> Phrases:
    """Sort the furniture table, once for each vocabulary."""
    by_place: dict[str, list[str]] = defaultdict(list)
    for row in vocabulary.furniture:
        for place in row.places:
            by_place[place].append(row.phrase)
    return Phrases(
        starts=_by_first_word(by_place["start"]),
        below=_by_first_word(by_place["below"]),
        within=tuple(by_place["within"]),
        long_within=tuple(phrase for phrase in by_place["within"] if phrase.count(" ") >= _SPACES_WHEN_FINISHED),
        notices=tuple(by_place["notice"]),
        items=_keys(by_place["item"]),
        sections=_keys(by_place["section"]),
        ends=_keys(by_place["end"]),
        labels=_keys(by_place["label"]),
        mastheads=_keys(by_place["masthead"]),
    )


def _by_first_word(phrases: Sequence[str]) -> Openings:
    by_word: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        by_word[_first(phrase)].append(phrase)
    return {word: tuple(listed) for word, listed in by_word.items()}


def _keys(phrases: Sequence[str]) -> frozenset[str]:
    return frozenset(bare(phrase) or phrase for phrase in phrases)


def _first(lower: str) -> str:
    found = _FIRST_WORD.match(lower)
    return found.group() if found else ""


def _opened(lower: str, openings: Openings) -> Iterator[str]:
    for text in {lower, lower.lstrip(_BRACKETS)}:
        yield from (phrase for phrase in openings.get(_first(text), ()) if _opens(text, phrase))


def _opens(lower: str, phrase: str) -> bool:
    if not lower.startswith(phrase):
        return False
    rest = lower[len(phrase) :].removeprefix("s")
    return not (phrase[-1].isalnum() and rest[:1].isalnum())
