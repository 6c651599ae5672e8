"""The reporting verbs of the vocabulary by their forms, and their lookup in a sentence. Not here: whether a form
voices words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.statements.rules.grammar import QUOTE
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import CueVerb, Vocabulary

_FILLERS = frozenset(
    "his her its their our deep deepest sincere sincerest full grave profound heartfelt strong serious great".split()
)


@dataclass(frozen=True)
class CueForm:
    """One inflected form of a reporting verb. `shape`: past, third (says), base (say), ing."""

    verb: CueVerb
    words: tuple[str, ...]
    shape: str


CueLexicon = Mapping[str, tuple[CueForm, ...]]


@lru_cache(maxsize=8)
def cue_lexicon(vocabulary: Vocabulary) -> CueLexicon:
    """Index the forms of the reporting verbs by first word, longest first."""
    index: dict[str, dict[CueForm, None]] = {}
    for verb in vocabulary.cue_verbs:
        for form in (verb.lemma, *verb.forms):
            words = tuple(form.lower().split())
            index.setdefault(words[0], {})[CueForm(verb, words, _shape(words, verb))] = None
    return {first: tuple(sorted(forms, key=lambda form: -len(form.words))) for first, forms in index.items()}


def _shape(words: tuple[str, ...], verb: CueVerb) -> str:
    base, first = verb.lemma.lower().split()[0], words[0]
    if first.endswith("ing"):
        return "ing"
    if first == base:
        others = {form.split()[0].lower() for form in verb.forms} - {base, f"{base}s", f"{base}es"}
        return "base" if any(not other.endswith("ing") for other in others) else "past"
    return "third" if first in {f"{base}s", f"{base}es", f"{base[:-1]}ies"} else "past"


def form_at(tokens: Sequence[Token], at: int, lexicon: CueLexicon) -> tuple[CueForm, int] | None:
    """Return the form that begins at token *at* and how many tokens it has; a capital counts only in a first word."""
    first = tokens[at]
    if first.lower == QUOTE or not first.text[0].isalpha():
        return None
    if first.text[0].isupper() and any(token.text[0].isalpha() for token in tokens[:at]):
        return None
    for form in lexicon.get(first.lower, ()):
        length = _matched(tokens, at, form)
        if length:
            return form, length
    return None


def _matched(tokens: Sequence[Token], at: int, form: CueForm) -> int:
    """How many tokens from *at* are *form*, "expressed (his deep) concern" included; 0 when they are not."""
    place = at
    for number, word in enumerate(form.words):
        while number and place < len(tokens) and tokens[place].lower in _FILLERS and tokens[place].lower != word:
            place += 1
        if place >= len(tokens) or tokens[place].lower != word:
            return 0
        place += 1
    return place - at
