"""Direct, indirect or mixed, by how much of the words stands inside quotation marks. Not here: finding quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution

_SPOKEN = frozenset({"turn", "answer"})
_BRACKETS = re.compile(r"\(“[^“”]*”\)")  # a name given in passing: (“the Protocol”)


def kind_of(attribution: Attribution, text: str, quotes: Sequence[Span]) -> str:
    """Return direct for words inside the marks, mixed for words around a quotation, else indirect."""
    if attribution.rule_id in _SPOKEN:
        return "direct"
    parts = attribution.contents
    near = [_overlapping(quotes, part) for part in parts]
    if all(any(quote.covers(part) and quote != part for quote in here) for part, here in zip(parts, near, strict=True)):
        return "direct"
    if any(near):
        told = " ".join(part.of(text) for part in parts)
        return "mixed" if "“" in _BRACKETS.sub("", told) or "”" in _BRACKETS.sub("", told) else "indirect"
    return "indirect"


def _overlapping(quotes: Sequence[Span], part: Span) -> Sequence[Span]:
    """The quotations, in order and apart from each other, that share a character with *part*."""
    first = bisect_right(quotes, part.start, key=lambda quote: quote.end)
    return quotes[first : bisect_left(quotes, part.end, lo=first, key=lambda quote: quote.start)]
