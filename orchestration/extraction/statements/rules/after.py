"""What follows a reporting verb: "that", a colon, a quotation, a clause, a comma or nothing. Not here: what stands
before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.statements.rules.addressees import find_addressee
from orchestration.extraction.statements.rules.adverbials import (
    names_somebody,
    opens_adverbial,
    skip_adverbials,
    skip_adverbs,
)
from orchestration.extraction.statements.rules.grammar import (
    AUXILIARIES,
    MODALS,
    NEGATIONS,
    OBJECTS,
    PREPOSITIONS,
    QUOTE,
    Range,
    is_listener,
    is_word,
)
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import CueVerb

_FAR = 34  # tokens that may stand between the verb and its "that" or colon
_NEAR = 4  # tokens of an addressee that no list knows
_STANCE = re.compile(
    r"(?:hopes?|confidence|concerns?|views?|belief|conviction|satisfaction|regret|readiness|fears?|expectation|assurances?"
    r"|point|opinion|position|wish|doubts?|certainty|notice|optimism)$"
)
_NO_GAP = frozenset({"who", "which", ";", ":", QUOTE, "because"})
_DASHES = frozenset({",", "–", "—"})


@dataclass(frozen=True)
class After:
    """How the words behind a verb go on. `kind`: that, colon, lead (a colon at the end), quote, clause, comma, nothing;
    what is said begins at token `start`. `is_loose`: a clause behind adverbials, which may be part of them.
    """

    kind: str
    start: int
    addressee: Range | None = None
    is_loose: bool = False


def look_after(tokens: Sequence[Token], at: int, stop: int, verb: CueVerb) -> After:
    """Tell what follows the verb (and subject) that end before token *at*; nothing from *stop* on counts."""
    at = skip_adverbs(tokens, at, stop)
    told = find_addressee(tokens, at, stop, verb)
    that = _that(tokens, at, stop, verb, told)
    if that is not None:
        return After("that", that + 1, (told[0], min(told[1], that)) if told and told[0] < that else None)
    colon = _colon(tokens, at, stop)
    if colon is not None:
        return After("colon" if colon + 1 < stop else "lead", colon + 1, told)
    quote = _quotation(tokens, at, stop)
    if quote is not None:
        return After("quote", quote, told)
    begin = told[1] if told else at
    at = skip_adverbials(tokens, begin, stop, phrases=" " not in verb.lemma)
    if not any(is_word(token) or token.lower == QUOTE for token in tokens[at:stop]):
        return After("nothing", stop, told)
    if tokens[at].lower in _DASHES:
        return After("comma", at + 1, told)
    return After("clause", at, told, is_loose=any(token.lower in PREPOSITIONS for token in tokens[begin:at]))


def _that(tokens: Sequence[Token], at: int, stop: int, verb: CueVerb, told: Range | None) -> int | None:
    """The "that" which opens the reported clause, however many adverbials stand before it."""
    for place in range(at, min(stop, at + _FAR)):
        word = tokens[place].lower
        if word in _NO_GAP:
            return None
        if word != "that" or not _opens_clause(tokens, place, stop):
            continue
        if place > at and tokens[at].lower == "to" and not names_somebody(tokens[at + 1]):
            return None
        if place == at or (told and place >= told[1]) or _STANCE.match(tokens[place - 1].lower):
            return place
        return place if verb.frame != "phrase" and opens_adverbial(tokens[at]) else None
    return None


def _opens_clause(tokens: Sequence[Token], that: int, stop: int) -> bool:
    """Whether a "that" opens a clause with its own subject: no relative pronoun, no determiner behind a preposition."""
    if that + 1 >= stop or (that and tokens[that - 1].lower in PREPOSITIONS | {"to", "all"}):
        return False
    return tokens[that + 1].lower not in (AUXILIARIES | MODALS | NEGATIONS) - {"no"}


def _colon(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    for place in range(at, min(stop, at + _FAR)):
        if tokens[place].lower in {QUOTE, ";"}:
            return None
        if tokens[place].lower == ":":
            return place
    return None


def _quotation(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """A quotation right behind the verb, or behind a comma with at most adverbials or an addressee before it."""
    for place in range(at, min(stop, at + _FAR)):
        if tokens[place].lower == QUOTE:
            is_parted = place > at and tokens[place - 1].lower in _DASHES
            return place if place == at or (is_parted and _is_mere(tokens, at, place - 1)) else None
        if tokens[place].lower in {";", "that"}:
            return None
    return None


def _is_mere(tokens: Sequence[Token], at: int, comma: int) -> bool:
    """Whether only adverbials or an addressee stand between *at* and *comma*."""
    first = tokens[at]
    if at >= comma or first.lower == ",":
        return at >= comma
    is_told = first.lower in OBJECTS | {"to"} or is_listener(first)
    return is_told or opens_adverbial(first) or comma - at <= _NEAR
