"""The noun phrase that begins at a place: behind an inverted verb, at the head of a sentence. Not here:
left_phrases.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.statements.rules.grammar import (
    ADVERBS,
    ATTACHING,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FIRST_PERSON,
    INNER_MARKS,
    LONGEST_PHRASE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    Range,
    is_capital,
    is_time,
    is_word,
)
from orchestration.extraction.text.tokens import Token

_PARTICLES = frozenset("al el bin ibn von van der den de da dos do du di del della la le abu ould ter and".split())
_NO_NAME = frozenset("yesterday today late earlier told".split())


def right_phrase(tokens: Sequence[Token], start: int, stop: int) -> Range | None:
    """Return the noun phrase that begins at *start*; None when there is none before *stop*."""
    if start >= stop:
        return None
    if tokens[start].lower in PRONOUNS | FIRST_PERSON:
        return start, start + 1
    end = start
    while end < stop and end - start < LONGEST_PHRASE and _runs_on(tokens, start, end):
        end += 1
    while end > start and (tokens[end - 1].lower in PREPOSITIONS | CONJUNCTIONS or tokens[end - 1].text in INNER_MARKS):
        end -= 1
    named = any(is_word(token) and not is_time(token) for token in tokens[start:end])
    return (start, end) if named else None


def _runs_on(tokens: Sequence[Token], start: int, at: int) -> bool:
    token, is_first = tokens[at], at == start
    if not is_word(token):
        return token.text in INNER_MARKS and not is_first
    if token.lower in SUBORDINATORS | AUXILIARIES | MODALS | PRONOUNS:
        return False
    if is_first:
        return token.lower not in ADVERBS | PREPOSITIONS
    if is_time(token) and is_capital(token):
        return False
    if token.lower in PREPOSITIONS:
        return token.lower in {"of", "for", "to"}
    return token.lower not in _NO_NAME


def leading_phrase(tokens: Sequence[Token], stop: int, nouns: frozenset[str]) -> Range | None:
    """Return the subject at the head of a sentence, behind its setting ("In Cairo, "), ahead of a verb nobody knows."""
    start = 0
    if tokens[0].lower in PREPOSITIONS | SUBORDINATORS or tokens[0].lower.endswith("ing"):
        start = next((at + 1 for at in range(stop) if tokens[at].lower == ","), stop)
    while start < stop and tokens[start].lower in CONJUNCTIONS | ADVERBS:
        start += 1
    found = right_phrase(tokens, start, stop)
    if found is None:
        return None
    for at in range(start, found[1] - 1):
        following = tokens[at + 1]
        is_name = is_capital(tokens[at]) and not (at == start and tokens[at].lower in DETERMINERS)
        is_new = following.text[0].islower() and following.lower not in ATTACHING | nouns | _PARTICLES
        if is_new and (is_name or tokens[at].lower in nouns):
            return start, at + 1
    return found
