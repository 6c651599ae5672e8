"""The closed words of date expressions: months, weekdays, small numbers. Not here: grammar (expressions.py)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _numbered(words: str) -> Mapping[str, int]:
    return MappingProxyType({word: number for number, word in enumerate(words.split(), start=1)})


MONTH_NAMES = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
MONTHS = _numbered("jan feb mar apr may jun jul aug sep oct nov dec")
WEEKDAYS = _numbered("monday tuesday wednesday thursday friday saturday sunday")
NUMBERS = MappingProxyType(
    {"a": 1, "an": 1, **_numbered("one two three four five six seven eight nine ten eleven twelve")}
)
