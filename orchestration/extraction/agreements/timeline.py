"""The entries of a page that is a chronology: "5 September 2011: The agreement is signed."

Not here: dates inside a sentence (timing).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.spans import Span

_FEWEST = 3  # dated lines that make a chronology
_OPENS = re.compile(r"(?:^|\n)[ \t•*–—-]*$")
_CLOSES = re.compile(r"[ \t]*(?:[:.–—]|-\s|\n|$)")
_YEAR_LINE = re.compile(r"^[ \t•*–—-]*((?:1[6-9]|20)\d\d)[ \t]*(?:[:.–—]|-\s|$)", re.MULTILINE)
_WIDEST_OPENING = 8  # characters between the start of a line and its date


@dataclass(frozen=True)
class Timeline:
    """The dates that head the entries of a chronology, in order of place; none on any other page."""

    entries: tuple[DateMention, ...]

    @classmethod
    def of(cls, text: str, calendar: Calendar) -> Timeline:
        """Find the dates that stand alone at the start of a line."""
        heads = [on for on in calendar.mentions if on.value is not None and _is_head(text, on)]
        heads += [
            DateMention(Span(*match.span(1)), date(int(match[1]), 1, 1), "year", "year")
            for match in _YEAR_LINE.finditer(text)
            if not calendar.within(Span(*match.span(1)))
        ]
        return cls(tuple(sorted(heads, key=lambda on: on.span.start)) if len(heads) >= _FEWEST else ())

    def at(self, position: int) -> DateMention | None:
        """The date of the entry that holds a character."""
        number = bisect_right(self.entries, position, key=lambda on: on.span.start)
        return self.entries[number - 1] if number else None


def _is_head(text: str, on: DateMention) -> bool:
    opening = text[max(0, on.span.start - _WIDEST_OPENING) : on.span.start]
    is_first = on.span.start < _WIDEST_OPENING and not opening.strip(" \t•*–—-")
    return (is_first or _OPENS.search(opening) is not None) and _CLOSES.match(text, on.span.end) is not None
