"""Words, numbers, abbreviations and punctuation marks of a stretch of text. Not here: what they mean."""

from __future__ import annotations

import re
from typing import NamedTuple

from orchestration.extraction.spans import Span

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\$?\d[\d,.]*\d|\w+(?:[-’']\w+)*|[^\w\s]")


class Token(NamedTuple):
    """One token; `lower` is its text in small letters."""

    span: Span
    text: str
    lower: str


def tokens(text: str, span: Span) -> list[Token]:
    """Cut `text[span]` into tokens; spans count characters of *text*."""
    return [
        Token(Span(*match.span()), match[0], match[0].lower()) for match in _TOKEN.finditer(text, span.start, span.end)
    ]
