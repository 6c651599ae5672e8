"""The noun phrase left of a verb, its appositions and asides skipped. Not here: phrases right of it
(right_phrases.py).
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
    QUOTE,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    Range,
    is_capital,
    is_time,
    is_word,
)
from orchestration.extraction.text.tokens import Token

_LONGEST_ASIDE = 40  # tokens between the commas of an apposition
_ASIDES = DETERMINERS | frozenset(
    "who whose whom which in on at for during after before as also however too meanwhile".split()
)
_OPENERS = frozenset({"", QUOTE, ",", ";", ":", "—", "–", "-", "(", "“", "or", "then", "so"}) | frozenset(
    {"and", "but", "that", "as", "while", "when", "if", "whether"}
)
_NO_NOUNS = SUBORDINATORS | CONJUNCTIONS | AUXILIARIES | MODALS | ADVERBS | PRONOUNS | FIRST_PERSON


def left_phrase(tokens: Sequence[Token], end: int, floor: int, nouns: frozenset[str]) -> Range | None:
    """Return the noun phrase that ends before token *end*, and none that reaches before *floor*.

    *nouns* name speakers: prepositions attach to them ("spokesman for", "a source familiar with").
    """
    last = end - 1
    if last < floor:
        return None
    word = tokens[last].lower
    if word == ")":
        opening = _opening_bracket(tokens, last, floor)
        return left_phrase(tokens, opening, floor, nouns) if opening < last else None
    if word in {",", "—", "–"}:
        return _before_aside(tokens, last, floor, nouns)
    if word in RELATIVES:
        before = last - 1 if last > floor and tokens[last - 1].lower == "," else last
        return left_phrase(tokens, before, floor, nouns) if before > floor else None
    if word in PRONOUNS or word == "we":
        return last, end
    return _chunk(tokens, last, floor, nouns)


def _opening_bracket(tokens: Sequence[Token], closing: int, floor: int) -> int:
    return next((at for at in range(closing, floor - 1, -1) if tokens[at].lower == "("), closing)


def _chunk(tokens: Sequence[Token], last: int, floor: int, nouns: frozenset[str]) -> Range | None:
    start = last + 1
    while start > floor and last + 1 - start < LONGEST_PHRASE and _continues(tokens, start - 1, last, floor, nouns):
        start -= 1
    start = _trimmed(tokens, start, last + 1)
    named = any(is_word(token) and not is_time(token) for token in tokens[start : last + 1])
    return (start, last + 1) if start <= last and named else None


def _continues(tokens: Sequence[Token], at: int, last: int, floor: int, nouns: frozenset[str]) -> bool:
    """Whether the token at *at* belongs to the phrase that ends at *last*."""
    token = tokens[at]
    before = tokens[at - 1] if at > floor else None
    in_name = is_capital(token) and at < last and is_capital(tokens[at + 1])  # "Under Secretary"
    if token.lower in PREPOSITIONS and not in_name:
        if at == last or before is None or is_time(tokens[at + 1]):
            return False
        near = tokens[max(floor, at - 2) : at]
        return token.lower == "of" or (token.lower in ATTACHING and any(word.lower in nouns for word in near))
    if token.lower == "and":
        return at != last and before is not None and is_word(before) and (is_capital(before) or before.lower in nouns)
    if token.lower in _NO_NOUNS and token.text not in {"May", "Will"}:
        return False
    return is_word(token) or (token.text in INNER_MARKS and at != last)


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> int:
    """Move *start* past leading times and marks, and to the last determiner that opens a phrase of its own."""
    for at in range(end - 1, start, -1):
        if tokens[at].lower in DETERMINERS and tokens[at - 1].lower not in PREPOSITIONS | {"and"}:
            start = at
            break
    while start < end - 1 and (tokens[start].lower in TIMES | {"and"} or not is_word(tokens[start])):
        start += 1
    return start


def _before_aside(tokens: Sequence[Token], comma: int, floor: int, nouns: frozenset[str]) -> Range | None:
    """Return the phrase before ", … ," where what stands between the commas is said of it."""
    mark = tokens[comma].lower
    for at in range(comma - 1, max(floor, comma - _LONGEST_ASIDE), -1):
        if tokens[at].lower in {";", ":"}:
            return None
        if tokens[at].lower != mark or tokens[at - 1].lower == mark:
            continue
        found = left_phrase(tokens, at, floor, nouns)
        if found is None or not _heads_clause(tokens, found, floor):
            continue
        first = tokens[at + 1]
        if _names_anew(first, nouns):
            return found[0], comma
        if first.lower in _ASIDES or first.lower.endswith(("ing", "ed")):
            return found
    return None


def _names_anew(first: Token, nouns: frozenset[str]) -> bool:
    """Whether an aside is an apposition that says who somebody is ("the Polish minister", "Tendai Mukwashi")."""
    return first.lower in DETERMINERS or is_capital(first) or first.lower in nouns


def _heads_clause(tokens: Sequence[Token], found: Range, floor: int) -> bool:
    """Whether a phrase stands at the head of its clause and may be a subject."""
    before = tokens[found[0] - 1].lower if found[0] > floor else ""
    return before in _OPENERS or tokens[floor].lower in PREPOSITIONS
