"""The page room's one entrance: bytes in, a Page out. Not here: any rule; each step has its own module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.errors import MalformedDocumentError
from orchestration.extraction.page.dateline import Dateline, find_dateline
from orchestration.extraction.page.decode import MAX_CHARACTERS, decode
from orchestration.extraction.page.furniture import mark_furniture, story_bounds, story_end
from orchestration.extraction.page.header import LONGEST_HEADER, around_headline
from orchestration.extraction.page.headline import find_headline
from orchestration.extraction.page.html import HtmlPage, is_html, read_html
from orchestration.extraction.page.language import find_language
from orchestration.extraction.page.lines import Line, split_lines
from orchestration.extraction.page.look import bare
from orchestration.extraction.page.outlet import find_agency, find_outlet, outlets_of
from orchestration.extraction.page.phrases import phrases_of
from orchestration.extraction.page.published import find_published
from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span
from orchestration.extraction.vocabulary import Vocabulary
from orchestration.sources.records import RawDocument


@dataclass(frozen=True)
class _Body:
    text: str
    headline: Span | None


def open_page(raw: RawDocument, vocabulary: Vocabulary, max_characters: int = MAX_CHARACTERS) -> Page:
    """Read *raw* into a page without its furniture; MalformedDocumentError when its bytes are no readable text."""
    text = decode(raw.content, raw.uri, raw.media_type, max_characters)
    html = read_html(text) if is_html(text, raw.media_type) else HtmlPage(text, None, None, None)
    lines = split_lines(html.text)
    if not lines:
        raise MalformedDocumentError(
            raw.uri, "the page shows no text", "Fetch it again, or save it after its scripts have run"
        )
    phrases, outlets = phrases_of(vocabulary), outlets_of(vocabulary)
    marks = mark_furniture(lines, phrases)
    story, _ = story_bounds(lines, marks)
    headline = _named_headline(lines, html.title) if html.title else find_headline(lines, marks, story, phrases)
    dateline = _dateline(lines, headline, story)
    furniture = {index for index, mark in enumerate(marks) if mark}
    furniture.update(around_headline(lines, marks, headline, story, phrases))
    ends = [story_end(html.text, line, phrases) for line in lines]
    body = _body(html.text, lines, ends, furniture, headline)
    published = find_published(lines, headline, story, raw.uri, html.published_on, dateline)
    return Page(
        body=body.text,
        title=html.title or (" ".join(body.headline.of(body.text).split()) if body.headline else None),
        title_span=body.headline,
        outlet_name=html.site_name or find_outlet(lines, headline, story, dateline, outlets, phrases),
        credited_agency=find_agency(lines, dateline, outlets),
        published_on=published.on,
        published_on_origin=published.origin,
        has_date_conflict=published.has_conflict,
        dateline_on=published.dateline_on,
        language_code=find_language(body.text),
    )


def _named_headline(lines: Sequence[Line], title: str) -> range:
    """Return the line above the story that says the title of the page's data."""
    found = (index for index, line in enumerate(lines[:LONGEST_HEADER]) if line.key == bare(title))
    index = next(found, None)
    return range(0) if index is None else range(index, index + 1)


def _dateline(lines: Sequence[Line], headline: range, story: int) -> Dateline | None:
    """Return the dateline of the first paragraph, or the line of place and day above it."""
    places = [story, *(index for index in range(min(story, len(lines))) if index not in headline)]
    found = [dateline for index in places if index < len(lines) and (dateline := find_dateline(lines[index].shown))]
    return next((dateline for dateline in found if dateline.stated), found[0] if found else None)


def _body(text: str, lines: Sequence[Line], ends: Sequence[int], furniture: set[int], headline: range) -> _Body:
    """Join the kept lines as they stand; where a blank line or furniture stood between two, one blank line stays."""
    pieces: list[str] = []
    length, last, starts = 0, -1, {}
    for index, line in enumerate(lines):
        if index in furniture:
            continue
        break_ = "" if last < 0 else "\n\n" if line.is_after_gap or last < index - 1 else "\n"
        piece = text[line.start : ends[index]]
        starts[index] = length + len(break_) + len(piece) - len(piece.lstrip())
        pieces += (break_, piece)
        length += len(break_) + len(piece)
        last = index
    span = None
    if headline and headline.start in starts:
        final = lines[headline.stop - 1]
        size = len(text[final.start : ends[headline.stop - 1]].strip())
        span = Span(starts[headline.start], starts[headline.stop - 1] + size)
    return _Body("".join(pieces), span)
