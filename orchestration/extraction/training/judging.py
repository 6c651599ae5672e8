"""Holds statements against an article's annotation: which are right in their words, and which in their speaker too.
Not here: floors of the product (evaluation).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from orchestration.extraction.records import Statement
from orchestration.extraction.training.annotated import Annotated, Told
from orchestration.keys import fold

_ENOUGH = 0.5  # of the words shared, by those that either side has
_CLOSE = 85.0
_IDLE = frozenset("the of government republic ministry foreign affairs and s".split())


@dataclass(frozen=True)
class Judged:
    """A statement that the engine gave, and whether it is right."""

    statement: Statement
    has_right_words: bool
    has_right_speaker: bool


def judge(given: Sequence[Statement], article: Annotated) -> list[Judged]:
    """Match *given* one to one with what *article* tells, best pairs first."""
    pairs = sorted(
        (
            (_shared(statement.text, _words(article, told)), at, place)
            for at, statement in enumerate(given)
            for place, told in enumerate(article.told)
        ),
        reverse=True,
    )
    matched: dict[int, int] = {}
    for share, at, place in pairs:
        if share >= _ENOUGH and at not in matched and place not in matched.values():
            matched[at] = place
    return [
        Judged(
            statement,
            at in matched,
            at in matched and is_same_name(statement.speaker_name, article.told[matched[at]].speaker),
        )
        for at, statement in enumerate(given)
    ]


def is_same_name(one: str, other: str) -> bool:
    """Whether two names may be one person or body: one within the other, or nearly the same surname."""
    left, right = _name(one), _name(other)
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    return len(left[-1]) > 3 and fuzz.ratio(left[-1], right[-1]) >= _CLOSE


def _name(name: str) -> list[str]:
    words = re.findall(r"\w+", fold(name))
    return [word for word in words if word not in _IDLE] or words or [""]


def _words(article: Annotated, told: Told) -> str:
    return " ".join(span.of(article.text) for span in told.roles["content"])


def _shared(one: str, other: str) -> float:
    left, right = (Counter(re.findall(r"\w+", fold(text))) for text in (one, other))
    total = (left | right).total()
    return (left & right).total() / total if total else 0.0
