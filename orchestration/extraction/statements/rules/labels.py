"""Quotations that no reporting verb introduces: "X: “…”", "“…” – X", "“…,” X blurted". Not here: turns.py."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.rules.contents import inside
from orchestration.extraction.statements.rules.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    Range,
    is_adverb,
    is_word,
    span_of,
)
from orchestration.extraction.statements.rules.left_phrases import left_phrase
from orchestration.extraction.statements.rules.right_phrases import leading_phrase, right_phrase
from orchestration.extraction.statements.rules.sources import Sources
from orchestration.extraction.statements.rules.stretches import Stretch
from orchestration.extraction.text.tokens import Token

_FEWEST_WORDS = 3  # a shorter quotation behind a colon is a name
_NO_VERB = AUXILIARIES | MODALS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS
_VERB_ENDS = ("ed", "s", "t", "d", "w", "e", "g")  # of finite forms: muttered, sings, thought, read, threw, broke, sang


def read_labelled(stretch: Stretch, sources: Sources) -> list[Attribution]:
    """Find the attribution of a stretch whose quotation stands behind a colon, before a name or beside any verb."""
    tokens = stretch.tokens
    at = next((at for at, token in enumerate(tokens) if token.lower == QUOTE), None)
    words = inside(tokens[at]) if at is not None else None
    if at is None or words is None or len(tokens[at].text.split()) < _FEWEST_WORDS:
        return []
    if at == 0:
        return _signed(tokens, words, sources) or _beside_verb(tokens, words, sources)
    if tokens[at - 1].lower != ":":
        return []
    source = _before_colon(tokens, at - 1, sources)
    return [Attribution(span_of(tokens, source) if source else None, None, (words,), "quote_colon", 0.6)]


def _before_colon(tokens: Sequence[Token], colon: int, sources: Sources) -> Range | None:
    phrases = (leading_phrase(tokens, colon, sources.nouns), left_phrase(tokens, colon, 0, sources.nouns))
    return next((phrase for phrase in phrases if _may_speak(tokens, phrase, sources)), None)


def _may_speak(tokens: Sequence[Token], phrase: Range | None, sources: Sources) -> bool:
    if phrase is None:
        return False
    return tokens[phrase[0]].lower in PRONOUNS or sources.is_speaker(tokens[sources.head(tokens, phrase)])


def _signed(tokens: Sequence[Token], words: Span, sources: Sources) -> list[Attribution]:
    """A quotation with a name behind a dash or colon."""
    is_parted = len(tokens) > 2 and tokens[1].lower in {"–", "—", "-", ":"}
    source = right_phrase(tokens, 2, len(tokens)) if is_parted else None
    if source is None or not _may_speak(tokens, source, sources):
        return []
    return [Attribution(span_of(tokens, source), None, (words,), "quote_signed", 0.7)]


def _beside_verb(tokens: Sequence[Token], words: Span, sources: Sources) -> list[Attribution]:
    """A quotation that ends in a comma, with a subject and a verb of any kind behind it, in either order."""
    at = 2 if len(tokens) > 2 and tokens[1].lower == "," else 1
    is_cut = at == 2 or tokens[0].text.rstrip("”’ ").endswith((",", "?", "!"))
    if not is_cut or at >= len(tokens):
        return []
    inverted = (at, right_phrase(tokens, at + 1, len(tokens))) if _may_be_verb(tokens[at]) else None
    verb, source = inverted or _verb_behind(tokens, at, sources)
    if verb is None or source is None or not _may_speak(tokens, source, sources):
        return []
    return [Attribution(span_of(tokens, source), tokens[verb].span, (words,), "quote_verb", 0.75)]


def _verb_behind(tokens: Sequence[Token], at: int, sources: Sources) -> tuple[int | None, Range | None]:
    """The subject that begins at *at* with the verb behind it."""
    found = leading_phrase(tokens[at:], len(tokens) - at, sources.nouns)
    if found is None:
        return None, None
    verb = found[1] + at
    while verb < len(tokens) and is_adverb(tokens[verb]):
        verb += 1
    is_verb = verb < len(tokens) and _may_be_verb(tokens[verb])
    return (verb if is_verb else None), (found[0] + at, found[1] + at)


def _may_be_verb(token: Token) -> bool:
    is_small = is_word(token) and token.text[0].islower()
    return is_small and token.lower not in _NO_VERB and token.lower.endswith(_VERB_ENDS)
