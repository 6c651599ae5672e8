"""When the stages of a page happened: the date of the clause, else the day of the page's scene for what is its news.

Not here: what a date expression means (dates), which stages there are (stages).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.stages import Hit
from orchestration.extraction.agreements.timeline import Timeline
from orchestration.extraction.agreements.words import DATE_BREAKS
from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.spans import Span

MAKING = frozenset({"signed", "agreed", "adopted"})
_LASTING = frozenset({"negotiating"})  # states of affairs, dated only by "since"
_NEWS = MAKING | {"extended", "suspended", "ratified"}
_AHEAD = frozenset({"in_force", "expired", "withdrawn"})  # an instrument's own terms fix these for a day to come
_UNTIL = re.compile(r"\b(?:until|till|through|by|for)\b(?: the)?\s*(?:end of)?\W*\w{0,5}$", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\s*(?:,|;|,? and(?: again| then)?)\s*(?:by\s+)?(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:in|on)?\s*"
)  # "in 1999 and in 2009", "in November and Kinshasa in December"
_WHEN = re.compile(
    r",?\s+(?:when|the (?:day|month|year)(?: (?:on|in) which| that)?)\b[^;:.]{0,90}"
)  # "in May, when it"
_ENDS = re.compile(r"\s*(?:[,.;:)—–]|and\b|$)")  # no new clause: "in 2009, and in 2014 its deadline was moved"
_AT_SCENE = re.compile(
    r"(?:\s+\w+){0,3}?\s+(?:at the (?:end|conclusion|close) of|during|following|after) (?:the|their|a)\b"
)
_OLDER = frozenset("which since previously earlier once already long".split())
_REACH = 5  # tokens back in which such a word stands
_NEAR = 5  # tokens between a date and the phrase that it stands before


@dataclass(frozen=True, eq=False)
class Timing:
    """The dates of one page's stages."""

    page: TokenPage
    calendar: Calendar
    mentions: Sequence[Mention]

    def dates(self, hits: Sequence[Hit]) -> dict[Hit, tuple[DateMention, ...]]:
        """Give each stage the dates after its phrase, else one before it that no other stage has taken."""
        found: dict[Hit, tuple[DateMention, ...]] = {}
        ends = [*(hit.tokens.start for hit in hits[1:]), len(self.page.tokens)]
        for hit, end in zip(hits, ends, strict=False):
            after = self._after(hit, end)
            if after:
                found[hit] = (after[0], *self._others(after))
        taken = {mention.span for dates in found.values() for mention in dates}
        for hit in hits:
            before = None if hit in found else self._before(hit)
            if before is not None and before.span not in taken:
                found[hit] = (before,)
        return found

    def settled(self, hit: Hit, mention: Mention, dates: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
        """The dates that a stage may carry; the scene's for the page's own news without a date."""
        scene = self.calendar.scene
        entry = (
            None if any(on.value for on in dates) else self._timeline.at(self.page.tokens[hit.tokens.start].span.start)
        )
        if entry is not None:
            return (entry,)
        if hit.action in _LASTING:
            since = tuple(on for on in dates if on.span.of(self.page.reading.text).lower().startswith("since"))
            return (scene,) if hit.mood == "resolved" and scene is not None else since
        is_news = hit.action in _NEWS and (
            mention.determiner != "definite"
            or hit.voice == "active"
            or hit.action not in MAKING
            or mention.form == "numbered"
            or self._is_of_scene(hit)
        )
        is_older = mention.year is not None and scene is not None and str(scene.value)[:4] != mention.year
        is_news = is_news and not (is_older and hit.action in MAKING) and not self._is_background(hit, mention)
        return (scene,) if not dates and is_news and scene is not None else dates

    def _is_of_scene(self, hit: Hit) -> bool:
        """Whether the words tell that a stage is the meeting's: "is signed", "adopted at the end of the talks"."""
        text, place = self.page.reading.text, self.page.span_of(hit.tokens)
        is_present = self.page.words(range(hit.tokens.start - 1, hit.tokens.start)) in (["is"], ["are"])
        return is_present or _AT_SCENE.match(text, place.end) is not None

    def _is_background(self, hit: Hit, mention: Mention) -> bool:
        """Whether the words tell that a stage is older than the news: "which they signed", "since extended"."""
        start = max(self.page.sentence_of(hit.tokens.start).start, hit.tokens.start - _REACH)
        before = set(self.page.words(range(start, hit.tokens.start)))
        return bool(before & _OLDER) or ("had" in before and mention.determiner == "definite")

    def _after(self, hit: Hit, end: int) -> list[DateMention]:
        """The dates between the phrase and the next stage, of one clause."""
        tokens = self.page.tokens
        ceiling = min(self.page.sentence_of(hit.tokens.start).stop, end)
        end = hit.tokens.stop
        while end < ceiling and (tokens[end].text in "()" or tokens[end].lower not in DATE_BREAKS):
            end += 1
        return self._fitting(hit, range(hit.tokens.start, end))

    def _before(self, hit: Hit) -> DateMention | None:
        """A date that opens the clause ("In May, the United States left") or stands close before the phrase."""
        sentence = self.page.sentence_of(hit.tokens.start)
        start = hit.tokens.start
        told = self._fitting(hit, range(sentence.start, start)) if start > sentence.start else []
        if told and _WHEN.fullmatch(self.page.reading.text, told[-1].span.end, self.page.tokens[start].span.start):
            return told[-1]
        while start > sentence.start and self.page.tokens[start - 1].lower not in DATE_BREAKS:
            start -= 1
        dates = self._fitting(hit, range(start, hit.tokens.stop))
        if not dates:
            return None
        place = self.page.range_of(dates[-1].span)
        between = self.page.words(range(place.stop, hit.tokens.start))
        opens = place.start <= start + 1
        return dates[-1] if opens or (len(between) <= _NEAR and "," not in between) else None

    def _fitting(self, hit: Hit, place: range) -> list[DateMention]:
        """Those dates of a stretch that can be the day of a stage: not how long it lasts, not part of a name."""
        text = self.page.reading.text
        return [
            on
            for on in self.calendar.within(self.page.span_of(place))
            if hit.action == "expired" or not _UNTIL.search(text[max(0, on.span.start - 12) : on.span.start + 6])
            if hit.action in _AHEAD or not on.is_future
            if hit.action in MAKING or not self._is_named(on.span)
        ]

    def _is_named(self, span: Span) -> bool:
        """Whether a date stands inside a mention: in "the accord of 1976" it dates the accord, not its breach."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and self.mentions[at].span.covers(span)

    @cached_property
    def _timeline(self) -> Timeline:
        return Timeline.of(self.page.reading.text, self.calendar)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

    def _others(self, dates: Sequence[DateMention]) -> list[DateMention]:
        """Further dates told in one breath: "extended in 1999 and in 2009"."""
        text = self.page.reading.text
        others = []
        for one, other in pairwise(dates):
            if not (_ANOTHER.fullmatch(text, one.span.end, other.span.start) and _ENDS.match(text, other.span.end)):
                break
            others.append(other)
        return others
