"""Interviews without labels: questions set off by type, by a dash or by their form, answers between them. Not here:
labels (turns.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.text.reading import Reading

_SET_OFF = re.compile(r"(\*{1,3}|_{1,3})[^*_].*\1$")
_DASH = re.compile(r"[—–-]\s+(?=\S)")
_ADDRESS = re.compile(r"\b(?:you|your|minister|ambassador|president|let us|let’s|let's)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|me|us)\b|\b(?:I|we)’")
_FEWEST = 3  # questions that make an interview
_SHORT = 12  # words of a paragraph that a newspaper would give a quotation
_LONGEST_QUESTION = 45  # words of a question that ends in no question mark


def read_interview(reading: Reading) -> tuple[list[Attribution], set[int]]:
    """Return one attribution per answer, and the paragraphs of the interview."""
    texts = [span.of(reading.text) for span in reading.paragraphs]
    for find in (_set_off, _dashed, _plain):
        asked = find(texts)
        if sum(texts[at].rstrip("*_ ").endswith("?") for at in asked) >= _FEWEST:
            return _answers(reading, texts, asked, find is _dashed)
    return [], set()


def _set_off(texts: Sequence[str]) -> list[int]:
    """Questions in bold or italics."""
    return [at for at, text in enumerate(texts) if _SET_OFF.match(text)]


def _dashed(texts: Sequence[str]) -> list[int]:
    """Turns that begin with a dash: what follows an answer is the next question, unless a question follows it."""
    dashed = [at for at, text in enumerate(texts) if _DASH.match(text)]
    asked: list[int] = []
    may_ask = True
    for number, at in enumerate(dashed):
        following = texts[dashed[number + 1]] if number + 1 < len(dashed) else ""
        if (texts[at].endswith("?") and may_ask) or (may_ask and not following.endswith("?")):
            asked.append(at)
            may_ask = False
        else:
            may_ask = True
    return asked


def _plain(texts: Sequence[str]) -> list[int]:
    """Questions known by their question mark, in a page whose other paragraphs speak in the first person."""
    asked = [at for at, text in enumerate(texts) if text.endswith("?") and not text.startswith("“")]
    if len(asked) < _FEWEST or not _is_talk([text for text in texts[asked[0] : asked[-1]] if not text.endswith("?")]):
        return []
    for at in range(asked[0] + 2, len(texts) - 1):
        if not {at - 1, at, at + 1} & set(asked) and _may_ask(texts[at], texts[at + 1]):
            asked.append(at)
    return sorted(asked)


def _is_talk(texts: Sequence[str]) -> bool:
    """Whether most paragraphs speak in the first person, and none is a short quotation with its cue."""
    talking = sum(bool(_FIRST_PERSON.search(text)) for text in texts)
    return talking * 3 >= len(texts) * 2 and not any("”" in text and len(text.split()) < _SHORT for text in texts)


def _may_ask(text: str, following: str) -> bool:
    """Whether a paragraph without a question mark puts something to the one interviewed, who answers at more length."""
    return len(text.split()) <= _LONGEST_QUESTION and len(following) > len(text) and _ADDRESS.search(text) is not None


def _answers(
    reading: Reading, texts: Sequence[str], asked: Sequence[int], is_dashed: bool
) -> tuple[list[Attribution], set[int]]:
    found: list[Attribution] = []
    taken: set[int] = set(asked)
    for number, at in enumerate(asked):
        is_last = number + 1 == len(asked)
        end = len(texts) if is_last else asked[number + 1]
        parts: list[Span] = []
        for later in range(at + 1, end):
            dash = _DASH.match(texts[later])
            if (is_dashed and not dash) or (is_last and parts and not _FIRST_PERSON.search(texts[later])):
                break
            span = reading.paragraphs[later]
            parts.append(Span(span.start + (dash.end() if dash else 0), span.end))
            taken.add(later)
        if parts:
            found.append(Attribution(None, None, tuple(parts), "answer", 0.85))
    return found, taken
