"""Finds a vocabulary's phrases among the tokens of a page. Not here: what the phrases stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from orchestration.extraction.spans import Span
from orchestration.extraction.text.tokens import Token, tokens

T = TypeVar("T")

GAP = "*"  # in a phrase: up to GAP_REACH words of any kind ("pulled * out of")
GAP_REACH = 4


class Match(NamedTuple, Generic[T]):
    """A phrase found: tokens `first` up to, not including, `after`."""

    first: int
    after: int
    value: T


class PhraseIndex(Generic[T]):
    """Phrases by their first word, the longest first; a phrase given twice keeps all its values."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in phrases:
            words = split_words(phrase)
            if words:
                self._by_first.setdefault(words[0], []).append((words, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, page: Sequence[Token]) -> list[Match[T]]:
        """Return the matches in order; of those that begin at one token only the longest (all its values)."""
        found: list[Match[T]] = []
        for at, token in enumerate(page):
            candidates = self._by_first.get(token.lower)
            if candidates is None:
                continue
            length = 0
            for words, value in candidates:
                if len(words) < length:
                    break
                after = _match(words, page, at)
                if after:
                    length = len(words)
                    found.append(Match(at, after, value))
        return found


def split_words(phrase: str) -> tuple[str, ...]:
    """Cut a phrase of the vocabulary into the lower-case words that tokens have."""
    return tuple(token.lower for token in tokens(phrase, Span(0, len(phrase))))


def _match(words: tuple[str, ...], page: Sequence[Token], at: int) -> int:
    """The token after *words* when they stand at *at*, else 0."""
    place = at
    for number, word in enumerate(words):
        if word == GAP:
            rest = words[number + 1 :]
            for skipped in range(GAP_REACH + 1):
                after = _match(rest, page, place + skipped)
                if after:
                    return after
            return 0
        if place >= len(page) or page[place].lower != word:
            return 0
        place += 1
    return place
