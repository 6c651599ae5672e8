"""From a date expression and its surroundings to a value with its precision: never more precise than the words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from orchestration.extraction.dates.expressions import Expression
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.dates.surroundings import Surroundings
from orchestration.extraction.dates.years import year_by

_DAYS = MappingProxyType({"day": 1, "week": 7, "fortnight": 14})
_DAY_WORDS = MappingProxyType({"yesterday": -1, "last night": -1, "tomorrow": 1})
_OFFSET_WORDS = (
    ("same", 0),
    ("in the day", 0),
    ("that ", 0),
    ("next", 1),
    ("following", 1),
    ("previous", -1),
    ("after", 1),
    ("before", -1),
)
_NEAR_THE_SCENE = (
    1  # days: without a publication date, a weekday this close to the explicit day of the scene is that day
)


Value = tuple[date | None, str | None]
_UNSETTLED: Value = (None, None)


def resolve(expression: Expression, around: Surroundings) -> DateMention:
    """Settle *expression* as far as its surroundings allow; what stays open keeps its weekday, month and day."""
    try:
        value, precision = _RULES[expression.kind](expression, around)
    except (ValueError, OverflowError):  # no such day in the calendar: "30 February"
        value, precision = _UNSETTLED
    settled = value is not None
    return DateMention(
        span=expression.span,
        value=value,
        precision=precision,
        method=expression.kind,
        weekday=expression.weekday,
        month=None if settled else expression.month,
        day=None if settled else expression.day,
        is_future=_is_future(value, precision, around),
    )


def _is_future(value: date | None, precision: str | None, around: Surroundings) -> bool | None:
    """A settled day or a later month speaks for itself; the words decide the rest."""
    if value is None or around.anchor is None:
        return around.ahead
    if value > around.anchor:
        return True
    return False if precision == "day" and value < around.anchor else around.ahead


def _explicit(expression: Expression, _: Surroundings) -> Value:
    return _date(expression.year, expression.month, expression.day), "day"


def _month_day(expression: Expression, around: Surroundings) -> Value:
    year = year_by(expression, around, expression.day or 1)
    return _UNSETTLED if year is None else (_date(year, expression.month, expression.day), "day")


def _month(expression: Expression, around: Surroundings) -> Value:
    year = expression.year or year_by(expression, around, 15)
    return _UNSETTLED if year is None else (_date(year, expression.month, 1), "month")


def _year(expression: Expression, _: Surroundings) -> Value:
    return _date(expression.year, 1, 1), "year"


def _date(year: int | None, month: int | None, day: int | None) -> date:
    """The day that three numbers name; ValueError when no calendar has it."""
    return date(year or 0, month or 0, day or 0)


def _weekday(expression: Expression, around: Surroundings) -> Value:
    weekday = expression.weekday or 0
    if around.anchor is None:
        return _weekday_of_scene(weekday, around.scene)
    anchor, which = around.anchor, expression.which
    back = (anchor.isoweekday() - weekday) % 7
    if which in ("last", "past", "previous"):
        return anchor - timedelta(back or 7), "day"
    if which in ("next", "coming", "following") or around.ahead:
        return anchor + timedelta((-back) % 7 or 7), "day"
    return anchor - timedelta(back), "day"


def _weekday_of_scene(weekday: int, scene: date | None) -> Value:
    if scene is None:
        return _UNSETTLED
    for shift in sorted(range(-_NEAR_THE_SCENE, _NEAR_THE_SCENE + 1), key=abs):
        if (scene + timedelta(shift)).isoweekday() == weekday:
            return scene + timedelta(shift), "day"
    return _UNSETTLED


def _day(expression: Expression, around: Surroundings) -> Value:
    if around.anchor is None:
        return _UNSETTLED
    return around.anchor + timedelta(_DAY_WORDS.get(expression.word or "", 0)), "day"


def _offset(expression: Expression, around: Surroundings) -> Value:
    base = around.previous or around.anchor
    if base is None:
        return _UNSETTLED
    if expression.word:
        return base + timedelta(next((shift for word, shift in _OFFSET_WORDS if word in expression.word), 0)), "day"
    return _moved(base, expression)


def _ago(expression: Expression, around: Surroundings) -> Value:
    if around.anchor is None or (expression.count and expression.count > 0 and not around.ahead):
        return _UNSETTLED  # "in three years" may tell how long a thing took
    return _moved(around.anchor, expression)


def _moved(base: date, expression: Expression) -> Value:
    count, unit = expression.count or 0, expression.unit or ""
    if unit == "day":
        return base + timedelta(count), "day"
    if unit in _DAYS:
        return _week_of(base + timedelta(count * _DAYS[unit]))
    if unit == "month":
        months = base.year * 12 + base.month - 1 + count
        return date(months // 12, months % 12 + 1, 1), "month"
    return date(base.year + count, 1, 1), "year"


def _period(expression: Expression, around: Surroundings) -> Value:
    if around.anchor is None:
        return _UNSETTLED
    step = {"last": -1, "previous": -1, "this": 0}.get(expression.which or "", 1)
    if expression.unit == "week":
        return _week_of(around.anchor + timedelta(7 * step))
    if expression.unit == "year":
        return date(around.anchor.year + step, 1, 1), "year"
    months = around.anchor.year * 12 + around.anchor.month - 1 + step
    return date(months // 12, months % 12 + 1, 1), "month"


def _week_of(day: date) -> Value:
    """A week has no precision of its own: the month when the whole week lies in one, else nothing."""
    monday = day - timedelta(day.isoweekday() - 1)
    sunday = monday + timedelta(6)
    return (date(day.year, day.month, 1), "month") if monday.month == sunday.month else _UNSETTLED


_RULES: Mapping[str, Callable[[Expression, Surroundings], Value]] = MappingProxyType(
    {
        "explicit": _explicit,
        "month_day": _month_day,
        "month": _month,
        "year": _year,
        "weekday": _weekday,
        "day": _day,
        "offset": _offset,
        "ago": _ago,
        "period": _period,
    }
)
