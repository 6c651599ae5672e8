"""What stands before an agreement word: determiner, possessor, modifiers. Not here: what follows it (complement)."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.agreements.shape import Shape
from orchestration.extraction.agreements.words import DEFINITE, DETERMINERS, GENERIC, HYPHENS, QUOTES, STOPS, is_year
from orchestration.extraction.text.tokens import Token

_WIDEST_LEFT = 9


def take_modifiers(tokens: Sequence[Token], shape: Shape, floor: int, verbs: frozenset[str]) -> None:
    """Take what belongs to *shape* on its left, down to token *floor*; *verbs* modify only a noun with a determiner."""
    _walk_left(tokens, shape, floor, verbs)
    if not shape.determiner:
        _cut_participle(tokens, shape)


def _walk_left(tokens: Sequence[Token], shape: Shape, floor: int, verbs: frozenset[str]) -> None:
    at = head = shape.first
    while at - 1 >= floor and head - at < _WIDEST_LEFT:
        at -= 1
        token = tokens[at]
        word = token.lower
        if word in DETERMINERS:
            shape.determiner = "definite" if word in DEFINITE else "generic" if word in GENERIC else "indefinite"
            if word == "another":
                shape.modifiers.insert(0, at)
            return
        if is_possessive(token):
            shape.determiner, shape.owner = "definite", at
            return
        if token.text in HYPHENS or token.text in QUOTES:
            continue
        if word == "and" and _joins_modifiers(tokens, at, floor, verbs):
            continue
        if word == "of" and _joins_names(tokens, at, floor):
            continue
        if not token.text[0].isalnum() or word in STOPS or (word in verbs and not _is_determined(tokens, at, floor)):
            return
        if is_year(word):
            shape.year = word
        else:
            shape.modifiers.insert(0, at)
        shape.first = at


def is_possessive(token: Token) -> bool:
    """Whether a token ends in 's or s'."""
    return token.text.endswith(("’s", "'s", "s’", "s'"))


def _cut_participle(tokens: Sequence[Token], shape: Shape) -> None:
    """Without a determiner, an earlier "-ing" word is a verb that governs the phrase ("resisting small deals")."""
    for number in range(len(shape.modifiers) - 2, -1, -1):
        if tokens[shape.modifiers[number]].lower.endswith("ing"):
            shape.first = shape.modifiers[number + 1]
            del shape.modifiers[: number + 1]
            return


def _is_determined(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether a determiner (and at most one adverb) stands before token *at*: "a newly signed", "the proposed"."""
    return any(tokens[place].lower in DETERMINERS for place in range(max(floor, at - 2), at))


def _joins_names(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether "of" joins two capitalised words of one name: "the Disengagement of Forces agreement"."""
    is_named = at - 2 >= floor and tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper()
    return is_named and tokens[at - 2].lower in DETERMINERS


def _joins_modifiers(tokens: Sequence[Token], at: int, floor: int, verbs: frozenset[str]) -> bool:
    """Whether "and" joins two modifiers of one noun: a determiner stands before both."""
    for place in range(at - 1, max(floor, at - 5) - 1, -1):
        word = tokens[place].lower
        if word in DETERMINERS:
            return place < at - 1
        if word in STOPS or word in verbs or not tokens[place].text[0].isalnum():
            return False
    return False
