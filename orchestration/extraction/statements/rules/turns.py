"""Turns of transcripts and labelled interviews ("MINISTER X: …", "A: …"): one attribution per turn of who answers. Not
here: interviews without labels (interviews.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.text.reading import Reading

_WORD = r"(?:[A-Z][\w.’'-]*|(?:of|the|for|and|de|da|do|van|von|al|el|bin)\b)"
_NUMBERED = r"[AQ](?:\d{1,2}(?:-\d)?)?"  # A, Q2, A3-1: these may end in a full stop
_NAMED = rf"{_WORD}(?:,? {_WORD}){{0,9}}(?: ?\([^()]{{2,60}}\))?"
_LABEL = re.compile(
    rf"[*_]{{0,3}}(?P<label>{_NUMBERED}(?=[*_]{{0,3}}\s?[.:])|{_NAMED}(?=[*_]{{0,3}}\s?[:：]))"
    r"[*_]{0,3}\s?[:：.][*_]{0,3}\s+(?=\S)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|ours|my|me|us|let's|you|your)\b|’(?:ll|ve|m)\b", re.IGNORECASE)
_STAGE = re.compile(r"[\[(].*[\])]$")
_ANSWER = re.compile(r"A(?:nswer|\d{1,2}(?:-\d)?)?$", re.IGNORECASE)
_QUESTION = re.compile(r"Q(?:uestion)?(?:\d{1,2}(?:-\d)?)?$", re.IGNORECASE)
_FEWEST = 3  # labelled paragraphs that make a transcript


@dataclass(frozen=True)
class _Turn:
    label: str
    place: Span | None
    parts: tuple[Span, ...]
    paragraphs: tuple[int, ...]


def read_turns(reading: Reading, moderators: frozenset[str]) -> tuple[list[Attribution], set[int]]:
    """Return one attribution per turn of those who answer, and the paragraphs that belong to the transcript."""
    turns = _cut_turns(reading)
    if not _is_transcript(reading, turns):
        return [], set()
    askers = _askers(reading, turns, moderators)
    found: list[Attribution] = []
    named: Span | None = None
    counts = Counter(turn.label for turn in turns)
    for turn in turns:
        if counts[turn.label] == 1 and not _FIRST_PERSON.search(turn.parts[0].of(reading.text)):
            continue  # "Present: …", "Topics: …"
        is_answer = _ANSWER.match(turn.label) is not None
        named = named if is_answer or turn.label in askers else turn.place
        if turn.label not in askers:
            found.append(Attribution(named if is_answer else turn.place, None, turn.parts, "turn", 0.85))
    return found, {paragraph for turn in turns for paragraph in turn.paragraphs}


def _is_transcript(reading: Reading, turns: Sequence[_Turn]) -> bool:
    """Whether labelled paragraphs are talk: labels come back, and most turns speak in the first person or ask."""
    texts = {part.of(reading.text) for turn in turns for part in turn.parts[:1]}
    if len(texts) < _FEWEST or max(Counter(turn.label for turn in turns).values()) < 2:
        return False
    talking = sum(bool(_FIRST_PERSON.search(text)) or text.endswith("?") for text in texts)
    return talking * 2 >= len(texts)


def _cut_turns(reading: Reading) -> list[_Turn]:
    labelled = [(index, match) for index, span in enumerate(reading.paragraphs) if (match := _label_at(reading, span))]
    turns: list[_Turn] = []
    for number, (index, match) in enumerate(labelled):
        end = labelled[number + 1][0] if number + 1 < len(labelled) else len(reading.paragraphs)
        is_last = number + 1 == len(labelled)
        parts, paragraphs = [Span(match.end(), reading.paragraphs[index].end)], [index]
        for later in range(index + 1, end):
            words = reading.paragraphs[later].of(reading.text)
            if _STAGE.match(words):
                continue
            if not _FIRST_PERSON.search(words) and (is_last or later + 1 == end):
                break
            parts.append(reading.paragraphs[later])
            paragraphs.append(later)
        label = re.sub(r" ?\(.*", "", match["label"])
        turns.append(_Turn(_root(label), Span(*match.span("label")), tuple(parts), tuple(paragraphs)))
    return turns


def _label_at(reading: Reading, paragraph: Span) -> re.Match[str] | None:
    return None if paragraph == reading.title else _LABEL.match(reading.text, paragraph.start, paragraph.end)


def _root(label: str) -> str:
    """A label without its number: A1 and A2 are one voice."""
    return re.sub(r"(?<=^[AQ])\d.*", "", label).upper()


def _askers(reading: Reading, turns: Sequence[_Turn], moderators: frozenset[str]) -> set[str]:
    """The labels of those who ask: by their name, or because most of their turns are questions."""
    outlet = reading.page.outlet_name or ""
    initials = "".join(word[0] for word in outlet.split() if word[0].isupper())
    asked: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    for turn in turns:
        spoken[turn.label] += 1
        asked[turn.label] += turn.parts[-1].of(reading.text).rstrip('”"*_) ').endswith("?")
    return {
        label
        for label in spoken
        if _QUESTION.match(label)
        or label.lower().split()[-1] in moderators
        or label.lower().split()[0] in moderators
        or label.replace(".", "").replace(" ", "") == initials.upper()
        or (outlet and label == outlet.upper())
        or asked[label] * 2 >= spoken[label]
    }
