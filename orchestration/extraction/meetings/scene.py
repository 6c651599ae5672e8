"""The encounter that a page is about though no sentence tells its sides: "at the end of the round", "the host". Not
here: encounters with sides of their own (participants.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.meetings.encounter import Encounter, Place, Side
from orchestration.extraction.meetings.memory import Scenery

_LEVELS = ("head_of_state", "head_of_government", "minister", "deputy")
_ENVOYS = re.compile(r"Envoy|Negotiator|Mediator|Delegat|Director General|Special Representative|Representative$")
_DOMESTIC = re.compile(
    r"\b(?:[Cc]abinet|[Gg]overnment|[Pp]arliament\w*|[Cc]ommittee|[Bb]oard|[Ww]eekly|[Dd]aily|[Rr]egular|[Pp]arty"
    r"|[Ee]ve of|[Pp]ress|[Nn]ews|[Mm]edia)\b[^,;]{0,25}$"
)
_NEARBY = timedelta(days=5)
_MOST = 4  # sides; more people than that are a page of many encounters
_HINTS = ("meeting.host", "meeting.noun", "meeting.sign", "call.noun", "videoconference.noun")
_RULE = "meeting.scene"


def with_scene(
    found: Sequence[Encounter], incomplete: Sequence[Encounter], scenery: Scenery, calendar: Calendar, place: Place
) -> list[Encounter]:
    """Add the encounter of the scene where the page tells no held one, but speaks of one without its sides: those are
    the officials of different sides on the page.
    """
    if any(encounter.status == "held" and not encounter.is_background for encounter in found):
        return list(found)
    text = scenery.cast.reading.text
    hints = [encounter for encounter in incomplete if _hints(encounter, calendar, text)]
    sides = _officials(scenery) if hints else ()
    if not sides:
        return list(found)
    best = max(hints, key=lambda hint: 2 * (hint.when is not None) + (hint.place.city is not None))
    when = calendar.scene or best.when
    where = best.place if best.when is not None and best.when.value == (when and when.value) else place
    return [replace(best, sides=sides, when=when, place=where, rule_id=_RULE), *found]


def _hints(encounter: Encounter, calendar: Calendar, text: str) -> bool:
    """Whether a clause can tell of the page's own scene."""
    if encounter.status != "held" or encounter.is_background or encounter.rule_id not in _HINTS:
        return False
    if encounter.rule_id == "meeting.sign" and encounter.when is None:
        return False
    if _DOMESTIC.search(text[encounter.span.start : encounter.trigger.start]):
        return False
    day, scene = encounter.when, calendar.scene
    if day is None or day.value is None or scene is None or scene.value is None:
        return day is not None or scene is not None
    return day.precision == "day" and abs(day.value - scene.value) <= _NEARBY


def _officials(scenery: Scenery) -> tuple[Side, ...]:
    """Those who can meet for their sides, when they are of two sides at least and not too many."""
    people = [member for member in scenery.cast.members if member.kind == "person"]
    acting = [m for m in people if m.level in _LEVELS or (m.role and _ENVOYS.search(m.role)) or _is_plain_side(m)]
    sides = tuple(scenery.side_of(member) for member in acting)
    is_of_sides = len({side.country_code or side.name for side in sides}) > 1
    return sides if is_of_sides and len(sides) <= _MOST else ()


def _is_plain_side(member: CastMember) -> bool:
    """Whether a page tells of somebody only his country."""
    return member.role is None and member.country_code is not None
