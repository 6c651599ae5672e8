"""Given rows paired one to one with wanted rows, and who is left over; optional rows count neither way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Fact(Protocol):
    """A row that gold may call optional."""

    @property
    def optional(self) -> bool:
        """Whether finding the row or not counts neither way."""


T = TypeVar("T", bound=Fact)

_FLOOR = 0.5  # half alike: below it two rows are two things


@dataclass(frozen=True)
class Pairing(Generic[T]):
    """The rows of one page; `places` holds the paired places in `given` and `wanted`, the likest pair first."""

    given: Sequence[T]
    wanted: Sequence[T]
    places: tuple[tuple[int, int], ...]

    @property
    def judged(self) -> list[tuple[T, T]]:
        """The pairs that count: those of no optional row."""
        pairs = ((self.given[i], self.wanted[j]) for i, j in self.places)
        return [(ours, theirs) for ours, theirs in pairs if not theirs.optional]

    @property
    def missed(self) -> list[T]:
        """The wanted rows without a partner, optional ones aside."""
        found = {j for _, j in self.places}
        return [row for j, row in enumerate(self.wanted) if j not in found and not row.optional]

    @property
    def extra(self) -> list[T]:
        """The given rows without a partner."""
        used = {i for i, _ in self.places}
        return [row for i, row in enumerate(self.given) if i not in used]

    def count(self, is_right: Callable[[T, T], bool] = lambda ours, theirs: True) -> tuple[int, int, int]:
        """Return how many pairs are right, how many rows were given and how many wanted."""
        judged = self.judged
        arguable = len(self.places) - len(judged)
        right = sum(is_right(ours, theirs) for ours, theirs in judged)
        return right, len(self.given) - arguable, sum(not row.optional for row in self.wanted)


def pair_off(given: Sequence[T], wanted: Sequence[T], likeness: Callable[[T, T], float]) -> Pairing[T]:
    """Pair rows greedily, the likest first, none below the floor; of equally like pairs the later rows win."""
    scored = [(likeness(ours, theirs), i, j) for i, ours in enumerate(given) for j, theirs in enumerate(wanted)]
    used: set[int] = set()
    found: set[int] = set()
    places: list[tuple[int, int]] = []
    for value, i, j in sorted(scored, reverse=True):
        if value >= _FLOOR and i not in used and j not in found:
            used.add(i)
            found.add(j)
            places.append((i, j))
    return Pairing(given, wanted, tuple(places))
