"""Cuts reported words out of a stretch as spans: loose marks, remarks and the marks of whole quotations off. Not here:
cues.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.rules.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    LOOSE_MARKS,
    MODALS,
    QUOTE,
    Range,
    is_word,
)
from orchestration.extraction.text.tokens import Token

_REMARKS = frozenset("a an the in at only with as words which although though while even after before for to".split())
_WITHHELD = frozenset("would did could declined refused gave".split())  # "… but would not say"
_EMPTY = frozenset("it them him her this that these those nothing anything more one so me us none".split())
_EDGES = LOOSE_MARKS | {"’", "'"}


def content_spans(tokens: Sequence[Token], ranges: Iterable[Range]) -> tuple[Span, ...]:
    """Turn token ranges into text spans; a range of quotations alone gives the words inside their marks."""
    return tuple(span for start, end in ranges for span in _part(tokens, start, end))


def _part(tokens: Sequence[Token], start: int, end: int) -> list[Span]:
    while start < end and tokens[start].lower in _EDGES:
        start += 1
    while end > start and tokens[end - 1].lower in LOOSE_MARKS | CONJUNCTIONS:
        end -= 1
    inner = tokens[start : _without_remark(tokens, start, end)]
    if not inner or (len(inner) == 1 and inner[0].lower in _EMPTY):
        return []
    if any(is_word(token) for token in inner):
        return [Span(inner[0].span.start, inner[-1].span.end)]
    return [span for token in inner if token.lower == QUOTE and (span := inside(token)) is not None]


def _without_remark(tokens: Sequence[Token], start: int, end: int) -> int:
    """Leave out what the writer adds: "… but would not say when", "“…”, a phrase he likes"."""
    for at in range(start + 1, end - 2):
        is_withheld = tokens[at].lower == "but" and tokens[at + 1].lower in _WITHHELD
        if is_withheld and tokens[at + 2].lower in {"not", "to", "no"}:
            return at - (tokens[at - 1].lower == ",")
    last = max((at for at in range(start, end) if tokens[at].lower == QUOTE), default=end)
    if last + 3 >= end or tokens[last + 1].lower not in {",", "–", "—"}:
        return end
    return last + 1 if tokens[last + 2].lower in _REMARKS else end


def inside(quotation: Token) -> Span | None:
    """Return the words of a quotation without its marks."""
    text = quotation.text
    start = len(text) - len(text.lstrip("“”‘ "))
    end = len(text.rstrip("”“ "))
    return Span(quotation.span.start + start, quotation.span.start + end) if start < end else None


def is_clause(words: Sequence[Token]) -> bool:
    """Whether words look like a clause of their own, with a verb behind a subject."""
    return any(token.lower in AUXILIARIES | MODALS or _may_be_finite(token.text) for token in words[1:])


def _may_be_finite(word: str) -> bool:
    return word[0].islower() and len(word) > 4 and word.endswith(("ed", "s"))
