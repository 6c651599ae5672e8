"""Makes a Reading of a page: repair, quotation marks, paragraphs, sentences. Not here: any of those steps' rules."""

from __future__ import annotations

from bisect import bisect_left

from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span
from orchestration.extraction.text.mapped import MappedText
from orchestration.extraction.text.quotes import normalise_quotes, quote_spans
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.text.repair import repair
from orchestration.extraction.text.segments import join_wrapped_lines, paragraph_spans, sentence_spans


def read_page(page: Page) -> Reading:
    """Return the repaired view of *page* that every other room reads."""
    text = normalise_quotes(join_wrapped_lines(repair(page.body)))
    paragraphs = paragraph_spans(text.text)
    return Reading(
        page=page,
        text=text.text,
        offsets=[*text.starts, len(page.body)],
        ends=text.ends,
        paragraphs=paragraphs,
        sentences=tuple(span for paragraph in paragraphs for span in sentence_spans(text.text, paragraph)),
        quotes=tuple(span for paragraph in paragraphs for span in quote_spans(text.text, paragraph)),
        title=_in_reading(text, page.title_span),
    )


def _in_reading(text: MappedText, span: Span | None) -> Span | None:
    """Map a span of the body to the repaired view."""
    if span is None:
        return None
    start = bisect_left(text.starts, span.start)
    end = bisect_left(text.starts, span.end)
    return Span(start, end) if start < end else None
