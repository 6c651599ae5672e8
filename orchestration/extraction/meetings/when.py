"""Which date of a sentence is the encounter's. Not here: what a date expression means (the dates room)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.dates.words import NUMBERS
from orchestration.extraction.spans import Span

_BREAK = re.compile(
    r"[;“”]|, (?:and|but|while|which|who|where|when|adding|after|before|as)\b"
    r"|\b(?:signed|adopted|agreed|ratified|since|until)\b"
)
_SINCE = re.compile(r"\b(?:since|until|till)\b[^,;]{0,60}$")  # the time of something else
_FAR = 110  # a year so far off is that of something else
_BREAK_COST = 60
_BEFORE_COST = 25
_PRECISION_COST = {"day": 0, "month": 15, "year": 60, None: 5}
_ENTRIES = 3  # dated headings that make a timeline
_ENTRY = 600  # characters
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d\b")
_LASTING = re.compile(r"\b(?P<count>two|three|four|five|\d)(?:-| )days?\b", re.IGNORECASE)
_AT_THE_END = re.compile(
    r"\b(?:end(?:ed|s|ing)?|conclud\w+|wrapp\w+ up|wound up|clos(?:ed|ing)|finish\w+)\b", re.IGNORECASE
)


def when_of(text: str, calendar: Calendar, sentence: Span, trigger: Span, status: str) -> DateMention | None:
    """Return the nearest date of the sentence that its words tie to the trigger and that suits the status."""
    candidates = [
        (_cost(text, mention, trigger), mention)
        for mention in calendar.within(sentence)
        if _suits(mention, status)
        and not _SINCE.search(text[max(trigger.end, sentence.start) : mention.span.start])
        and not text[mention.span.start : mention.span.end].isspace()
    ]
    if not candidates:
        return _of_programme(text, calendar, sentence) or _of_entry(text, calendar, sentence)
    cost, chosen = min(candidates, key=lambda pair: pair[0])
    if chosen.precision == "year" and cost > _FAR:
        return None
    return _first_day(text, sentence, chosen)


def _of_programme(text: str, calendar: Calendar, sentence: Span) -> DateMention | None:
    """The day that heads an entry of a programme ("10.30 Talks with ..."): the last one above it."""
    if not _CLOCK.match(text, sentence.start):
        return None
    above = [
        mention for mention in calendar.mentions if mention.span.end <= sentence.start and mention.precision == "day"
    ]
    return above[-1] if above else None


def _of_entry(text: str, calendar: Calendar, sentence: Span) -> DateMention | None:
    """The date that heads an entry of a timeline: a line of its own, right above the entry."""
    headings = [mention for mention in calendar.mentions if mention.value is not None and _is_heading(text, mention)]
    above = [mention for mention in headings if mention.span.end <= sentence.start]
    if len(headings) < _ENTRIES or not above:
        return None
    return above[-1] if sentence.start - above[-1].span.end < _ENTRY else None


def _is_heading(text: str, mention: DateMention) -> bool:
    """Whether a date is all that its line holds."""
    before, after = (
        text[max(0, mention.span.start - 4) : mention.span.start],
        text[mention.span.end : mention.span.end + 8],
    )
    return before.rstrip(" *").endswith("\n") and after.lstrip(" *:.–-").startswith("\n")


def _suits(mention: DateMention, status: str) -> bool:
    if mention.precision == "year" and mention.method != "year":
        return False
    return not (status == "planned" and mention.is_future is False and mention.value is not None)


def _cost(text: str, mention: DateMention, trigger: Span) -> int:
    if mention.span.start >= trigger.end:
        between = text[trigger.end : mention.span.start]
    else:
        between = text[mention.span.end : trigger.start] + " " * _BEFORE_COST
    return len(between) + _BREAK_COST * len(_BREAK.findall(between)) + _PRECISION_COST[mention.precision]


def _first_day(text: str, sentence: Span, mention: DateMention) -> DateMention:
    """A round of several days that ended on a day counts from its first day."""
    words = sentence.of(text)
    lasting = _LASTING.search(words)
    if mention.value is None or mention.precision != "day" or lasting is None or not _AT_THE_END.search(words):
        return mention
    count = lasting["count"].lower()
    days = int(count) if count.isdigit() else NUMBERS[count]
    return replace(
        mention, value=mention.value - timedelta(days - 1), weekday=None, method=f"{mention.method}_of_last_day"
    )
