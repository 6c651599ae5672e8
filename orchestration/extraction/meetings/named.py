"""Names for sides that a page tells only by state or office: the one person of that side who speaks for it there. Not
here: the page's office holders by title (memory.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.meetings.encounter import Encounter, Side
from orchestration.extraction.meetings.memory import Scenery

_SPOKEN_OF = 3  # mentions
_SPEAKS_FOR_SIDE = ("head_of_state", "head_of_government", "minister", "deputy", None)


def name_sides(encounters: Sequence[Encounter], scenery: Scenery) -> list[Encounter]:
    """Return *encounters* with the states and offices of held ones named where one person can be meant."""
    return [
        replace(encounter, sides=tuple(_named(side, scenery) for side in encounter.sides))
        if encounter.status == "held" and not encounter.is_background
        else encounter
        for encounter in encounters
    ]


def _named(side: Side, scenery: Scenery) -> Side:
    if side.is_person or side.country_code is None:
        return side
    fitting = [member for member in scenery.cast.members if _can_be(member, side)]
    if fitting:
        return scenery.side_of(max(fitting, key=lambda member: len(member.mentions)))
    unplaced = [member for member in scenery.cast.members if _is_unplaced(member)]
    return replace(scenery.side_of(unplaced[0]), country_code=side.country_code) if len(unplaced) == 1 else side


def _is_unplaced(member: CastMember) -> bool:
    """Whether a page speaks of a person again and again, but tells neither his side nor his office."""
    is_of_nothing = member.kind == "person" and member.country_code is None and member.role is None
    return is_of_nothing and len(member.mentions) >= _SPOKEN_OF


def _can_be(member: CastMember, side: Side) -> bool:
    if member.kind != "person" or member.country_code != side.country_code or member.level not in _SPEAKS_FOR_SIDE:
        return False
    return side.role is None or member.role is None or member.role == side.role
