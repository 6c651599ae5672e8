"""The language of a page: English by its commonest words, others by py3langid, which is loaded when first needed."""

from __future__ import annotations

import re

_COMMON = frozenset(
    "the of and to in a that is was for on with he said as by at from his her has have had it its be an are which who"
    " not would will were their this they after between also been she but we i you our what there".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE_CHARACTERS = 4000
_FEWEST_WORDS, _SHORT_TEXT = 5, 40
_SURE, _LIKELY = 0.25, 0.12


def find_language(text: str) -> str | None:
    """Return the ISO 639-1 code of *text*'s language, None when there are too few words to tell."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE_CHARACTERS])]
    if len(words) < _FEWEST_WORDS:
        return None
    share = sum(1 for word in words if word in _COMMON) / len(words)
    # On a few words the classifier errs more often than the share of common words does.
    if share >= (_LIKELY if len(words) < _SHORT_TEXT else _SURE):
        return "en"
    return _classify(text[:_SAMPLE_CHARACTERS])


def _classify(text: str) -> str:
    import py3langid  # loading its model takes longer than reading a hundred English pages

    code, _ = py3langid.classify(text)
    return str(code)
