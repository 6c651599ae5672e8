"""Cuts paragraphs into words and packs them into windows that the network reads at once. Not here: word pieces
(encoding.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from orchestration.extraction.spans import Span

LONGEST = 190  # word pieces in a window
_WORD = re.compile(r"\w+|[^\w\s]")
_ENDS = frozenset(".!?”")


class Word(NamedTuple):
    """A run of letters and figures, or one mark."""

    span: Span
    text: str


Window = tuple[Word, ...]
Count = Callable[[Sequence[str]], Sequence[int]]  # word pieces of each word


def words_of(text: str, span: Span) -> list[Word]:
    """Return the words of `text[span]`; their spans count characters of *text*."""
    return [Word(Span(*match.span()), match[0]) for match in _WORD.finditer(text, span.start, span.end)]


def pack(text: str, paragraphs: Iterable[Span], count: Count, longest: int = LONGEST) -> list[Window]:
    """Pack *paragraphs* into windows of at most *longest* word pieces; a longer paragraph is cut where a sentence may
    end.
    """
    windows: list[Window] = []
    current: list[Word] = []
    size = 0
    for paragraph in paragraphs:
        for words, pieces in _portions(words_of(text, paragraph), count, longest):
            if current and size + pieces > longest:
                windows.append(tuple(current))
                current, size = [], 0
            current += words
            size += pieces
    return [*windows, tuple(current)] if current else windows


def _portions(words: Sequence[Word], count: Count, longest: int) -> Iterable[tuple[Sequence[Word], int]]:
    sizes = count([word.text for word in words])
    start = 0
    while start < len(words):
        end = cut = start
        size = 0
        while end < len(words) and size + sizes[end] <= longest:
            size += sizes[end]
            end += 1
            if words[end - 1].text in _ENDS:
                cut = end
        if end < len(words) and cut > start:
            end = cut
        end = max(end, start + 1)  # a word longer than a window goes alone, and is clipped
        yield words[start:end], min(sum(sizes[start:end]), longest)
        start = end
