"""What the tagger sees on a page: attributions with their spans, and how sure it is of any stretch of words. Not here:
what becomes of it (statements).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orchestration.extraction.spans import Span, hull
from orchestration.extraction.tagger.decoding import Chunk, Link, chunks_of, links_of
from orchestration.extraction.tagger.labels import ROLE_TAGS, ROLES
from orchestration.extraction.tagger.network import NetworkFile, Scored
from orchestration.extraction.tagger.trust import Trust
from orchestration.extraction.tagger.windows import Window
from orchestration.extraction.text.reading import Reading

_WORD = re.compile(r"\w")
_STOPS = frozenset(".!?")


@dataclass(frozen=True)
class Tagged:
    """Words given to a source, as the tagger reads them. `sureness`: the mean chance that they are reported words."""

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    sureness: float


@dataclass(frozen=True)
class Judged:
    """The chances of the roles of one word."""

    span: Span
    chances: tuple[float, ...]  # in the order of ROLES


@dataclass(frozen=True)
class Sight:
    """All that the tagger sees on one page."""

    version: str
    trust: Trust
    attributions: tuple[Tagged, ...]
    words: tuple[Judged, ...]

    def sureness(self, spans: Iterable[Span], role: str = "content") -> float | None:
        """Return the mean chance that the words of *spans* have *role*; None where the tagger did not read."""
        place = ROLES.index(role)
        chances = [word.chances[place] for span in spans for word in self._within(span)]
        return sum(chances) / len(chances) if chances else None

    def _within(self, span: Span) -> Sequence[Judged]:
        start = bisect_left(self.words, span.start + 1, key=lambda word: word.span.end)
        end = bisect_left(self.words, span.end, key=lambda word: word.span.start)
        return self.words[start:end]


def see(reading: Reading, network: NetworkFile, windows: Sequence[Window]) -> Sight:
    """Return what *network* makes of the *windows* of a page."""
    attributions: list[Tagged] = []
    words: list[Judged] = []
    for window in network.read(windows):
        judged = _judged(window)
        words += judged
        stops = [word.text in _STOPS for word in window.window]
        links = links_of(chunks_of(window.roles), stops, window.first, window.roles, window.anchors, window.sources)
        attributions += _attributions(reading, window.window, links, judged)
    words.sort(key=lambda word: word.span)
    attributions.sort(key=lambda tagged: tagged.contents[0])
    return Sight(network.version, network.trust, tuple(attributions), tuple(words))


def _judged(window: Scored) -> list[Judged]:
    columns = [[ROLE_TAGS.index(f"{place}-{role}") for place in "BI"] for role in ROLES]
    chances = [window.roles[:, pair].sum(1) for pair in columns]
    return [Judged(word.span, tuple(float(chance[at]) for chance in chances)) for at, word in enumerate(window.window)]


def _attributions(reading: Reading, window: Window, links: Sequence[Link], judged: Sequence[Judged]) -> list[Tagged]:
    """Join the contents of one anchor into attributions, a follow-on sentence apart."""
    groups: list[list[Link]] = []
    for link in links:
        before = groups[-1][-1] if groups else None
        if before and _anchor(before) and _anchor(before) == _anchor(link) and _goes_on(reading, window, before, link):
            groups[-1].append(link)
        else:
            groups.append([link])
    return [_tagged(window, group, judged) for group in groups]


def _anchor(link: Link) -> Chunk | None:
    return link.cue or link.source


def _goes_on(reading: Reading, window: Window, before: Link, link: Link) -> bool:
    """Whether two contents are parts of one sentence, or of a quotation that the next paragraph re-opens."""
    gap = Span(_span(window, before.content).end, _span(window, link.content).start)
    if "\n" in gap.of(reading.text):
        return not _WORD.search(gap.of(reading.text))
    ends = [sentence.end for sentence in reading.sentences if gap.start < sentence.end <= gap.end]
    return not any(_WORD.search(reading.text, gap.start, end) for end in ends)


def _tagged(window: Window, links: Sequence[Link], judged: Sequence[Judged]) -> Tagged:
    place = ROLES.index("content")
    chances = [judged[at].chances[place] for link in links for at in range(link.content.start, link.content.end)]
    first = links[0]
    return Tagged(
        source=_span(window, first.source) if first.source else None,
        cue=_span(window, first.cue) if first.cue else None,
        contents=tuple(_span(window, link.content) for link in links),
        sureness=sum(chances) / len(chances),
    )


def _span(window: Window, chunk: Chunk) -> Span:
    return hull((window[chunk.start].span, window[chunk.end - 1].span))
