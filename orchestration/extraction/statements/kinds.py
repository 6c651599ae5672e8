"""Direct, indirect or mixed, by how much of the words stands inside quotation marks. Not here: finding quotations."""

from __future__ import annotations

import re
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
    if all(any(quote.covers(part) and quote != part for quote in quotes) for part in parts):
        return "direct"
    if any(quote.overlaps(part) for quote in quotes for part in parts):
        told = " ".join(part.of(text) for part in parts)
        return "mixed" if "“" in _BRACKETS.sub("", told) or "”" in _BRACKETS.sub("", told) else "indirect"
    return "indirect"
