"""The year of a month, or of a month and day, that stands without one. Not here: other expressions (resolve.py)."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from orchestration.extraction.dates.expressions import Expression
from orchestration.extraction.dates.surroundings import Surroundings

_NEXT_OR_LAST = MappingProxyType(
    {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
)
_LOOKING = MappingProxyType({"since": False, "until": True, "till": True, "by": True})
_CLOSE = 60  # days: a date so close ahead is meant even beside a past verb; a year back would be called last year's


def year_by(expression: Expression, around: Surroundings, day: int) -> int | None:
    """The year that brings a month (and day) nearest to the anchor, on the side of it that the words look to."""
    anchor = around.anchor or around.scene
    if anchor is None:
        return None
    month = expression.month or 0
    if expression.year_word or expression.which in _NEXT_OR_LAST:
        return _named_year(expression, month, anchor)
    whole = expression.kind == "month"
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    gaps = {year: (year - anchor.year) * 365 + (month - anchor.month) * 30.4 + day - anchor.day for year in years}
    ahead = _LOOKING.get(expression.which or "", around.ahead)
    if ahead:
        gaps = {year: gap for year, gap in gaps.items() if gap >= (-20 if whole else -3)} or gaps
    elif ahead is False:
        gaps = {year: gap for year, gap in gaps.items() if gap <= _CLOSE + 15 * whole} or gaps
    return min(gaps, key=lambda year: abs(gaps[year]))


def _named_year(expression: Expression, month: int, anchor: date) -> int:
    if expression.year_word:
        return anchor.year + _NEXT_OR_LAST[expression.year_word]
    step = _NEXT_OR_LAST[expression.which or "this"]
    passed = month < anchor.month if step < 0 else month > anchor.month
    return anchor.year if passed else anchor.year + step
