"""What is counted: precision, recall and F1 of rows, and the mean of yes-or-no and part answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Tally:
    """Rows that are right, rows given and rows wanted; nothing wanted and nothing given is perfect."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, right: int, given: int, wanted: int) -> None:
        """Count one page's rows in."""
        self.right, self.given, self.wanted = self.right + right, self.given + given, self.wanted + wanted

    @property
    def precision(self) -> float:
        """The share of the given rows that is right."""
        return self.right / self.given if self.given else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of the wanted rows that was given."""
        return self.right / self.wanted if self.wanted else float(not self.given)

    @property
    def value(self) -> float:
        """F1, the figure that a floor is held to."""
        total = self.precision + self.recall
        return round(2 * self.precision * self.recall / total if total else 0.0, 3)

    def plain(self) -> dict[str, float]:
        """Return the figures for JSON."""
        return {
            "p": round(self.precision, 3),
            "r": round(self.recall, 3),
            "f1": self.value,
            "tp": self.right,
            "pred": self.given,
            "gold": self.wanted,
        }


@dataclass
class Share:
    """The mean of answers that are right, wrong or partly right."""

    answers: list[float] = field(default_factory=list)

    def add(self, answers: Iterable[float]) -> None:
        """Count answers in."""
        self.answers.extend(answers)

    @property
    def value(self) -> float | None:
        """The mean, or None where nothing was asked."""
        return round(sum(self.answers) / len(self.answers), 3) if self.answers else None

    def plain(self) -> float | None:
        """Return the figure for JSON."""
        return self.value


Figure = Tally | Share


@dataclass
class Sheet:
    """All figures by family ("statement.found"), and a line for each row that was missed, made up or misread."""

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    shares: defaultdict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    misses: list[str] = field(default_factory=list)
    documents: int = 0
    missing_documents: list[str] = field(default_factory=list)

    @property
    def figures(self) -> dict[str, Figure]:
        """Every figure by its family."""
        return {**self.tallies, **self.shares}

    @property
    def record_score(self) -> float:
        """One number for a quick look: the mean F1 of the three kinds of fact."""
        kinds = ("statement.attributed", "meeting.found", "agreement.found")
        return round(sum(self.tallies[kind].value for kind in kinds) / len(kinds), 3)

    def plain(self, misses: int = 0) -> dict[str, Any]:
        """Return the sheet for JSON, with the first *misses*."""
        return {
            **{family: figure.plain() for family, figure in self.figures.items()},
            "documents": self.documents,
            "missing_documents": self.missing_documents,
            "record_score": self.record_score,
            **({"misses": self.misses[:misses]} if misses else {}),
        }
