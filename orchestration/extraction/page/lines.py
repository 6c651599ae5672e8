"""A page as lines: where each stands, how it reads, whether it is running prose. Not here: what a line is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from orchestration.extraction.page.look import as_shown, bare, parts

_END = re.compile(r"[.?:;…][\"'”’“»)\]`]*\s*(?:\[\d+\])?$")
_STOP = re.compile(r"(?:\.|[?!…][\"'”’“»`])[\"'”’“»)\]`]*(?:\s*\([^()]{2,60}\))?$")
_CUT_OFF = ("…", "...", "[…]")
_FEWEST_WORDS, _MANY_WORDS, _MANY_CHARACTERS = 9, 30, 1000
_SHORTEST_WRAP, _FULL_WIDTH, _LONGEST_WRAP = 30, 50, 110


@dataclass(frozen=True)
class Line:
    """A line that is not blank, `text[start:end]` of the page, and how a reader sees it (`shown`).

    `is_after_gap`: a blank line stands before it. `is_prose`: it is part of a running paragraph.
    """

    start: int
    end: int
    shown: str
    is_after_gap: bool
    is_prose: bool = False

    @cached_property
    def lower(self) -> str:
        """The line in lower case with straight apostrophes and single spaces: for comparing with phrases."""
        return " ".join(self.shown.replace("’", "'").lower().split())

    @cached_property
    def key(self) -> str:
        """The line without case, counts and marks at its edges: for comparing with other lines."""
        return bare(self.shown)

    @cached_property
    def entries(self) -> list[str]:
        """What stands between bars, arrows and wide gaps."""
        return parts(self.shown)

    @cached_property
    def words(self) -> int:
        """The number of words."""
        return len(self.shown.split())

    @property
    def is_sentence(self) -> bool:
        """Whether the line is prose or a whole question, as interviewers ask."""
        return self.is_prose or (self.words >= _FEWEST_WORDS and self.shown.endswith("?"))

    @property
    def is_finished(self) -> bool:
        """Whether the line ends as a sentence does, be it ever so short."""
        return self.shown.endswith((".", "?")) and not self.is_cut_off

    @property
    def is_cut_off(self) -> bool:
        """Whether the line breaks off in an ellipsis, as teasers do."""
        return self.shown.endswith(_CUT_OFF)


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of *text* that are not blank, prose marked."""
    return tuple(
        replace(line, is_prose=True) if prose else line
        for block in _blocks(_lines(text))
        for line, prose in zip(block, _prose(block), strict=True)
    )


def is_prose(shown: str) -> bool:
    """Whether *shown* reads as a paragraph: long enough, and ended as a sentence is. A question may be a headline."""
    words = len(shown.split())
    if words >= _MANY_WORDS or len(shown) > _MANY_CHARACTERS:
        return True
    return words >= _FEWEST_WORDS and bool(_STOP.search(shown)) and not shown.endswith(_CUT_OFF)


def _lines(text: str) -> Iterator[Line]:
    start, gap = 0, True
    for raw in text.split("\n"):
        end = start + len(raw)
        shown = as_shown(raw)
        if shown:
            yield Line(start, end, shown, gap)
        gap = not shown
        start = end + 1


def _blocks(lines: Iterator[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if line.is_after_gap and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _prose(block: Sequence[Line]) -> list[bool]:
    """Judge each line by itself, or a hard-wrapped block as one paragraph."""
    if len(block) > 1 and _is_wrapped(block):
        return [is_prose(" ".join(line.shown for line in block))] * len(block)
    return [is_prose(line.shown) for line in block]


def _is_wrapped(block: Sequence[Line]) -> bool:
    upper = block[:-1]
    if any(len(line.shown) < _SHORTEST_WRAP for line in upper) or any(
        len(line.shown) > _LONGEST_WRAP for line in block
    ):
        return False
    if sum(1 for line in upper if _END.search(line.shown)) * 2 >= len(upper):
        return False
    if any(line.shown[0].islower() for line in block[1:]):
        return True
    return min(len(line.shown) for line in upper) >= _FULL_WIDTH and bool(_STOP.search(block[-1].shown))
