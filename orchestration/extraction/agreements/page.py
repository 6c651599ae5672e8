"""One page as tokens, with the sentences, states and bodies that stand in them. Not here: what the words mean."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from orchestration.extraction.actors.cast import Cast
from orchestration.extraction.spans import Span, beginning_in
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.text.tokens import Token, tokens


@dataclass(frozen=True, eq=False)
class TokenPage:
    """A reading cut into tokens, beside its cast."""

    reading: Reading
    cast: Cast
    tokens: list[Token]

    @classmethod
    def of(cls, reading: Reading, cast: Cast) -> TokenPage:
        """Cut *reading* into tokens; a possessive counts as its word in `lower`."""
        listed = tokens(reading.text, Span(0, len(reading.text)))
        return cls(reading, cast, [_without_possessive(token) for token in listed])

    @cached_property
    def _starts(self) -> list[int]:
        return [token.span.start for token in self.tokens]

    def range_of(self, span: Span) -> range:
        """The tokens that begin within *span*."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def span_of(self, place: range) -> Span:
        """The characters of a non-empty range of tokens."""
        return Span(self.tokens[place.start].span.start, self.tokens[place.stop - 1].span.end)

    def text_of(self, place: range) -> str:
        """The words of a non-empty range of tokens, on one line."""
        return " ".join(self.span_of(place).of(self.reading.text).split())

    def sentence_of(self, place: int) -> range:
        """The tokens of the sentence that holds token *place*."""
        return self.range_of(self.reading.sentence_at(self.tokens[place].span.start))

    @property
    def whole(self) -> Span:
        """All characters of the page."""
        return Span(0, len(self.reading.text))

    def words(self, place: range) -> list[str]:
        """The tokens of a range in small letters."""
        return [token.lower for token in self.tokens[place.start : place.stop]]

    def states_in(self, span: Span) -> list[Span]:
        """Where *span* names states or bodies (hyphened names included)."""
        named = [place for place, _ in beginning_in(self.cast.sides, span)]
        return named + [mention.span for mention in self.cast.within(span) if mention.member.kind == "body"]


def _without_possessive(token: Token) -> Token:
    if token.lower.endswith(("’s", "'s")):
        return token._replace(lower=token.lower[:-2])
    return token
