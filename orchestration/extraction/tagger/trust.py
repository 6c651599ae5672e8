"""How often rows held on articles that the network never saw, by who found them and how sure the tagger is of their
words. Not here: how that was counted (training).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_SPOKEN = frozenset({"turn", "answer"})
GROUPS = ("quotation", "clause", "spoken", "tagger")


@dataclass(frozen=True)
class Trust:
    """Shares of rows that held, by group; `edges` part the tagger's sureness into as many and one more steps."""

    edges: tuple[float, ...]
    shares: Mapping[str, tuple[float, ...]]

    def confidence(self, group: str, sureness: float | None, unread: float) -> float:
        """Return the share that held of rows like this one; *unread* where the tagger did not read or none is known."""
        steps = self.shares.get(group)
        return steps[bisect_right(self.edges, sureness)] if steps and sureness is not None else unread


def group_of(rule_id: str) -> str:
    """Return the group of a rule; a tagger's rows name their group themselves."""
    if rule_id in _SPOKEN:
        return "spoken"
    return "quotation" if rule_id.startswith("quote") else "clause"


def read_trust(file: Path) -> Trust:
    """Read the table beside a network; an empty one where there is none."""
    if not file.exists():
        return Trust((), {})
    raw = json.loads(file.read_text(encoding="utf-8"))
    return Trust(tuple(raw["edges"]), {group: tuple(steps) for group, steps in raw["shares"].items()})
