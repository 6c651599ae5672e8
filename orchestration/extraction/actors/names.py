"""Runs of capitalised words that may be a person's name. Not here: deciding that they are (people.py)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.actors.lexicon import Piece
from orchestration.extraction.actors.words import (
    HONORIFICS,
    MONTHS_AND_DAYS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PARTICLES,
    PRONOUNS,
)
from orchestration.extraction.spans import Span

MAX_NAME_WORDS = 6
_CONTRACTION = re.compile(r"['’](?:ll|ve|re|d|m|t)$")


def adjacent(text: str, left: Piece, right: Piece) -> bool:
    """Whether nothing but spaces or a hyphen on one line parts two pieces."""
    gap = text[left.span.end : right.span.start]
    return "\n" not in gap and not gap.strip(" -.")


def is_name_word(piece: Piece) -> bool:
    """Whether a piece may be part of a person's name."""
    return (
        piece.tag == "word"
        and piece.text[0].isupper()
        and not _CONTRACTION.search(piece.text)
        and piece.lower not in NOT_NAMES
        and piece.lower not in MONTHS_AND_DAYS
        and piece.lower not in PRONOUNS
        and piece.lower not in HONORIFICS
    )


def name_end(text: str, pieces: Sequence[Piece], start: int) -> int:
    """Return the index after the name that begins at *start*, or *start* when none does."""
    if start >= len(pieces) or not (is_name_word(pieces[start]) or _leading_particle(text, pieces, start)):
        return start
    at = start + 1
    while at < len(pieces) and at - start < MAX_NAME_WORDS and adjacent(text, pieces[at - 1], pieces[at]):
        piece = pieces[at]
        if is_name_word(piece) or (_is_initial(piece, pieces, at)):
            at += 1
        elif piece.lower in PARTICLES and at + 1 < len(pieces) and is_name_word(pieces[at + 1]):
            at += 2
        elif piece.text == "." and len(pieces[at - 1].text) == 1:
            at += 1
        else:
            break
    return at


def _leading_particle(text: str, pieces: Sequence[Piece], at: int) -> bool:
    follows = at + 1 < len(pieces) and is_name_word(pieces[at + 1]) and adjacent(text, pieces[at], pieces[at + 1])
    return pieces[at].lower in PARTICLES - {"y", "e", "la", "do"} and pieces[at].tag == "word" and follows


def _is_initial(piece: Piece, pieces: Sequence[Piece], at: int) -> bool:
    return len(piece.text) == 1 and piece.text.isupper() and at + 1 < len(pieces) and pieces[at + 1].text == "."


def looks_like_person(pieces: Sequence[Piece]) -> bool:
    """Whether no word of a name run is the head of an organisation, place or instrument."""
    return not any(piece.lower in ORGANISATION_HEADS for piece in pieces)


def hull_of(pieces: Sequence[Piece]) -> Span:
    """Return the span from the first piece to the last."""
    return Span(pieces[0].span.start, pieces[-1].span.end)
