"""Complete calendar dates as page headers state them. Not here: relative dates and the story's own dates (dates/)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    "jan": 1, "ene": 1, "gen": 1, "jän": 1,
    "feb": 2, "fev": 2, "fév": 2,
    "mar": 3, "mär": 3, "mrz": 3,
    "apr": 4, "abr": 4, "avr": 4,
    "may": 5, "mai": 5, "mag": 5,
    "jun": 6, "juin": 6, "giu": 6,
    "jul": 7, "juil": 7, "lug": 7,
    "aug": 8, "ago": 8, "aoû": 8, "aou": 8,
    "sep": 9, "set": 9,
    "oct": 10, "okt": 10, "out": 10, "ott": 10,
    "nov": 11,
    "dec": 12, "dez": 12, "dic": 12, "déc": 12,
}  # fmt: skip
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAME = (
    r"(?P<{0}>jan(?:uary|uar|vier|eiro)?|enero|ene|gennaio|jänner|feb(?:ruary|ruar|rero|braio)?|fev(?:ereiro)?"
    r"|fév(?:rier)?|mar(?:ch|s|zo|ço)?|märz|mrz|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|may|mai|mayo|maio|maggio"
    r"|june?|juni|junio|junho|juin|giugno|july?|juli|julio|julho|juil(?:let)?|luglio|aug(?:ust)?|ago(?:sto)?|ao[uû]t"
    r"|sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?"
    r"|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|déc(?:embre)?)\b\.?"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d)"
_DATE = re.compile(
    "|".join(
        (
            rf"(?<!\d)(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|°)?[\s.,/-]*(?:(?:of|de)\s+)?{_NAME.format('m1')}[\s,./-]*(?:del?\s+)?{_YEAR.format('y1')}",
            rf"\b{_NAME.format('m2')}\s*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[,.]\s*|\s+){_YEAR.format('y2')}",
            rf"(?<!\d){_YEAR.format('y3')}\s?[-/.]\s?(?P<m3>\d{{1,2}})\s?[-/.]\s?(?P<d3>\d{{1,2}})(?!\d)",
            r"(?<![\d./-])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<y4>(?:19|20)\d\d|\d\d)(?![\d/])",
        )
    ),
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    rf"(?<!\d)(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\s.]+(?:of\s+)?{_NAME.format('m1')}(?![\s,.]*\d)"
    rf"|\b{_NAME.format('m2')}\s*(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)",
    re.IGNORECASE,
)
_SCANNED_L = re.compile(r"(?<=[A-Za-z])1|\b1(?=[a-z])")


@dataclass(frozen=True)
class Stated:
    """A date with the stretch of text that states it. `year` is None for "March 16"."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    @property
    def on(self) -> date | None:
        """The calendar day, None without a year."""
        return date(self.year, self.month, self.day) if self.year else None


def stated_dates(text: str, months: Iterable[int] = ()) -> list[Stated]:
    """Return the complete dates in *text*, in order. *months* settles 07/06/2021 when one reading falls into them."""
    return [found for match in _DATE.finditer(_SCANNED_L.sub("l", text)) if (found := _read(match, set(months), text))]


def partial_dates(text: str) -> list[Stated]:
    """Return the dates in *text* that name a day and a month without a year."""
    return [
        Stated(match.start(), match.end(), None, month, day)
        for match in _PARTIAL.finditer(text)
        if _is_day(2000, month := _month(match["m1"] or match["m2"]), day := int(match["d1"] or match["d2"]))
    ]


def _read(match: re.Match[str], months: set[int], text: str) -> Stated | None:
    if match["a"]:
        year = int(match["y4"]) if len(match["y4"]) == 4 else 2000 + int(match["y4"])
        readings = list(_readings(year, int(match["a"]), int(match["b"])))
        if not readings:
            return None
        year, month, day = _settle(readings, months, text)
    else:
        year = int(match["y1"] or match["y2"] or match["y3"])
        month = int(match["m3"]) if match["m3"] else _month(match["m1"] or match["m2"])
        day = int(match["d1"] or match["d2"] or match["d3"])
    return Stated(match.start(), match.end(), year, month, day) if _is_day(year, month, day) else None


def _readings(year: int, first: int, second: int) -> Iterator[tuple[int, int, int]]:
    """Day first, as most of the world writes, then month first."""
    for month, day in ((second, first), (first, second)):
        if _is_day(year, month, day):
            yield year, month, day


def _settle(readings: list[tuple[int, int, int]], months: set[int], text: str) -> tuple[int, int, int]:
    lower = text.lower()
    named = {number for number, name in enumerate(_WEEKDAYS) if re.search(rf"\b{name}", lower)}
    for reading in readings:
        if date(*reading).weekday() in named:
            return reading
    return next((reading for reading in readings if reading[1] in months), readings[0])


def _month(name: str) -> int:
    lower = name.lower()
    return _MONTHS.get(lower[:4]) or _MONTHS[lower[:3]]


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
