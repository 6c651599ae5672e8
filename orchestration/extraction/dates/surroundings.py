"""What a page settles around a date expression. Not here: reading it (calendar.py) or using it (resolve.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Surroundings:
    """What a page settles around an expression. `anchor`: the day the page was written; `scene`: an explicit day of its
    main scene, for a page without an anchor; `previous`: the last day named before; `ahead`: planned (None: not told).
    """

    anchor: date | None
    scene: date | None = None
    previous: date | None = None
    ahead: bool | None = None
