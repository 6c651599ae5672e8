"""The day on which words were said: their sentence's own date, else the day of the page's scene. Not here: reading
dates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.text.reading import Reading

_PRONOUNS = frozenset({"he", "she", "they", "it"})


@dataclass(frozen=True)
class SaidOn:
    """A date with its precision and the rule that gave it; all None when the page does not tell. `is_own`: the sentence
    itself gives it.
    """

    value: date | None = None
    precision: str | None = None
    method: str | None = None
    is_own: bool = False


class SayingDates:
    """Dates the attributions of one page, in their order."""

    def __init__(self, reading: Reading, calendar: Calendar, attributions: Sequence[Attribution]) -> None:
        """Read dates of *calendar* outside the words that *attributions* report."""
        self._reading, self._calendar = reading, calendar
        self._said = sorted(part for attribution in attributions for part in attribution.contents)
        self._last: tuple[Span, SaidOn] | None = None

    def of(self, attribution: Attribution) -> SaidOn:
        """Date *attribution* by its own sentence, by the statement that it goes on from, or by the page's scene."""
        found = self._own(attribution) or self._gone_on(attribution) or self._scene(attribution)
        self._last = (self._place(attribution), found)
        return found

    def _place(self, attribution: Attribution) -> Span:
        return attribution.cue or attribution.source or attribution.contents[0]

    def _own(self, attribution: Attribution) -> SaidOn | None:
        place = self._place(attribution)
        near = [
            mention
            for mention in self._calendar.within(self._reading.sentence_at(place.start))
            if not mention.is_future and mention.precision != "year" and not self._is_said(mention.span)
        ]
        nearest = min(
            near, key=lambda mention: max(place.start - mention.span.end, mention.span.start - place.end), default=None
        )
        if nearest is None:
            return None
        return _taken(nearest, nearest.method, is_own=True)

    def _is_said(self, span: Span) -> bool:
        """Whether *span* stands in reported words, which never cross a paragraph."""
        first = bisect_left(self._said, (self._reading.paragraph_at(span.start).start,))
        last = bisect_left(self._said, (span.end,))
        return any(part.overlaps(span) for part in self._said[first:last])

    def _gone_on(self, attribution: Attribution) -> SaidOn | None:
        """The own date of the statement before, in the same paragraph, for "he added" and follow-on quotations."""
        if self._last is None or not self._last[1].is_own:
            return None
        place = self._place(attribution)
        if self._reading.paragraph_at(self._last[0].start) != self._reading.paragraph_at(place.start):
            return None
        source = attribution.source.of(self._reading.text).lower() if attribution.source else ""
        return self._last[1] if source in _PRONOUNS or attribution.rule_id == "quote_following" else None

    def _scene(self, attribution: Attribution) -> SaidOn:
        if self._calendar.scene is not None:
            return _taken(self._calendar.scene, "scene", is_own=False)
        page = self._reading.page
        day = page.dateline_on or page.published_on
        return SaidOn(day, "day", "page") if day and attribution.rule_id == "turn" else SaidOn()


def _taken(mention: DateMention, method: str, is_own: bool) -> SaidOn:
    return SaidOn(mention.value, mention.precision, method, is_own) if mention.value else SaidOn(is_own=is_own)
