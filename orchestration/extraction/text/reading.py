"""The repaired view of a page that all readers share, with its map back to the page's own characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span


@dataclass(frozen=True)
class Reading:
    """A page made readable: every span but `body_span`'s result counts characters of `text`.

    `offsets[i]` is where `text[i]` begins in `page.body`, `ends[i]` where it ends; an empty `ends` means that every
    character stands for one. `offsets` has `len(text) + 1` entries. `sentences` never cross a paragraph; `quotes`
    include their marks, may cross sentences, and `quotes` in a re-opened quotation are one per paragraph.
    """

    page: Page
    text: str
    offsets: Sequence[int]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotes: tuple[Span, ...]
    title: Span | None
    ends: Sequence[int] = ()

    def body_span(self, span: Span) -> Span:
        """Map a non-empty span of `text` to the span of `page.body` that it came from."""
        last = span.end - 1
        return Span(self.offsets[span.start], self.ends[last] if self.ends else self.offsets[last] + 1)

    def verbatim(self, spans: Iterable[Span]) -> str:
        """Cut spans of `text` out of the body as it stands, joined by one space."""
        return " ".join(self.body_span(span).of(self.page.body) for span in spans)

    def sentence_at(self, position: int) -> Span:
        """Return the sentence that holds *position* (or the nearest one before it; the first one before all)."""
        return _holding(self.sentences, position)

    def paragraph_at(self, position: int) -> Span:
        """Return the paragraph that holds *position* (or the nearest one before it; the first one before all)."""
        return _holding(self.paragraphs, position)

    def in_quote(self, position: int) -> bool:
        """Whether *position* stands inside quotation marks."""
        at = bisect_right(self.quotes, position - 1, key=lambda quote: quote.start) - 1
        return at >= 0 and self.quotes[at].start < position < self.quotes[at].end - 1


def _holding(spans: tuple[Span, ...], position: int) -> Span:
    if not spans:
        return Span(0, 0)
    return spans[max(bisect_right(spans, position, key=lambda span: span.start) - 1, 0)]
