"""Texts in which bodies speak by items: "The Council, 1. Expresses …; 2. Calls on …", and joint texts that say "we".
Not here: verbs.
"""

from __future__ import annotations

import re

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.rules.grammar import span_of
from orchestration.extraction.statements.rules.left_phrases import left_phrase
from orchestration.extraction.statements.rules.right_phrases import leading_phrase
from orchestration.extraction.statements.rules.sources import Sources
from orchestration.extraction.statements.rules.stretches import Stretch
from orchestration.extraction.text.reading import Reading

_JOINT = re.compile(r"\b(?:statement|communiqu[eé]|declaration)\b", re.IGNORECASE)
_TOP = 3  # paragraphs in which a text names itself
_LONGEST_HEAD = 200  # characters of a line that names a text


def is_joint_text(reading: Reading) -> bool:
    """Whether a page is a statement, communiqué or declaration by its own head."""
    heads = [span for span in reading.paragraphs[:_TOP] if span.end - span.start < _LONGEST_HEAD]
    texts = [span.of(reading.text) for span in [*heads, *([reading.title] if reading.title else [])]]
    return any("“" not in text and _JOINT.search(text) for text in texts)


def list_subject(stretch: Stretch, sources: Sources) -> Span | None:
    """The subject of a list that a stretch opens: it ends in a colon or comma behind a phrase that may speak."""
    tokens = stretch.tokens
    if len(tokens) < 2 or tokens[-1].lower not in (":", ","):
        return None
    end = len(tokens) - 1
    for phrase in (leading_phrase(tokens, end, sources.nouns), left_phrase(tokens, end, 0, sources.nouns)):
        is_all = phrase is not None and phrase[1] - phrase[0] >= end - 1
        if phrase and (tokens[-1].lower == ":" or is_all) and sources.is_speaker(tokens[sources.head(tokens, phrase)]):
            return span_of(tokens, phrase)
    return None


def goes_on(stretch: Stretch) -> bool:
    """Whether a stretch is part of a list: an item by its mark, or a clause that ends in no full stop."""
    return stretch.is_item or (bool(stretch.tokens) and stretch.tokens[-1].lower in {";", ","})
