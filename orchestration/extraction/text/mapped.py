"""Text that remembers where each character came from, through any number of rewrites. Not here: what to rewrite."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class MappedText:
    """`text[i]` stands for `origin[starts[i]:ends[i]]`; an inserted character stands for an empty stretch."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def rewrite(self, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str]) -> MappedText:
        """Return a copy in which every match of *pattern* is what *replace* gives for it.

        A replacement of the same length keeps its characters' places one by one; any other stands for the whole match.
        """
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = replace(match)
            if new == match[0]:
                continue
            begin, end = match.span()
            pieces += [self.text[done:begin], new]
            starts += self.starts[done:begin]
            ends += self.ends[done:begin]
            if len(new) == end - begin:
                starts += self.starts[begin:end]
                ends += self.ends[begin:end]
            else:
                starts += [self.starts[begin]] * len(new)
                ends += [self.ends[end - 1]] * len(new)
            done = end
        if not pieces:
            return self
        pieces.append(self.text[done:])
        starts += self.starts[done:]
        ends += self.ends[done:]
        return MappedText("".join(pieces), starts, ends)

    def insert(self, pattern: re.Pattern[str], make: Callable[[re.Match[str]], str]) -> MappedText:
        """Return a copy with what *make* gives put in at every empty match of *pattern*."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            new, at = make(match), match.start()
            place = self.ends[at - 1] if at else 0
            pieces += [self.text[done:at], new]
            starts += [*self.starts[done:at], *[place] * len(new)]
            ends += [*self.ends[done:at], *[place] * len(new)]
            done = at
        if not pieces:
            return self
        pieces.append(self.text[done:])
        return MappedText("".join(pieces), [*starts, *self.starts[done:]], [*ends, *self.ends[done:]])


def mapped(text: str) -> MappedText:
    """Wrap *text* unchanged."""
    return MappedText(text, range(len(text)), range(1, len(text) + 1))
