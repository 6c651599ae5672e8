"""The tagger's spans as rows need them: whole quotations, no loose marks, nothing that breaks off. Not here: whether
they become rows (second_opinion.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.rules.grammar import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from orchestration.extraction.tagger.sight import Tagged
from orchestration.extraction.text.reading import Reading

_FEWEST_WORDS = 2
_ARTICLES = frozenset({"a", "an", "the"})
_OPEN_ENDED = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | {"to"}
_WORD = re.compile(r"\w+")
_NAME_GOES_ON = re.compile(r"\.?(?: (?!\w+day\b)[A-Z][\w’'-]+)+")  # behind "Mrs": ". Oduya"; no weekday
_PHRASE = re.compile(r"(?: [\w’'-]+){1,8} ")  # of one noun, no comma in it
_CLAUSE = re.compile(r" (?:is|are|was|were|has|have|had|will|would)\b")  # "Chad is now pressing" names nobody
_FARTHEST = 40  # characters between two parts that the tagger tore apart
_LOOSE = " \n,;:.–—-("


def whole_source(tagged: Tagged, reading: Reading) -> Span | None:
    """Return the tagger's source with the rest of the name that it begins; one of which the tagger saw no more than
    "the" runs to the cue.
    """
    if tagged.source is None:
        return None
    source = _trimmed(tagged.source, reading.text)
    words = source.of(reading.text)
    if not _WORD.search(words):
        return None
    name = _NAME_GOES_ON.match(reading.text, source.end)
    if name and words.split()[-1].istitle():
        return Span(source.start, name.end())
    if words.lower() in _ARTICLES:
        gap = Span(source.end, tagged.cue.start if tagged.cue else source.end)
        if not _PHRASE.fullmatch(gap.of(reading.text)):
            return None
        source = _trimmed(Span(source.start, gap.end), reading.text)
    return None if _CLAUSE.search(source.of(reading.text)) else source


def whole_contents(tagged: Tagged, quotes: Iterable[Span], reading: Reading) -> tuple[Span, ...]:
    """Return the tagger's contents; none when they are fewer words than a statement has."""
    parts = [_with_quotations(part, tagged.cue, quotes, reading.text) for part in _mended(tagged, reading.text)]
    parts = [part for part in parts if _WORD.search(part.of(reading.text))]
    words = [word.lower() for part in parts for word in _WORD.findall(part.of(reading.text))]
    if len(words) < _FEWEST_WORDS:
        return ()
    if words[-1] in _OPEN_ENDED:
        parts[-1] = _completed(parts[-1], tagged, reading)
    return tuple(parts)


def _mended(tagged: Tagged, text: str) -> list[Span]:
    """Put parts together again that neither the source, nor the cue, nor a quotation mark, nor a stop parts."""
    parts: list[Span] = []
    for part in tagged.contents:
        gap = Span(parts[-1].end, part.start) if parts else part
        between = [span for span in (tagged.source, tagged.cue) if span and span.overlaps(gap)]
        if parts and not between and gap.end - gap.start <= _FARTHEST and not re.search("[“”.;:\n]", gap.of(text)):
            parts[-1] = Span(parts[-1].start, part.end)
        else:
            parts.append(part)
    return parts


def _with_quotations(part: Span, cue: Span | None, quotes: Iterable[Span], text: str) -> Span:
    """Let a part that covers most of a quotation have it whole; leave the marks off one that is a quotation."""
    for quote in quotes:
        shared = min(part.end, quote.end) - max(part.start, quote.start)
        if shared * 2 <= quote.end - quote.start or (cue and quote.overlaps(cue)):
            continue
        whole = Span(min(part.start, quote.start), max(part.end, quote.end))
        part = Span(quote.start + 1, quote.end - (text[quote.end - 1] == "”")) if whole == quote else whole
    return _trimmed(part, text)


def _completed(part: Span, tagged: Tagged, reading: Reading) -> Span:
    """Let words that break off run to what gives them, or to the end of their sentence."""
    behind = [span.start for span in (tagged.source, tagged.cue) if span and span.start >= part.end]
    end = min([reading.sentence_at(part.end - 1).end, *behind])
    return _trimmed(Span(part.start, max(end, part.end)), reading.text)


def _trimmed(span: Span, text: str) -> Span:
    """Cut loose marks and space off both ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_LOOSE))
    return Span(start, max(start, span.start + len(words.rstrip(_LOOSE))))
