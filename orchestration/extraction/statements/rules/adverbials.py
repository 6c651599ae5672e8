"""Adverbials that stand between a reporting verb and the words it reports: "on Tuesday", "in a statement", "in
Moscow".
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.statements.rules.grammar import (
    DETERMINERS,
    FIRST_PERSON,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_listener,
    is_time,
    is_word,
)
from orchestration.extraction.text.tokens import Token

_STOPS = frozenset({",", ":", QUOTE, ";"})
_OF_THE_WORDS = frozenset({"only", "there", "all"})  # adverbs that may open the reported words


def opens_adverbial(token: Token) -> bool:
    """Whether a token may begin an adverbial."""
    opener = token.lower in PREPOSITIONS or token.lower in {",", "when", "as", "while", "once"}
    return opener or is_adverb(token) or is_time(token)


def opens_setting(token: Token) -> bool:
    """Whether words that begin so before a verb may be a mere setting ("In Moscow, …")."""
    return token.lower in PREPOSITIONS | SUBORDINATORS or token.lower.endswith("ing") or is_adverb(token)


def names_somebody(token: Token) -> bool:
    """Whether the word after "to" begins a person and not an infinitive."""
    return is_capital(token) or token.lower in DETERMINERS | OBJECTS or is_listener(token)


def skip_adverbs(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Skip single adverbs."""
    while at < stop and is_adverb(tokens[at]) and tokens[at].lower not in _OF_THE_WORDS:
        at += 1
    return at


def skip_adverbials(tokens: Sequence[Token], at: int, stop: int, phrases: bool) -> int:
    """Skip times and adverbs, and with *phrases* prepositional phrases too; a run of them to the end is skipped."""
    while at < stop:
        token, has_next = tokens[at], at + 1 < stop
        if token.lower == "this" and has_next and is_time(tokens[at + 1]):
            at += 2
        elif (is_time(token) and token.lower not in {"may", "march", "this"}) or (
            is_adverb(token) and token.lower not in _OF_THE_WORDS
        ):
            at += 1
        elif not has_next or (token.lower == "to" and not names_somebody(tokens[at + 1])):
            return at
        elif token.lower in PREPOSITIONS and (phrases or is_time(tokens[at + 1])):
            at = _after_phrase(tokens, at + 1, stop)
        elif token.lower in {"when", "as", "while"}:
            return _after_clause(tokens, at + 1, stop)
        else:
            return at
    return at


def _after_phrase(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Skip a preposition's noun phrase: to the next determiner or pronoun, or a capital behind a small noun."""
    start = at
    while at < stop and tokens[at].lower not in _STOPS and (is_word(tokens[at]) or tokens[at].text in "'’-."):
        if at > start and _begins_anew(tokens[at - 1], tokens[at]):
            break
        at += 1
    return at


def _begins_anew(before: Token, token: Token) -> bool:
    if token.lower in DETERMINERS | PRONOUNS | FIRST_PERSON | PREPOSITIONS | SUBORDINATORS:
        return before.lower not in PREPOSITIONS
    is_noun = is_word(before) and not is_capital(before) and before.lower not in PREPOSITIONS | DETERMINERS
    return is_capital(token) and not is_time(token) and is_noun and not is_time(before)


def _after_clause(tokens: Sequence[Token], at: int, stop: int) -> int:
    while at < stop and tokens[at].lower not in _STOPS:
        at += 1
    return at
