"""Sides that a sentence leaves to its surroundings: those of a joint press conference, of the next round, of
"trilateral talks". Not here: sides that the clause names (participants.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.meetings.clause import Clause
from orchestration.extraction.meetings.encounter import Encounter, Side
from orchestration.extraction.meetings.groups import Group
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.meetings.participants import sides_of

_WAYS = {"tri": 3, "three": 3, "quadri": 4, "four": 4, "bi": 2}
_WAY = re.compile(r"\b(tri|quadri|bi)(?:partite|lateral)|\b(three|four)-way")
_AGAIN = r"(?:next|another|second|third|new|further|follow-up|fresh) (?:[\w-]+ ){0,3}$"
_NEXT = re.compile(rf"\b{_AGAIN}", re.IGNORECASE)
_SETTING = re.compile(rf"\b(?:to|at|of|from|since|during|about|on)(?: the| a| an| their| its)? {_AGAIN}")
_ROUND = re.compile(r"round|summit|session|sitting|consultations|talks", re.IGNORECASE)
_REGULAR = re.compile(r"\b(?:weekly|daily|regular|monthly|noon|morning)\b[^,;]{0,20}$", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:\w*(?:th|first|second|third)|\d+(?:st|nd|rd|th)) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
_WAS_HELD = re.compile(
    r"(?: [\w-]+){0,12}? (?:was held|were held|took place|was convened|ended|closed|opened|concluded|began)\b"
)
_IS_SET = re.compile(
    r"(?: [\w-]+){0,12}? (?:will|would|shall|is|are|was|to be|has been|follows?|opens?|takes? place|due"
    r"|scheduled|planned|convenes?|meets?)\b"
)


def completed_sides(clause: Clause, status: str, scenery: Scenery, found: Sequence[Encounter]) -> tuple[Side, ...]:
    """Return the sides that a clause tells, completed by those its words take for known; *found* is told before in the
    same sentence.
    """
    sides = sides_of(clause, scenery)
    if clause.trigger.kind == "press_conference":
        return _at_press_conference(clause, sides, scenery, found)
    if clause.trigger.frame != "noun":
        return sides
    if len(sides) == 1:
        sides = _with_the_known(clause, sides, scenery)
    return _again(clause, sides, scenery) if status != "held" else sides


def with_implied_sides(encounter: Encounter, clause: Clause, scenery: Scenery) -> Encounter:
    """Return *encounter* with sides when it has none: a round of nobody in particular that is set for a place and a
    time, or was held, is of the two sides of the page.
    """
    told = len(encounter.sides) > 1 or any(side.is_body for side in encounter.sides)
    is_round = clause.trigger.frame == "noun" and clause.trigger.kind != "press_conference"
    if told or not is_round or _SETTING.search(clause.before):
        return encounter
    if clause.follows(" of the "):  # of a body that the page does not tell
        return encounter
    after = clause.trigger.span.end
    if encounter.status == "held":
        was_held = _ORDINAL.search(clause.before) and _WAS_HELD.match(clause.text, after)
        pair = scenery.those(_people(clause, 2)) if was_held else ()
        return replace(encounter, sides=pair, rule_id="meeting.was_held") if pair else encounter
    is_next = encounter.place.city is not None or _NEXT.search(clause.before) is not None
    if not is_next or encounter.when is None or not _IS_SET.match(clause.text, after):
        return encounter
    pair = scenery.named_states(2 if _NEXT.search(clause.before) else None)
    return replace(encounter, sides=scenery.states(scenery.latest()) or pair, rule_id="meeting.set")


def _people(clause: Clause, count: int) -> Group:
    return Group(clause.trigger.span, "two", None, count, (), ())


def _number_of_sides(before: str) -> int | None:
    """How many sides "tripartite" or "four-way" means."""
    ways = _WAY.search(before)
    return _WAYS[ways[1] or ways[2]] if ways else None


def _with_the_known(clause: Clause, sides: tuple[Side, ...], scenery: Scenery) -> tuple[Side, ...]:
    """Those whom "trilateral talks" mean, or the visitor told last for "a separate meeting with the minister"."""
    count = _number_of_sides(clause.before)
    if count:
        return scenery.those(_people(clause, count)) or sides
    guests = [side for side in scenery.latest() if side.is_person and side.country_code != sides[0].country_code]
    if sides[0].is_person and len(guests) == 1 and not clause.has_subject:
        return (guests[0], *sides)
    return sides


def _at_press_conference(
    clause: Clause, sides: tuple[Side, ...], scenery: Scenery, found: Sequence[Encounter]
) -> tuple[Side, ...]:
    """A joint press conference of one named side is that of the encounter told last with this side."""
    if _REGULAR.search(clause.before):
        return ()
    is_joint = "joint" in clause.before[-20:] + clause.words or clause.follows((" with ", " by ", " held jointly"))
    if not is_joint or len(sides) > 1:
        return sides if is_joint else ()
    told = [*scenery.told, *(encounter.sides for encounter in found)]
    for earlier in (*reversed(told), scenery.those(_people(clause, 2))):
        if not sides or any(side.member is sides[0].member for side in earlier):
            return earlier
    return ()


def _again(clause: Clause, sides: tuple[Side, ...], scenery: Scenery) -> tuple[Side, ...]:
    """The next round or meeting is of those who met before: the states for a round, the same persons for a meeting."""
    if not _NEXT.search(clause.before) or (len(sides) == 1 and sides[0].is_body):
        return sides
    if len(sides) < 2 and (_SETTING.search(clause.before) or clause.follows(" of ")):
        return sides
    earlier = sides if len(sides) > 1 else scenery.latest(_number_of_sides(clause.before))
    return scenery.states(earlier) if _ROUND.match(clause.words) else earlier
