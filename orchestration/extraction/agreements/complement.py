"""What stands after an agreement word: topic, sides, date, place, years. Not here: what precedes it (modifiers)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.agreements.extent import date_end, opens_date, phrase_end
from orchestration.extraction.agreements.shape import Shape
from orchestration.extraction.agreements.words import (
    EMPTY_TOPICS,
    FIELDS,
    MEASURES,
    NUMBER_WORDS,
    PARTY_OPENERS,
    TOPIC_OPENERS,
    is_year,
)
from orchestration.extraction.text.tokens import Token


def take_complement(tokens: Sequence[Token], shape: Shape, ceiling: int, verbs: frozenset[str]) -> bool:
    """Take the next piece into *shape*; False when none follows."""
    at = shape.after
    word = tokens[at].lower
    after = at
    if tokens[at].text == "(":
        close = next((place for place in range(at + 1, min(at + 8, ceiling)) if tokens[place].text == ")"), at)
        shape.aside = shape.aside or range(at + 1, close)
        after = close + 1 if close > at else at
    elif word == "for" and (term := _term_end(tokens, at + 1, ceiling)) > at:
        after = term
        shape.term = range(at + 1, after)
    elif word in ("of", "for", "from") and date_end(tokens, at + 1, ceiling) > at + 1:
        after = date_end(tokens, at + 1, ceiling)
        years = [tokens[place].lower for place in range(at, after) if is_year(tokens[place].lower)]
        shape.year = shape.year or next(iter(years), None)
    elif word in PARTY_OPENERS and not shape.sides:
        after = phrase_end(tokens, at + 1, ceiling, verbs, is_list=True)
        shape.sides = range(at + 1, after)
    elif _opens_topic(tokens, at, ceiling) and not shape.topic:
        if word == "in":
            at += 3  # "in the field of transport": the topic begins at "of"
        after = phrase_end(tokens, at + 1, ceiling, verbs, is_list=False)
        if tokens[after - 1].lower not in EMPTY_TOPICS:
            shape.topic = range(at, after) if after > at + 1 else shape.topic
    else:
        after = _over_circumstances(tokens, shape, ceiling)
        if after == at:
            return False
        shape.after = after
        return True
    if after <= at + 1:
        return False
    shape.after = after
    return True


def _opens_topic(tokens: Sequence[Token], at: int, ceiling: int) -> bool:
    """Whether a preposition at *at* opens the subject of an agreement, not a date, a length or a number of pages."""
    if [token.lower for token in tokens[at : at + 2]] == ["in", "the"] and at + 3 < ceiling:
        return tokens[at + 2].lower in FIELDS and tokens[at + 3].lower == "of"
    if tokens[at].lower not in TOPIC_OPENERS or at + 1 >= ceiling or opens_date(tokens, at + 1):
        return False
    place = at + 1
    while place < ceiling and (tokens[place].lower in NUMBER_WORDS or tokens[place].lower.isdigit()):
        place += 1
    return not (place > at + 1 and place < ceiling and tokens[place].lower in MEASURES)


def _over_circumstances(tokens: Sequence[Token], shape: Shape, ceiling: int) -> int:
    """The token where a topic opens behind "in Geneva on Friday", else where the phrase ended; keeps the place."""
    at = shape.after
    while (after := _circumstance_end(tokens, at, ceiling)) > at:
        if tokens[at].lower in ("in", "at") and tokens[at + 1].text[0].isupper() and not opens_date(tokens, at + 1):
            shape.place = shape.place or range(at + 1, after)
        at = after
    return at if at < ceiling and not shape.topic and _opens_topic(tokens, at, ceiling) else shape.after


def _circumstance_end(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    """The token after "in Geneva", "on Friday", "here": what may stand between an agreement word and its topic."""
    if tokens[at].lower in ("here", "today", "yesterday"):
        return at + 1
    if tokens[at].lower not in ("in", "on", "at"):
        return at
    dated = date_end(tokens, at + 1, ceiling)
    if dated > at + 1:
        return dated
    place = at + 1
    while place < ceiling and tokens[place].text[0].isupper() and place < at + 4:
        place += 1
    return place if place > at + 1 else at


def _term_end(tokens: Sequence[Token], at: int, ceiling: int) -> int:
    """The token after "2024-2025" or "the years 2013 to 2017" that begins at *at*; 0 when there is none."""
    place = at + 2 if [token.lower for token in tokens[at : at + 2]] in (["the", "years"], ["the", "period"]) else at
    if place < ceiling and re.fullmatch(r"\d{4}[-–]\d{2,4}", tokens[place].text):
        return place + 1
    joined = place + 2 < ceiling and tokens[place + 1].lower in ("-", "–", "to")
    return place + 3 if joined and is_year(tokens[place].lower) and is_year(tokens[place + 2].lower) else 0
