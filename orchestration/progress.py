"""How a run tells the one who waits for it where it is. Not here: how that looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

OnStep = Callable[[str], object]


@dataclass(frozen=True)
class Progress:
    """Reports to `on_step` in words; runs that nobody waits for have none."""

    on_step: OnStep | None = None

    def at(self, step: str, done: int = 0, total: int | None = None) -> None:
        """Tell that *step* has done so much, of so much where that is known."""
        if self.on_step:
            amount = f" {done} of {total}" if total else f" {done}" if done else ""
            self.on_step(f"{step}{amount}")
