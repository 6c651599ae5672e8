"""Whether what a clause tells is an encounter that counts, and whether its day makes it held or planned. Not here: who,
where and when.
"""

from __future__ import annotations

import re
from datetime import date

from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.meetings.clause import Clause
from orchestration.extraction.meetings.encounter import Encounter, Side

_NEWS_DAYS = 14  # a signing longer ago was no meeting that the page tells of
_WAS_TO = re.compile(r"\b(?:was|were|been|had) (?:\w+ ){0,3}(?:to|due|scheduled|set|planned|expected)\b")


def is_encounter(clause: Clause, encounter: Encounter, anchor: date | None) -> bool:
    """Whether an encounter has the sides that its kind needs."""
    sides, frame = encounter.sides, clause.trigger.frame
    if encounter.kind == "visit":
        return len(sides) == 1 and _is_traveller(sides[0]) and encounter.place.country_code is not None
    if frame == "sign" and not _is_ceremony(encounter, anchor):
        return False
    if len(sides) == 1:
        settled = encounter.when is not None or encounter.place.city is not None
        return frame == "noun" and sides[0].is_body and settled
    return len({side.country_code or side.name for side in sides}) > 1 and _is_official(sides)


def _is_traveller(side: Side) -> bool:
    return side.is_person or side.role is not None


def _is_official(sides: tuple[Side, ...]) -> bool:
    """Whether office holders, states or bodies meet: one office holder will do, one state beside a person will not."""
    known = [side for side in sides if side.level is not None or not side.is_person]
    return any(side.role for side in sides) or len(known) > 1


def _is_ceremony(encounter: Encounter, anchor: date | None) -> bool:
    """Whether a signing brings people together now: persons or office holders, and no date of long ago."""
    if not all(side.is_person or side.role for side in encounter.sides):
        return False
    when = encounter.when
    if encounter.status == "planned" and when is None and encounter.place.city is None:
        return False
    if encounter.status == "planned" or when is None:
        return True
    if when.value is None or anchor is None:
        return when.precision == "day"
    return when.precision == "day" and abs((anchor - when.value).days) <= _NEWS_DAYS


def status_by_day(status: str, when: DateMention | None, anchor: date | None, clause: Clause) -> str:
    """Return *status* as the day corrects it: what lies ahead is planned; a programme's past day is held."""
    if when is None or when.value is None or anchor is None:
        return status
    if status == "held" and when.value > anchor:
        return "planned"
    is_past = when.precision == "day" and when.value < anchor
    return "held" if status == "planned" and is_past and not _WAS_TO.search(clause.before) else status
