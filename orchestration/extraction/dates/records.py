"""A date as a page states it: never more precise than its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from orchestration.extraction.spans import Span


@dataclass(frozen=True)
class DateMention:
    """One date expression. `value` is the first day of its `precision` (day, month, year), or None when the page leaves
    it open; then `weekday` (ISO, 1 = Monday), `month` and `day` keep what it does say. `method` names the rule
    (explicit, weekday, relative, month_day, ...); `is_future` tells a planned time from a past one where the words do.
    """

    span: Span
    value: date | None
    precision: str | None
    method: str
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    is_future: bool | None = None
