"""Text with marked stretches that survive edits. Not here: what the marks mean (articles.py) or what to edit
(noise.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from orchestration.extraction.spans import Span

Roles = Mapping[str, tuple[Span, ...]]  # "source", "cue", "content"


@dataclass(frozen=True)
class Told:
    """One annotated statement: its stretches by role, and who is declared to speak."""

    roles: Roles
    speaker: str


@dataclass(frozen=True)
class Annotated:
    """An article's text, what it tells, and its marked names by entity tag."""

    text: str
    told: tuple[Told, ...]
    entities: tuple[tuple[Span, str], ...] = ()

    def moved(self, text: str, move: Callable[[Span], Span]) -> Annotated:
        """Return the same marks on *text*, each where *move* puts it; a mark that comes out empty is gone."""

        def kept(spans: tuple[Span, ...]) -> tuple[Span, ...]:
            return tuple(new for span in spans if (new := move(span)).start < new.end)

        told = tuple(replace(one, roles={role: kept(spans) for role, spans in one.roles.items()}) for one in self.told)
        entities = tuple((new, tag) for span, tag in self.entities if (new := move(span)).start < new.end)
        return Annotated(text, tuple(one for one in told if one.roles["content"]), entities)

    def rewrite(self, pattern: re.Pattern[str], make: Callable[[re.Match[str]], str]) -> Annotated:
        """Return a copy in which every match of *pattern* is what *make* gives; marks that cut a match take its
        edge.
        """
        pieces: list[str] = []
        begins, ends, news = [0], [0], [(0, 0)]
        done = length = 0
        for match in pattern.finditer(self.text):
            new = make(match)
            length += match.start() - done + len(new)
            pieces += [self.text[done : match.start()], new]
            done = match.end()
            begins.append(match.start())
            ends.append(done)
            news.append((length - len(new), length))
        pieces.append(self.text[done:])

        def place(at: int, is_end: bool) -> int:
            edit = bisect_right(begins, at) - 1
            if at >= ends[edit]:
                return news[edit][1] + at - ends[edit]
            return news[edit][1] if is_end and at > begins[edit] else news[edit][0]

        return self.moved("".join(pieces), lambda span: Span(place(span.start, False), place(span.end, True)))
