"""Stages dated by another: "signed in 2012 and ratified a year later", "two years after it was signed".

Not here: dates that stand by themselves (timing).
"""

from __future__ import annotations

import re
from datetime import date

_COUNTS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_COUNTS["a"] = 1
_SPAN = rf"\b(?P<n>{'|'.join(_COUNTS)}|\d{{1,2}}) (?P<unit>year|month)s?"
_LATER = re.compile(rf"(?:(?! and |\d)[^.;]){{0,25}}?{_SPAN} later\b", re.IGNORECASE)
_AFTER = re.compile(rf"{_SPAN} after (?:it|they|the \w+|both)\b[^.;,]{{0,25}}$", re.IGNORECASE)
_REACH = 70  # characters before a phrase in which "two years after" stands


def counted_from(text: str, start: int, end: int, on: date, precision: str) -> tuple[date, str] | None:
    """The date of the stage told at *start* to *end* when it is counted from that of an earlier told one."""
    later = _LATER.match(text, end)
    if later is not None:
        return _moved(later, on, precision, 1)
    after = _AFTER.search(text[max(0, start - _REACH) : start])
    return _moved(after, on, precision, -1) if after is not None else None


def _moved(told: re.Match[str], on: date, precision: str, sign: int) -> tuple[date, str]:
    count = _COUNTS.get(told["n"].lower()) or int(told["n"])
    months = on.year * 12 + on.month - 1 + sign * count * (12 if told["unit"].lower() == "year" else 1)
    is_month = precision != "year" and (sign > 0 or told["unit"].lower() == "month")
    return (date(months // 12, months % 12 + 1, 1), "month") if is_month else (date(months // 12, 1, 1), "year")
