"""The parts of a noun phrase around an agreement word. Not here: how they are found (modifiers, complement)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Shape:
    """Token ranges of one noun phrase; `first` and `after` bound it without its determiner."""

    first: int
    after: int
    determiner: str = ""  # definite, indefinite, generic or none
    owner: int | None = None  # the token of a possessor ("Iran's")
    year: str | None = None
    topic: range = range(0)
    sides: range = range(0)
    place: range = range(0)
    term: range = range(0)  # the years it is made for
    aside: range = range(0)  # what stands in brackets after it
    modifiers: list[int] = field(default_factory=list)
