"""Which of several mentions a later "he" or "the minister" means: the subject of the nearest sentence. Not here: who
fits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading

T = TypeVar("T")
_BEFORE_OBJECTS = frozenset(
    """
    with to by from of for between against on about met meet meeting told tell counterpart via like after before
    """.split()
)
_LOOK_BACK = 6  # sentences: beyond them a subject is stale and the nearest object is the better guess


def antecedent(reading: Reading, candidates: Sequence[tuple[Span, T]], position: int) -> T | None:
    """Return the candidate that *position* refers back to, from (place, candidate) pairs in any order; None when there
    is none.

    The nearest sentence with a subject among them decides; words inside quotation marks and headlines speak of others.
    """
    earlier = [(span, one) for span, one in candidates if span.end <= position and not reading.in_quote(span.start)]
    in_body = [(span, one) for span, one in earlier if reading.title is None or not reading.title.covers(span)]
    starts = [sentence.start for sentence in reading.sentences]
    here = bisect_right(starts, position)
    subjects: dict[int, tuple[Span, T]] = {}
    objects: dict[int, tuple[Span, T]] = {}
    for span, one in sorted(in_body or earlier, key=lambda pair: pair[0]):
        sentence = bisect_right(starts, span.start)
        kept = objects if _is_object(reading.text, starts[sentence - 1] if sentence else 0, span) else subjects
        kept.setdefault(sentence, (span, one))
    recent = [sentence for sentence in subjects if here - sentence <= _LOOK_BACK]
    if recent:
        return subjects[max(recent)][1]
    if objects:
        return objects[max(objects)][1]
    return subjects[max(subjects)][1] if subjects else None


def _is_object(text: str, sentence_start: int, span: Span) -> bool:
    words = text[sentence_start : span.start].lower().split()
    return bool(words) and words[-1].strip(",") in _BEFORE_OBJECTS
