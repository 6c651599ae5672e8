"""Who met: the sides that a clause tells, each once. Not here: where they stand in it (subjects.py, objects.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.meetings.clause import Clause
from orchestration.extraction.meetings.encounter import Side
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.meetings.objects import objects_of
from orchestration.extraction.meetings.phrases import Phrase
from orchestration.extraction.meetings.subjects import compound_of, is_told, subjects_of
from orchestration.extraction.spans import beginning_in

_NAMED = ("person", "counterpart", "office")


def sides_of(clause: Clause, scenery: Scenery) -> tuple[Side, ...]:
    """Return the sides of the encounter that the trigger tells of; none when it tells of no encounter of its own."""
    frame = clause.trigger.frame
    objects, word = objects_of(clause)
    if (word in ("between", "among", "of") and len(unique(objects)) > 1) or (frame == "verb" and clause.is_done_by):
        return unique(objects)
    if frame == "visit" and objects:
        return unique(objects[:1])
    compound = compound_of(clause)
    if compound:
        return unique([*compound, *objects])
    if not objects and not _stands_alone(clause):
        return ()
    return unique(_each_of_own_side(scenery, [*subjects_of(clause, scenery, objects), *objects]))


def _stands_alone(clause: Clause) -> bool:
    """Whether a trigger without an object can tell an encounter: "they met", "they held talks", "in a call"."""
    if clause.trigger.frame == "noun":
        return clause.trigger.kind in ("call", "videoconference") or is_told(clause)
    return clause.trigger.frame != "host"


def _each_of_own_side(scenery: Scenery, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Whoever is called of a side keeps it; another whom the cast puts there is of a side that the page leaves out."""
    if len(phrases) < 2:
        return list(phrases)
    stated = [{code for _, code in beginning_in(scenery.cast.sides, phrase.span)} for phrase in phrases]
    called = {code for phrase, codes in zip(phrases, stated, strict=True) if phrase.kind in _NAMED for code in codes}
    return [
        phrase if codes or phrase.kind not in ("person", "counterpart") else _not_of(phrase, called)
        for phrase, codes in zip(phrases, stated, strict=True)
    ]


def _not_of(phrase: Phrase, codes: set[str]) -> Phrase:
    sides = tuple(replace(side, country_code=None) if side.country_code in codes else side for side in phrase.sides)
    return replace(phrase, sides=sides)


def unique(phrases: Sequence[Phrase]) -> tuple[Side, ...]:
    """Return the sides of *phrases*, each once; a state gives way to its office holder, an office to who holds it."""
    facing = {
        side.country_code: side.name for phrase in phrases if phrase.kind == "counterpart" for side in phrase.sides
    }
    found: dict[tuple[str, str | None], Side] = {}
    for side in (side for phrase in phrases for side in phrase.sides):
        if side.is_person and facing.get(side.country_code, side.name) != side.name:
            side = replace(side, country_code=None)  # noqa: PLW2901 - nobody is of the side of his own counterpart
        found.setdefault((side.name, None if side.is_person else side.country_code), side)
    sides = tuple(found.values())
    placed = {side.name for side in sides if side.country_code}
    sides = tuple(side for side in sides if side.country_code or side.name not in placed)
    persons = {side.country_code for side in sides if side.is_person}
    offices = persons | {side.country_code for side in sides if side.role}
    return tuple(
        side
        for side in sides
        if side.is_person or side.country_code is None or side.country_code not in (persons if side.role else offices)
    )
