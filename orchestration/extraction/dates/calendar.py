"""All dates of one page, and the day of its main scene. Not here: which of them a meeting or statement takes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from orchestration.extraction.dates.expressions import Expression, find_expressions
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.dates.resolve import resolve
from orchestration.extraction.dates.surroundings import Surroundings
from orchestration.extraction.dates.tense import looks_ahead
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading

_LEAD_PARAGRAPHS = 3  # a caption or dateline of its own may stand before the lead
_FRESH = timedelta(days=10)  # news is of the last days; an older day in the lead is background
_LONG_LINE = 100  # characters
_DATELINE_REACH = 90  # characters from the start of a paragraph in which a dateline stands
_NEARBY = 700  # characters back in which "two days later" looks for the day it counts from


@dataclass(frozen=True)
class Calendar:
    """The dates of a page in order; `scene` is the day of its main scene, None when the page does not tell."""

    mentions: tuple[DateMention, ...]
    scene: DateMention | None

    def within(self, span: Span) -> tuple[DateMention, ...]:
        """Return the mentions that lie in *span*."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(mention for mention in self.mentions[first:last] if mention.span.end <= span.end)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.span.start for mention in self.mentions)


def find_dates(reading: Reading) -> Calendar:
    """Read every date expression of a page against its dateline, else its publication date, else its explicit scene."""
    anchor = reading.page.dateline_on or reading.page.published_on
    expressions = find_expressions(reading.text)
    told = None if anchor else _explicit_scene(reading, expressions)
    mentions = _resolved(reading, expressions, Surroundings(anchor, told))
    return Calendar(mentions, _scene(reading, mentions, anchor))


def _explicit_scene(reading: Reading, expressions: tuple[Expression, ...]) -> date | None:
    """The first full date of the lead, for a page that has no date of its own."""
    for expression in expressions:
        if expression.kind == "explicit" and _in_lead(reading, expression.span):
            return resolve(expression, Surroundings(None)).value
    return None


def _resolved(reading: Reading, expressions: tuple[Expression, ...], page: Surroundings) -> tuple[DateMention, ...]:
    mentions: list[DateMention] = []
    for expression in expressions:
        sentence = reading.sentence_at(expression.span.start)
        start, end = (place - sentence.start for place in expression.span)
        around = Surroundings(
            page.anchor,
            page.scene,
            _previous_day(mentions, expression.span),
            looks_ahead(sentence.of(reading.text), start, end),
        )
        mentions.append(resolve(expression, around))
    return tuple(mentions)


def _previous_day(mentions: list[DateMention], span: Span) -> date | None:
    for mention in reversed(mentions):
        if span.start - mention.span.end > _NEARBY:
            break
        if mention.precision == "day":
            return mention.value
    return None


def _scene(reading: Reading, mentions: tuple[DateMention, ...], anchor: date | None) -> DateMention | None:
    """The first fresh past day of the lead; a dateline's own day only when the lead names no other."""
    fresh = [
        mention
        for mention in mentions
        if mention.precision == "day" and mention.value and not mention.is_future and _in_lead(reading, mention.span)
        if anchor is None or anchor - _FRESH <= mention.value <= anchor + timedelta(days=1)
    ]
    told = [mention for mention in fresh if not _is_dateline(reading, mention, anchor)]
    return next(iter(told or fresh), None) or _dateline(reading)


def _dateline(reading: Reading) -> DateMention | None:
    """The day of a dateline that stands outside the text."""
    page = reading.page
    day = page.dateline_on or (page.published_on if page.published_on_origin == "dateline" else None)
    return DateMention(Span(0, 0), day, "day", "dateline") if day else None


def _in_lead(reading: Reading, span: Span) -> bool:
    prose = (paragraph for paragraph in reading.paragraphs if _is_prose(reading, paragraph))
    return any(paragraph.covers(span) for paragraph in islice(prose, _LEAD_PARAGRAPHS))


def _is_prose(reading: Reading, paragraph: Span) -> bool:
    """Whether a paragraph tells something: no headline, byline or line of a masthead."""
    ends_sentence = paragraph.of(reading.text).endswith((".", "!", "?", "”", ":", ")"))
    return paragraph != reading.title and (ends_sentence or paragraph.end - paragraph.start > _LONG_LINE)


def _is_dateline(reading: Reading, mention: DateMention, anchor: date | None) -> bool:
    start = reading.paragraph_at(mention.span.start).start
    written = mention.method in ("explicit", "month_day") and mention.value == anchor
    return written and mention.span.end - start <= _DATELINE_REACH
