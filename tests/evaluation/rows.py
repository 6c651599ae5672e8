"""The facts of one page in the shape that both sides are compared in: what gold says and what a warehouse shows.

Dates are strings cut to their precision ("2020-07-21", "2020-07", "2020"); None is a date that nothing settles.
Reading them is the work of `gold` and `warehouse_reader`; judging them that of `measures`.
"""

from __future__ import annotations

from dataclasses import dataclass

# Stages that the measures do not tell apart, and the one they count as.
_SAME_ACTION = {"adopted": "agreed", "reached": "agreed", "concluded": "agreed", "terminated": "withdrawn"}

Event = tuple[str, str | None]


@dataclass(frozen=True)
class Statement:
    """Words and who said them."""

    speaker: str | None
    country: str | None
    kind: str | None
    text: str
    said_on: str | None
    optional: bool = False


@dataclass(frozen=True)
class Participant:
    """One side of a meeting."""

    name: str | None
    country: str | None


@dataclass(frozen=True)
class Meeting:
    """One encounter; `key` is the warehouse's, `held_on_linked` gold's second right answer for the date."""

    kind: str | None
    status: str
    participants: tuple[Participant, ...]
    city: str | None
    held_on: str | None
    held_on_linked: str | None = None
    key: str = ""
    optional: bool = False

    @property
    def is_held(self) -> bool:
        """Planned, overdue and cancelled meetings have in common that none was seen to take place."""
        return self.status == "held"


@dataclass(frozen=True)
class Agreement:
    """One instrument under all its names, with the stages told of it."""

    names: tuple[str, ...]
    kind: str | None
    parties: tuple[str, ...]
    events: frozenset[Event]
    key: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Page:
    """All the facts of one document; the body and the duplicate group are the warehouse's only."""

    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    body: str = ""
    duplicate_group: str | None = None


def event(action: str, on: str | None) -> Event:
    """Return a stage under the name that it counts as, with its date."""
    return _SAME_ACTION.get(action, action), on


def clip(value: object, precision: str | None) -> str | None:
    """Write a date as gold would: cut to its precision, to the day where none is given."""
    if not value:
        return None
    return str(value)[: {"year": 4, "month": 7}.get(precision or "day", 10)]
