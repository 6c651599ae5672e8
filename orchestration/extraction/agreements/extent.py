"""How far a noun phrase, or a date, reaches. Not here: what the phrase is of (complement)."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.agreements.words import DETERMINERS, HYPHENS, QUOTES, STOPS, TOPIC_ENDS, is_calendar_word
from orchestration.extraction.text.tokens import Token

_WIDEST_TOPIC = 12
_JOINTS = frozenset(", and in at on for to".split())  # may carry a phrase on or end it


def phrase_end(tokens: Sequence[Token], at: int, ceiling: int, verbs: frozenset[str], *, is_list: bool = False) -> int:
    """The token after the noun phrases that begin at *at*; in a list of sides commas join names."""
    place = at
    while place < min(ceiling, at + _WIDEST_TOPIC) and _continues(tokens, at, place, ceiling, verbs, is_list=is_list):
        place += 1
    while place > at and (tokens[place - 1].lower in STOPS | DETERMINERS or not tokens[place - 1].text[0].isalnum()):
        place -= 1
    return place


def date_end(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    """The token after a run of calendar words and day numbers that begins at *at*; *at* when there is none."""
    place = at
    while place < ceiling and (_is_dated(tokens[place]) or tokens[place].text == ","):
        place += 1
    while place > at and not _is_dated(tokens[place - 1]):
        place -= 1
    return place if any(is_calendar_word(tokens[k].lower) for k in range(at, place)) else at


def opens_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date begins at *at*."""
    return is_calendar_word(tokens[at].lower) or (
        tokens[at].lower.isdigit() and at + 1 < len(tokens) and is_calendar_word(tokens[at + 1].lower)
    )


def _continues(
    tokens: Sequence[Token], at: int, place: int, ceiling: int, verbs: frozenset[str], *, is_list: bool
) -> bool:
    """Whether the noun phrase that began at *at* goes on through *place*."""
    token = tokens[place]
    word = token.lower
    following = tokens[place + 1] if place + 1 < ceiling else None
    if not token.text[0].isalnum() and token.text != ",":
        return token.text in HYPHENS or token.text in QUOTES or token.text == "&"
    if word in TOPIC_ENDS or (place > at and _is_finite(tokens, place, ceiling, verbs)):
        return False
    if following is None or word not in _JOINTS:
        return word not in _JOINTS
    if token.text == ",":
        return _comma_joins(tokens, at, place, is_list=is_list)
    if word == "and":
        return following.lower not in STOPS | verbs | (frozenset() if is_list else DETERMINERS)
    return place == at or (not is_list and _goes_on(tokens, place, following))


def _comma_joins(tokens: Sequence[Token], at: int, comma: int, *, is_list: bool) -> bool:
    """Whether a comma stands inside a list of capitalised names that "and" closes soon."""
    if not (tokens[comma - 1].text[0].isupper() and tokens[comma + 1].text[0].isupper()) or comma == at:
        return False
    return "and" in [token.lower for token in tokens[comma + 1 : comma + 8]] and (
        is_list or tokens[at].text[0].isupper()
    )


def _is_finite(tokens: Sequence[Token], at: int, ceiling: int, verbs: frozenset[str]) -> bool:
    """Whether a token looks like the verb or participle that ends a noun phrase ("signed in", "covers")."""
    word = tokens[at].lower
    if word in verbs and not word.endswith("ing") and tokens[at - 1].lower not in DETERMINERS:
        return True
    following = tokens[at + 1].lower if at + 1 < ceiling else "."
    return word.endswith("ed") and (following in STOPS or is_calendar_word(following))


def _goes_on(tokens: Sequence[Token], at: int, following: Token) -> bool:
    """Whether a preposition inside a topic carries on the topic rather than tells place, time or purpose."""
    word = tokens[at].lower
    if word in ("to", "on") or opens_date(tokens, at + 1):
        return False
    return word == "for" or not (following.text[0].isupper() or following.text[0].isdigit())


def _is_dated(token: Token) -> bool:
    return token.lower.isdigit() or is_calendar_word(token.lower)
