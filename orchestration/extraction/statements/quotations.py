"""The quotations of a page as statements count them: outermost ones, re-opened ones too. Not here: which marks open
(text).
"""

from __future__ import annotations

from collections.abc import Iterator

from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading


def outer_quotes(reading: Reading) -> list[Span]:
    """Return the quotations that lie in no other, marks included, in order."""
    outer: list[Span] = []
    for quote in sorted([*reading.quotes, *_reopened(reading)]):
        if not outer or quote.start >= outer[-1].end:
            outer.append(quote)
    return outer


def _reopened(reading: Reading) -> Iterator[Span]:
    """The last quotation of a paragraph that stays open because the next paragraph re-opens it."""
    for paragraph, following in zip(reading.paragraphs, reading.paragraphs[1:], strict=False):
        opened = reading.text.rfind("“", paragraph.start, paragraph.end)
        if opened >= 0 and reading.text.find("”", opened, paragraph.end) < 0 and reading.text[following.start] == "“":
            yield Span(opened, paragraph.end)
