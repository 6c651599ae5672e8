"""The person whom a sentence begins with, by the cast or by the look of a name: whom a later "he" means. Not here: the
cast.
"""

from __future__ import annotations

from collections.abc import Iterator

from orchestration.extraction.actors.cast import Cast
from orchestration.extraction.spans import Span
from orchestration.extraction.statements.descriptions import leading_name
from orchestration.extraction.statements.speaker import Speaker, of_member
from orchestration.extraction.text.reading import Reading

_HEAD = 40  # characters from the start of a sentence in which its subject stands


def subjects_between(reading: Reading, cast: Cast, start: int, position: int) -> Iterator[Speaker]:
    """Yield the persons at the heads of the sentences from *start* to *position*, the nearest first."""
    near = reading.paragraph_at(position).start
    for sentence in reversed(reading.sentences):
        is_between = start < sentence.end and sentence.start < position
        if is_between and (sentence.start >= start or sentence.start >= near):
            subject = subject_of(reading, cast, Span(sentence.start, min(sentence.end, position)))
            if subject is not None:
                yield subject


def subject_of(reading: Reading, cast: Cast, sentence: Span) -> Speaker | None:
    """Return the person at the head of a sentence (or of its part); None when it begins with nobody."""
    if reading.text[sentence.start] == "“" or sentence.end <= sentence.start:
        return None
    head = Span(sentence.start, min(sentence.end, sentence.start + _HEAD))
    people = [one for one in cast.within(head) if one.member.kind == "person"]
    if people and not reading.in_quote(people[0].span.start):
        return of_member(people[0].member, people[0].span)
    name = leading_name(sentence, reading.text)
    if name is None or cast.within(name):
        return None
    return Speaker(name.of(reading.text), None, None, name)
