"""Spans: 0-based, end-exclusive character offsets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, `text[start:end]`."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether *other* lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Cut this span from *text*."""
        return text[self.start : self.end]


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all of *spans*; ValueError when there are none."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed))
