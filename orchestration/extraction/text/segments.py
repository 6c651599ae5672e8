"""Paragraphs and sentences. Not here: furniture lines (page) or quotation marks (quotes.py)."""

from __future__ import annotations

import re

from orchestration.extraction.spans import Span
from orchestration.extraction.text.mapped import MappedText

_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?…]+[”’)\]]*(?=\s+[“‘(\[A-Z0-9]|\s*$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|St|Jr|Sr|vs|No|Nos|Prof|Rev|Hon|Maj|Adm|Amb|H\.E|Capt|Sgt|Brig|Eng|Smt|Sh|Messrs"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|approx|Art|Inc|Ltd|Co|Corp)|\b(?:[A-Za-z]\.)*[A-Z])\.$"
)
_BLOCK = re.compile(r"^[^\n]++(?:\n(?![ \t]*(?:\n|$))[^\n]++)++", re.MULTILINE)
_ENDINGS = (".", "!", "?", ":", "”", '"', "»", "''")
_WRAP_WIDTH = range(38, 101)


def join_wrapped_lines(text: MappedText) -> MappedText:
    """Return *text* with the line breaks inside hard-wrapped paragraphs as spaces, so that a paragraph is a line."""
    wrapped = [Span(*block.span()) for block in _BLOCK.finditer(text.text) if _is_wrapped(block[0])]
    if not wrapped:
        return text

    def unwrap(match: re.Match[str]) -> str:
        return " " if any(block.start < match.start() < block.end for block in wrapped) else "\n"

    return text.rewrite(_BREAK, unwrap)


def _is_wrapped(block: str) -> bool:
    """Whether the lines of a block are one paragraph: all but the last are of a full line's width, most end no
    sentence.
    """
    *full, _ = [line.strip() for line in block.splitlines()]
    running_on = sum(not line.endswith(_ENDINGS) for line in full)
    return all(len(line) in _WRAP_WIDTH for line in full) and running_on * 2 >= len(full)


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """Return the non-empty lines of *text* without the space around them."""
    spans = []
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped[0])
            spans.append(Span(start, start + len(stripped)))
    return tuple(spans)


def sentence_spans(text: str, paragraph: Span) -> list[Span]:
    """Cut a paragraph into sentences; closing quotation marks stay with the sentence they close."""
    spans: list[Span] = []
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if match[0].startswith(".") and _ABBREVIATION.search(text, max(start, match.start() - 12), match.start() + 1):
            continue
        spans.append(Span(start, match.end()))
        start = match.end() + len(text[match.end() : paragraph.end]) - len(text[match.end() : paragraph.end].lstrip())
    if start < paragraph.end:
        spans.append(Span(start, paragraph.end))
    return spans
