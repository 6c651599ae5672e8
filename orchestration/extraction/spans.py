"""Spans: 0-based, end-exclusive character offsets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

T = TypeVar("T")


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


def beginning_in(placed: Sequence[tuple[Span, T]], span: Span) -> Sequence[tuple[Span, T]]:
    """Return those of *placed*, which stand in order, that begin within *span*."""
    first = bisect_left(placed, span.start, key=lambda pair: pair[0].start)
    return placed[first : bisect_left(placed, span.end, lo=first, key=lambda pair: pair[0].start)]


class Spanned(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span:
        """Where it stands."""


S = TypeVar("S", bound=Spanned)


def apart(items: Iterable[S]) -> list[S]:
    """Return the widest of *items* where several overlap (the first listed where they are as wide), in order."""
    kept: list[S] = []
    for item in sorted(items, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or not kept[-1].span.overlaps(item.span):
            kept.append(item)
        elif item.span.end - item.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = item
    return kept
