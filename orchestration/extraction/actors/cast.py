"""The people, offices, bodies and states of one page, and the lookup of who a mention, description or pronoun is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from orchestration.extraction.actors.antecedents import antecedent
from orchestration.extraction.actors.words import DETERMINERS
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading

_SINGULAR = {"he": "m", "him": "m", "she": "f", "her": "f"}


@dataclass(frozen=True, eq=False)
class CastMember:
    """One actor of the page; `mentions` are spans of the reading's text in order."""

    name: str
    kind: str  # person, office, body, state
    country_code: str | None
    role: str | None  # as the vocabulary names it: "Foreign Minister"
    level: str | None
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    gender: str | None = None  # m, f, where a title or an honorific tells


@dataclass(frozen=True, eq=False)
class Mention:
    """One place where the page speaks of a member; `span` covers the whole noun phrase with its title ("FM Zarif")."""

    span: Span
    member: CastMember


@dataclass(frozen=True, eq=False)
class Cast:
    """Everybody on the page. `mentions` are in order and never overlap; pronouns are not among them."""

    reading: Reading
    members: tuple[CastMember, ...]
    mentions: tuple[Mention, ...]
    sides: tuple[tuple[Span, str], ...]  # where a country is named in any form, and its code

    def within(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that overlap *span*, in order."""
        first = bisect_left(self.mentions, span.start, key=lambda mention: mention.span.end - 1)
        found = []
        for mention in self.mentions[first:]:
            if mention.span.start >= span.end:
                break
            found.append(mention)
        return tuple(found)

    def at(self, span: Span) -> Mention | None:
        """Return the widest mention that overlaps *span*."""
        return max(self.within(span), key=lambda mention: mention.span.end - mention.span.start, default=None)

    def country_in(self, span: Span) -> str | None:
        """Return the first country that *span* names in any form (name, demonym, capital, metonym)."""
        return next((code for place, code in self.sides if span.start <= place.start < span.end), None)

    def resolve(self, span: Span) -> CastMember | None:
        """Return whom the noun phrase *span* speaks of: a name, a description, a pronoun; None when the page does not
        tell.
        """
        words = span.of(self.reading.text).lower().split()
        if len(words) == 1 and words[0] in _SINGULAR:
            return self.person_before(span.start, _SINGULAR[words[0]])
        if words == ["it"]:
            return self._before(span.start, ("body", "state", "office"), None)
        heads = [mention for mention in self.within(span) if self._is_head(mention, span)]
        return max(heads, key=lambda mention: mention.span.end - mention.span.start).member if heads else None

    def person_before(self, position: int, gender: str | None = None) -> CastMember | None:
        """Return the person whom "he" or "she" at *position* means: the nearest sentence's subject of that gender."""
        return self._before(position, ("person",), gender)

    def _is_head(self, mention: Mention, span: Span) -> bool:
        """Whether the phrase is about the mention itself, not about what belongs to it ("Lavrov's spokesman")."""
        text = self.reading.text
        before = [word for word in text[span.start : mention.span.start].lower().split() if word not in DETERMINERS]
        after = text[mention.span.end : span.end].strip()
        if any(word in {"of", "for", "to", "from", "in", "at", "with", "near"} for word in before):
            return False
        if mention.member.kind in {"state", "body"} and before:
            return False
        return (
            not after
            or after[0] in ",("
            or (mention.member.kind == "person" and not after.startswith(("'s", "’s", "'", "’")))
        )

    def _before(self, position: int, kinds: tuple[str, ...], gender: str | None) -> CastMember | None:
        fitting = [
            (mention.span, mention.member)
            for mention in self.mentions
            if mention.member.kind in kinds and (gender is None or mention.member.gender in (None, gender))
        ]
        return antecedent(self.reading, fitting, position)
