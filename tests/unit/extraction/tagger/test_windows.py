"""Paragraphs in windows: every word once, no window over its size."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from orchestration.extraction.spans import Span
from orchestration.extraction.tagger.windows import pack, words_of
from orchestration.extraction.text.segments import paragraph_spans


def one_piece_a_letter(words: Sequence[str]) -> list[int]:
    return [len(word) for word in words]


# A word that falls between two windows is a statement lost; a window over the network's length is a crash.
@given(st.text(alphabet="ab .\n”", max_size=300))
def test_every_word_once_and_no_window_too_long(text: str) -> None:
    windows = pack(text, paragraph_spans(text), one_piece_a_letter, longest=12)
    assert [word for window in windows for word in window] == words_of(text, Span(0, len(text)))
    assert all(len(window) == 1 or sum(len(word.text) for word in window) <= 12 for window in windows)
