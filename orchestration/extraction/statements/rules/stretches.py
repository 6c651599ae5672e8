"""Sentences as clause rules read them: whole quotations are single tokens, and no sentence ends inside one. Not here:
rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.quotations import outer_quotes
from orchestration.extraction.statements.rules.grammar import QUOTE
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.text.tokens import Token, tokens

_CAPITALS = r"[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+)*(?:[,/][^–—:“”]{0,60}?)?(?: ?\([^()]{2,30}\))?"
_CREDITED = r"[A-Z]\w+(?:[ ,][^–—:“”.]{0,40}?)?\([A-Z][^()]{1,30}\)"  # "Geneva, June 4 (Agency)"
_DATELINE = re.compile(rf"(?:{_CAPITALS}|{_CREDITED})\s?(?:—|–|--|-|:)\s+(?=\S)")
_CLOCK = re.compile(r"\d{1,2}[.:h]\d\d(?:\s?(?:GMT|UTC|[ap]\.?m\.?))?\s*[|–—:-]?\s+(?=\S)")
_ITEM = re.compile(r"(?:[-•*·–—]|\(?\d{1,3}[.)]|[IVX]{1,5}\.|\(?[a-z]\))\s+(?=\S)")
_LONGEST_PREAMBLE = 100


@dataclass(frozen=True)
class Stretch:
    """A sentence, or several that a quotation runs through. `paragraph` is the paragraph's index in the reading;
    `is_item`: it opens an item of a list.
    """

    paragraph: int
    span: Span
    tokens: tuple[Token, ...]
    is_item: bool

    @property
    def is_quotation(self) -> bool:
        """Whether the stretch is one quotation and nothing else but marks."""
        words = [token for token in self.tokens if token.lower == QUOTE or token.text[0].isalnum()]
        return len(words) == 1 and words[0].lower == QUOTE


def cut_stretches(reading: Reading) -> list[Stretch]:
    """Cut a reading into stretches, in order."""
    quotes = outer_quotes(reading)
    found: list[Stretch] = []
    at_sentence = at_quote = 0
    for index, paragraph in enumerate(reading.paragraphs):
        inner: list[Span] = []
        while at_quote < len(quotes) and quotes[at_quote].start < paragraph.end:
            inner.append(quotes[at_quote])
            at_quote += 1
        sentences: list[Span] = []
        while at_sentence < len(reading.sentences) and reading.sentences[at_sentence].start < paragraph.end:
            sentences.append(reading.sentences[at_sentence])
            at_sentence += 1
        begin, is_item = _preamble(reading.text, paragraph)
        for span in _joined(sentences, inner):
            if span.end > begin:
                told = Span(max(span.start, begin), span.end)
                found.append(Stretch(index, told, tuple(_atoms(reading.text, told, inner)), is_item))
                is_item = False
    return found


def _preamble(text: str, paragraph: Span) -> tuple[int, bool]:
    """Where the words of a paragraph begin, behind a dateline, the time of a live report or the mark of a list item;
    and whether there was such a mark.
    """
    start = paragraph.start
    found: re.Match[str] | None = None
    for pattern in (_DATELINE, _CLOCK, _ITEM):
        found = pattern.match(text, start, min(start + _LONGEST_PREAMBLE, paragraph.end))
        start = found.end() if found else start
    return start, found is not None


def _joined(sentences: list[Span], quotes: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for sentence in sentences:
        if joined and any(quote.start < joined[-1].end and sentence.start < quote.end for quote in quotes):
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _atoms(text: str, span: Span, quotes: list[Span]) -> Iterator[Token]:
    at = span.start
    for quote in quotes:
        if span.start <= quote.start < span.end:
            yield from tokens(text, Span(at, quote.start))
            yield Token(quote, quote.of(text), QUOTE)
            at = quote.end
    yield from tokens(text, Span(min(at, span.end), span.end))
