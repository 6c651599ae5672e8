"""Who is told, right behind a reporting verb: "told reporters that", "replied to him". Not here: who that is."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.statements.rules.adverbials import names_somebody
from orchestration.extraction.statements.rules.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    Range,
    is_listener,
    is_time,
    is_word,
)
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import CueVerb

_ENDS = (PREPOSITIONS - {"of"}) | SUBORDINATORS | CONJUNCTIONS
_BEGINS_WORDS = DETERMINERS | PRONOUNS | {"to"}


def find_addressee(tokens: Sequence[Token], at: int, stop: int, verb: CueVerb) -> Range | None:
    """Return the object of *verb* that begins at *at* ("told X"), or what follows its "to"; None when there is none."""
    if at >= stop:
        return None
    start = at
    if tokens[at].lower == "to" and verb.addressee != "object" and at + 1 < stop:
        start = at + 1
        if not names_somebody(tokens[start]):
            return None
    elif verb.addressee != "object" or verb.frame == "phrase":
        return None
    if tokens[start].lower in OBJECTS or is_listener(tokens[start]):
        return start, start + 1
    end = start
    while end < stop and is_word(tokens[end]) and tokens[end].lower not in _ENDS:
        if end > start and (tokens[end].lower in _BEGINS_WORDS or is_time(tokens[end])):
            break
        end += 1
        if is_listener(tokens[end - 1]):
            break
        if end < stop and tokens[end].lower in {"'s", "’s", "."}:
            end += 1
    return (start, end) if end > start else None
