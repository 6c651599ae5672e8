"""Which mentions of one page are one encounter, and what they say together. Not here: across pages (linking)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.meetings.encounter import Encounter, Place, Side


def merge(encounters: Sequence[Encounter]) -> list[Encounter]:
    """Return one encounter for all mentions that can be of it, in the order of their first mention."""
    merged: list[Encounter] = []
    for encounter in encounters:
        at = next((i for i, earlier in enumerate(merged) if _one(earlier, encounter)), None)
        if at is None:
            merged.append(encounter)
        else:
            merged[at] = _together(merged[at], encounter)
    return merged


def _one(left: Encounter, right: Encounter) -> bool:
    kinds = {left.kind, right.kind}
    if left.status != right.status or not _kinds_agree(kinds):
        return False
    if (left.is_aside or right.is_aside) and len(left.sides) != len(right.sides):
        return False
    return sides_agree(left.sides, right.sides) and _places_agree(left.place, right.place) and _days_agree(left, right)


def _kinds_agree(kinds: set[str]) -> bool:
    return len(kinds) == 1 or kinds == {"meeting", "visit"}


def sides_agree(left: Sequence[Side], right: Sequence[Side]) -> bool:
    """Whether each side of the shorter list has its like in the longer one, two at least in common or all of one."""
    fewer, more = sorted((left, right), key=len)
    alike = sum(any(_alike(one, other) for other in more) for one in fewer)
    return alike == len(fewer) and (alike > 1 or len(more) == 1 or len(fewer) == 1)


def _alike(one: Side, other: Side) -> bool:
    if one.is_person and other.is_person:
        return one.member is other.member
    if one.country_code != other.country_code:
        return False
    if one.country_code is None:
        return one.name == other.name
    return not (one.role and other.role) or one.role.endswith(other.role) or other.role.endswith(one.role)


def _places_agree(left: Place, right: Place) -> bool:
    if left.city and right.city:
        return left.city.casefold() == right.city.casefold()
    return not (left.country_code and right.country_code) or left.country_code == right.country_code


def _days_agree(left: Encounter, right: Encounter) -> bool:
    one, other = left.when, right.when
    if one is None or other is None:
        return not (left.is_background or right.is_background) or (one is None and other is None)
    if one.value is None or other.value is None:
        return (one.weekday, one.month, one.day) == (other.weekday, other.month, other.day) or one.value != other.value
    if one.precision == other.precision == "day":
        return one.value == other.value
    shared = min((one.precision, other.precision), key=["year", "month", "day", None].index)
    return one.value.year == other.value.year and (shared == "year" or one.value.month == other.value.month)


def _together(left: Encounter, right: Encounter) -> Encounter:
    best, second = (left, right) if _weight(left) >= _weight(right) else (right, left)
    return replace(
        best,
        kind=left.kind if left.kind != "visit" else right.kind,
        sides=_all_sides(left.sides, right.sides),
        place=max((left.place, right.place, best.place, second.place), key=_exactness),
        when=_when(left, right),
        is_background=left.is_background and right.is_background,
        topics=best.topics or second.topics,
    )


def _exactness(place: Place) -> int:
    return 2 * (place.city is not None) + (place.country_code is not None)


def _when(left: Encounter, right: Encounter) -> DateMention | None:
    """The finer date; a meeting's goes before that of the visit around it."""
    if left.kind == right.kind:
        return _finer(left.when, right.when)
    meeting, visit = (left, right) if right.kind == "visit" else (right, left)
    return meeting.when or visit.when


def _weight(encounter: Encounter) -> int:
    named = sum(side.is_person for side in encounter.sides)
    return 2 * named + 2 * (encounter.when is not None) + (encounter.place.city is not None)


def _all_sides(left: Sequence[Side], right: Sequence[Side]) -> tuple[Side, ...]:
    """The union, a person standing for the office or state of the same side."""
    found = list(left)
    for side in right:
        at = next((i for i, other in enumerate(found) if _alike(side, other)), None)
        if at is None:
            found.append(side)
        elif (side.is_person and not found[at].is_person) or (side.role and not found[at].role):
            found[at] = side
    return tuple(found)


def _finer(one: DateMention | None, other: DateMention | None) -> DateMention | None:
    if one is None or other is None:
        return one or other
    order = ["day", "month", "year", None]
    return one if order.index(one.precision) <= order.index(other.precision) else other
