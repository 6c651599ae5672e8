"""What stands before a reporting verb and its subject: a quotation, or a clause behind which a comma stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.statements.rules.grammar import COMMAS, LOOSE_MARKS, QUOTE, Range
from orchestration.extraction.text.tokens import Token

_SENTENCE_ENDS = (",", ".", "!", "?", "…")


@dataclass(frozen=True)
class Before:
    """The words before a cue that it may report; `is_quote`: they end in a quotation that is said, not named."""

    place: Range
    is_quote: bool


def look_before(tokens: Sequence[Token], floor: int, head: int) -> Before | None:
    """Tell what stands between *floor* and *head*, when a comma or a closing quotation mark parts it from the cue."""
    end = head
    while end > floor and tokens[end - 1].lower in COMMAS:
        end -= 1
    start = floor
    while start < end and tokens[start].lower in LOOSE_MARKS | {"and", "but"}:
        start += 1
    if start >= end:
        return None
    if tokens[end - 1].lower == QUOTE:
        is_said = end - start == 1 or tokens[end - 1].text.rstrip("”").endswith(_SENTENCE_ENDS)
        return Before((start, end), is_said)
    return Before((start, end), False) if end < head else None
