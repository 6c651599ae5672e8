"""From the network's scores for one window to stretches of words by role, and to what they point at. Not here: spans
of text (sight.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from orchestration.extraction.tagger.labels import ROLE_TAGS, ROLES

Scores = npt.NDArray[np.float32]
_NEVER = -1e4
_SENTENCE = 1.2  # how much a sentence end between makes a target less likely, as a logarithm
_PART = 0.3  # from this chance on a word goes on with the chunk before it
_BEGIN = {role: ROLE_TAGS.index(f"B-{role}") for role in ROLES}


class Chunk(NamedTuple):
    """Words `start:end` of a window in one role."""

    start: int
    end: int
    role: str


@dataclass(frozen=True)
class Link:
    """A content with the cue and source that it points at."""

    content: Chunk
    cue: Chunk | None
    source: Chunk | None
    share: float  # of the pointer's mass that the chosen anchor has


def probabilities(scores: Scores) -> Scores:
    """Return the softmax of *scores* along their last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)


def chunks_of(roles: Scores) -> list[Chunk]:
    """Return the chunks of the best tag sequence, given each word's tag probabilities."""
    return _chunks(_best_path(np.log(roles + 1e-9)))


def links_of(
    chunks: Sequence[Chunk],
    stops: Sequence[bool],
    first: Sequence[int],
    roles: Scores,
    anchors: Scores,
    sources: Scores,
) -> list[Link]:
    """Give each content among *chunks* its cue and source by the pointers of a window's pieces.

    Each sentence end between makes a target less likely (*stops* tells which words end one). A pointer may name a word
    that the tags missed: it is then a chunk of its own.
    """
    columns = [0, *first]
    ended = np.concatenate(([0], np.cumsum(stops)))
    links: list[Link] = []
    for content in (chunk for chunk in chunks if chunk.role == "content"):
        rows = [first[word] for word in range(content.start, content.end)]
        mass = anchors[np.ix_(rows, columns)].mean(0) * _nearness(ended, content)
        anchor = _target(mass, chunks, roles, ("cue", "source"))
        if anchor is None or anchor.role == "source":
            links.append(Link(content, None, anchor, float(mass.max())))
            continue
        named = sources[first[anchor.start]][columns] * _nearness(ended, anchor)
        links.append(Link(content, anchor, _target(named, chunks, roles, ("source",)), float(mass.max())))
    return links


def _nearness(ended: npt.NDArray[np.intp], chunk: Chunk) -> Scores:
    """Return the weight of nowhere and of each word as a target of *chunk*, by the sentence ends between."""
    before = ended[chunk.start] - ended[: chunk.start]
    behind = ended[chunk.end : -1] - ended[chunk.end]
    between = np.concatenate(([0], before, np.zeros(chunk.end - chunk.start), behind))
    return np.asarray(np.exp(-_SENTENCE * between), np.float32)


def _target(mass: Scores, chunks: Sequence[Chunk], roles: Scores, wanted: tuple[str, ...]) -> Chunk | None:
    """Return the chunk that a pointer's *mass* names, or None when it names nothing."""
    word = int(mass.argmax()) - 1
    if word < 0:
        return None
    known = next((chunk for chunk in chunks if chunk.start <= word < chunk.end and chunk.role in wanted), None)
    role = known.role if known else max(wanted, key=lambda name: float(roles[word, _BEGIN[name]]))
    word, end = known[:2] if known else (word, word + 1)
    while end < len(roles) and roles[end, _BEGIN[role] + 1] > _PART:
        end += 1
    return Chunk(word, end, role)


def _may_follow() -> Scores:
    """Return the penalty of each tag behind each other: an inside needs its own beginning."""
    follows = np.zeros((len(ROLE_TAGS), len(ROLE_TAGS)), np.float32)
    for i, before in enumerate(ROLE_TAGS):
        for j, tag in enumerate(ROLE_TAGS):
            if tag[0] == "I" and before[1:] != tag[1:]:
                follows[i, j] = _NEVER
    return follows


_FOLLOWS = _may_follow()
_BEGINS = _FOLLOWS[0]


def _best_path(logs: Scores) -> list[int]:
    score = logs[0] + _BEGINS
    back: list[npt.NDArray[np.intp]] = []
    tags = np.arange(len(ROLE_TAGS))
    for row in logs[1:]:
        through = score[:, None] + _FOLLOWS
        best = through.argmax(0)
        back.append(best)
        score = through[best, tags] + row
    path = [int(score.argmax())]
    for best in reversed(back):
        path.append(int(best[path[-1]]))
    return path[::-1]


def _chunks(path: Sequence[int]) -> list[Chunk]:
    found: list[Chunk] = []
    for at, tag in enumerate(path):
        name = ROLE_TAGS[tag]
        if name[0] == "B":
            found.append(Chunk(at, at + 1, name[2:]))
        elif name[0] == "I":
            found[-1] = found[-1]._replace(end=at + 1)
    return found
