"""What the page as a whole settles about its encounters: the day and place of the scene, whose background is left out,
which press conference implies talks. Not here: single sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.meetings.encounter import Encounter, Place
from orchestration.extraction.meetings.merge import sides_agree

_ONE_SCENE = 2  # days: talks of several days count from their first
_WITHOUT_PLACE = ("call", "videoconference")


def settle(encounters: Sequence[Encounter], calendar: Calendar, dateline: Place | None) -> list[Encounter]:
    """Return the encounters that are rows, with what the scene adds to them."""
    with_talks = _with_implied_talks(encounters)
    kept = [encounter for encounter in with_talks if _counts(encounter, with_talks)]
    dated = [_in_scene(encounter, calendar) for encounter in kept]
    return [
        _placed(encounter, dated, dateline if _is_scene(encounter, calendar) else None, dateline) for encounter in dated
    ]


def _with_implied_talks(encounters: Sequence[Encounter]) -> list[Encounter]:
    """A joint press conference follows talks, told or not."""
    found = list(encounters)
    for encounter in encounters:
        if encounter.kind != "press_conference" or encounter.status != "held":
            continue
        if not any(
            other.kind != "press_conference" and other.status == "held" and sides_agree(other.sides, encounter.sides)
            for other in found
        ):
            found.insert(found.index(encounter), replace(encounter, kind="meeting", rule_id="meeting.implied"))
    return found


def _counts(encounter: Encounter, among: Sequence[Encounter]) -> bool:
    """History needs a date; a visit counts while nobody meets its visitor there."""
    dated = encounter.when is not None and encounter.when.value is not None
    if encounter.kind == "visit":
        return encounter.status != "held" and not any(
            other is not encounter
            and other.kind != "visit"
            and other.status == encounter.status
            and _shares_visitor(encounter, other)
            for other in among
        )
    return dated or not encounter.is_background


def _shares_visitor(visit: Encounter, other: Encounter) -> bool:
    same_person = any(side.member is visit.sides[0].member for side in other.sides)
    codes = {visit.place.country_code, other.place.country_code} - {None}
    return same_person and len(codes) < 2


def _in_scene(encounter: Encounter, calendar: Calendar) -> Encounter:
    """An undated encounter of the news happened on the day of the page's scene."""
    if encounter.status == "held" and encounter.when is None and not encounter.is_background:
        return replace(encounter, when=calendar.scene)
    return encounter


def _is_scene(encounter: Encounter, calendar: Calendar) -> bool:
    if encounter.status != "held" or encounter.is_background:
        return False
    if encounter.when is None or calendar.scene is None:
        return True
    day, scene = encounter.when.value, calendar.scene.value
    return day is not None and scene is not None and abs((scene - day).days) <= _ONE_SCENE


def _placed(encounter: Encounter, among: Sequence[Encounter], dateline: Place | None, home: Place | None) -> Encounter:
    if encounter.kind in _WITHOUT_PLACE:
        return replace(encounter, place=Place())
    if encounter.status == "planned" and encounter.rule_id == "meeting.host" and encounter.place == Place():
        return replace(encounter, place=home or Place())  # who will receive somebody does so at home
    if encounter.place.city is not None or encounter.status != "held":
        return encounter
    for other in among:
        if (
            other.place.city
            and other.status == "held"
            and _same_day(encounter, other)
            and (sides_agree(encounter.sides, other.sides) or _shares_person(encounter, other))
        ):
            return replace(encounter, place=other.place)
    if dateline is not None and encounter.place.country_code in (None, dateline.country_code):
        return replace(encounter, place=dateline)
    return encounter


def _shares_person(one: Encounter, other: Encounter) -> bool:
    """Whether somebody met both: nobody is in two cities on one day."""
    return one.when is not None and any(a.is_person and a.member is b.member for a in one.sides for b in other.sides)


def _same_day(one: Encounter, other: Encounter) -> bool:
    return one.when is None or other.when is None or one.when.value == other.when.value
