"""Turns windows into the numbers that the network takes: word pieces and letter cases, padded to the longest of a
batch.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from orchestration.extraction.tagger.windows import LONGEST, Window

Numbers = npt.NDArray[np.int64]
_OPEN, _CLOSE, _UNKNOWN = 101, 102, 100  # the ids of [CLS], [SEP] and [UNK]
_KNOWN = 65_536  # words whose pieces are kept
CASES = 5  # none (no word), small letters, Capitalised, ALL CAPITALS, a single capital


class Encoded(NamedTuple):
    """A window as numbers; `first[i]` is the place of word *i*'s first piece."""

    ids: list[int]
    cases: list[int]
    first: list[int]


class Encoder:
    """Cuts words into pieces of the network's own vocabulary."""

    def __init__(self, file: Path) -> None:
        """Read the pieces from a tokenizer *file*."""
        from tokenizers import Tokenizer  # loaded with the first tagger: rules alone do without it

        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._cut = lru_cache(maxsize=_KNOWN)(self._cut_afresh)

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """Return the pieces of each word, one at least."""
        return [self._cut(word) for word in words]

    def _cut_afresh(self, word: str) -> list[int]:
        return self._tokenizer.encode(word, add_special_tokens=False).ids or [_UNKNOWN]

    def count(self, words: Sequence[str]) -> list[int]:
        """Return how many pieces each word has."""
        return [len(pieces) for pieces in self.pieces(words)]

    def encode(self, window: Window) -> Encoded:
        """Return *window* as numbers; what is longer than a window can be is clipped."""
        ids, cases, first = [_OPEN], [0], []
        for word, pieces in zip(window, self.pieces([word.text for word in window]), strict=True):
            room = LONGEST + 1 - len(ids)
            first.append(min(len(ids), LONGEST))
            ids += pieces[:room]
            cases += [_case(word.text)] * len(pieces[:room])
        return Encoded([*ids, _CLOSE], [*cases, 0], first)


def pad(batch: Sequence[Encoded]) -> tuple[Numbers, Numbers, Numbers]:
    """Return ids, cases and mask of a batch, as long as its longest window."""
    shape = (len(batch), max(len(window.ids) for window in batch))
    ids, cases, mask = (np.zeros(shape, np.int64) for _ in range(3))
    for row, window in enumerate(batch):
        ids[row, : len(window.ids)] = window.ids
        cases[row, : len(window.cases)] = window.cases
        mask[row, : len(window.ids)] = 1
    return ids, cases, mask


def _case(word: str) -> int:
    if not word[0].isupper():
        return 1
    if len(word) == 1:
        return 4
    return 3 if word.isupper() else 2
