"""The grammar of English date expressions: where they stand, what they say. Not here: which day is meant (resolve)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from orchestration.extraction.dates.words import MONTHS, NUMBERS, WEEKDAYS
from orchestration.extraction.spans import Span, apart

_MONTH = (
    r"(?P<month>(?:Jan|JAN|Feb|FEB|Mar|MAR|Apr|APR|May|MAY|Jun|JUN|Jul|JUL|Aug|AUG|Sep|SEP|Oct|OCT|Nov|NOV|Dec|DEC)"
    r"(?:t|uary|UARY|ruary|RUARY|ch|CH|il|IL|e|E|y|Y|ust|UST|tember|TEMBER|ober|OBER|ember|EMBER)?)\b(?:\.(?= ?\d))?"
)
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = rf"(?P<weekday>{_DAYS})"
_AHEAD = rf"(?:{_DAYS}(?:,? (?:the )?| \())?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?!-\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_UNTIL = r"(?:(?: ?[-–—/] ?| and | to | or )(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?"
_YEARS_OFF = r"(?:,? (?:of )?(?P<year_word>last|this|next) year\b)?"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(NUMBERS) + ")"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_PART = r"(?: (?:morning|afternoon|evening|night|noon))?"
_BESIDE = r"(?i:in|since|by|until|till|from|before|after|during|for|of|early|late|mid-?|end-?)"
_WHICH = r"(?P<which>(?i:last|next|this|coming|past|previous|following))"
_HALF = r"(?:day|morning|afternoon|evening)"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("explicit", r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    ("explicit", r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)\b"),
    ("explicit", r"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)\b"),
    ("explicit", r"(?<![\d/])(?P<month>\d{1,2})/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)\b"),
    ("explicit", rf"\b{_AHEAD}{_MONTH} {_DAY}{_UNTIL}(?:[,.] ?| ){_YEAR}"),
    ("explicit", rf"\b{_AHEAD}{_DAY}{_UNTIL}(?: of|\.)? {_MONTH}[,.]? {_YEAR}"),
    ("month_day", rf"\b{_AHEAD}{_MONTH} {_DAY}{_UNTIL}(?![\d:.]\d|[\d%]| percent)\b{_YEARS_OFF}"),
    ("month_day", rf"(?<![\d.,$€£]){_AHEAD}\b{_DAY}{_UNTIL}(?: of|\.)? {_MONTH}{_YEARS_OFF}"),
    ("month", rf"\b{_MONTH}(?:,| of)? {_YEAR}"),
    ("month", rf"\b{_MONTH},? (?:of )?(?P<year_word>last|this|next) year\b"),
    ("month", rf"\b{_WHICH} {_MONTH}(?! ?\d)"),
    ("month", rf"\b(?P<which>{_BESIDE}) ?{_MONTH}(?! ?\d)"),
    ("year", rf"\b{_BESIDE} ?{_YEAR}(?! [A-Z])"),
    ("weekday", rf"(?<!\b[Aa] )\b(?:{_WHICH} )?{_WEEKDAY}\b{_PART}(?! (?:and|to|or) {_DAYS})"),
    ("weekday", rf"(?<![Oo]n )\b{_WEEKDAY}s(?= [a-z])"),
    ("day", r"\b(?P<word>(?i:yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening)))\b"),
    ("offset", rf"\b(?P<word>(?i:the (?:same|next|following|previous|very same)|that) {_HALF})\b"),
    ("offset", r"\b(?P<word>(?i:the day (?:before|after)|(?:earlier|later) in the day))\b"),
    ("offset", rf"\b(?i:{_COUNT} {_UNIT}) (?P<way>later|earlier|before|afterwards)\b"),
    ("ago", rf"\b(?i:{_COUNT} {_UNIT}) (?P<way>ago)\b"),
    ("ago", rf"\b(?P<way>[Ii]n) (?i:{_COUNT} {_UNIT})(?:'s|’s|'|’)?(?: time)?\b"),
    ("period", rf"\b{_WHICH} (?P<unit>week|month|year)(?:end)?\b"),
)
_CUE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|19\d\d|20\d\d|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight"
    r"|days?\b|weeks?|months?|years?|fortnights?|morning|afternoon|evening|night)"
)
_REACH = 40  # characters: the longest expression is shorter
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)


@dataclass(frozen=True)
class Expression:
    """A date expression as written; None where its words do not say. `kind` names the pattern's family."""

    span: Span
    kind: str  # explicit, month_day, month, year, weekday, day, offset, ago, period
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: str | None = None  # last, next, this, ...
    word: str | None = None  # yesterday, the next day, ...
    count: int | None = None
    unit: str | None = None
    year_word: str | None = None  # last, this, next (year)


def find_expressions(text: str) -> tuple[Expression, ...]:
    """Return the date expressions of *text* in order, the widest where several overlap."""
    return tuple(apart(_matches(text)))


def _matches(text: str) -> Iterator[Expression]:
    for window in _windows(text):
        for kind, pattern in _COMPILED:
            for match in pattern.finditer(text, *window):
                expression = _read(kind, match)
                if expression is not None:
                    yield expression


def _windows(text: str) -> list[Span]:
    """The stretches around the words without which there is no date: the grammar is too slow for whole pages."""
    windows: list[Span] = []
    for cue in _CUE.finditer(text):
        start = text.rfind(" ", 0, max(cue.start() - _REACH, 0)) + 1
        end = text.find(" ", min(cue.end() + _REACH, len(text)))
        end = len(text) if end < 0 else end
        if windows and start <= windows[-1].end:
            windows[-1] = Span(windows[-1].start, end)
        else:
            windows.append(Span(start, end))
    return windows


def _read(kind: str, match: re.Match[str]) -> Expression | None:
    group = match.groupdict()
    month = _month(group.get("month"))
    day = int(group["day"]) if group.get("day") else None
    if (group.get("month") and month is None) or (month and day and day > 31):
        return None
    weekday = group.get("weekday")
    count = group.get("count")
    way = (group.get("way") or "").lower()
    number = None if count is None else (int(count) if count.isdigit() else NUMBERS[count.lower()])
    if number is not None and way in ("earlier", "before", "ago"):
        number = -number
    return Expression(
        span=Span(match.start(), match.end()),
        kind=kind,
        year=int(group["year"]) if group.get("year") else None,
        month=month,
        day=day,
        weekday=WEEKDAYS[weekday.lower()] if weekday else None,
        which=(group.get("which") or "").lower() or None,
        word=(group.get("word") or "").lower() or None,
        count=number,
        unit=(group.get("unit") or "").lower() or None,
        year_word=group.get("year_word"),
    )


def _month(word: str | None) -> int | None:
    if word is None:
        return None
    number = int(word) if word.isdigit() else MONTHS.get(word.lower()[:3])
    return number if number and 1 <= number <= 12 else None
