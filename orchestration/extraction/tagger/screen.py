"""Which paragraphs may hold a statement at all: those with a quotation mark or a reporting form. The others are not
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from orchestration.extraction.spans import Span
from orchestration.extraction.vocabulary import Vocabulary

_MARKS = r"[“”:]|\baccording\b|\bin (?:his|her|their|a) (?:words|statement)"


def worth_reading(text: str, paragraphs: Iterable[Span], vocabulary: Vocabulary) -> list[Span]:
    """Return the *paragraphs* that may hold a statement."""
    signs = signs_of(vocabulary)
    return [paragraph for paragraph in paragraphs if signs.search(text, paragraph.start, paragraph.end)]


@lru_cache(maxsize=4)
def signs_of(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of all that may announce a statement."""
    forms = sorted({form.lower() for verb in vocabulary.cue_verbs for form in verb.forms}, key=len, reverse=True)
    return re.compile(rf"{_MARKS}|\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)
