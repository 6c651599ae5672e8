"""Whom a page names as sides: the states and unions that act in a clause or stand together in a sentence.

Not here: who is on the page (actors), which of them are parties to an instrument (parties).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.words import CLAUSE_BREAKS, PLACE_PREPOSITIONS, REPORTING
from orchestration.extraction.spans import Span, beginning_in

_JOINT = re.compile(r"\s*(?:-|–|,|,?\s*and|&|with)\s*(?:the\s+)?")
_UNION = re.compile(r"\b(?:Union|Community|Association|Market|Mercosur|ASEAN)\b")
_PEOPLE = frozenset({"person", "office"})
_LEAD = 8  # sentences in which a page lists who met
_BESIDE = 3  # weight of two states that stand side by side ("Iran and Russia") against two of one sentence


@dataclass(frozen=True, eq=False)
class Sides:
    """The states and unions of a page as sides, those left out that only tell a place ("in Moscow") or a dateline."""

    page: TokenPage
    parties: frozenset[str] = frozenset()  # unions and movements that are known to be parties to instruments

    @cached_property
    def acting(self) -> list[tuple[Span, str]]:
        """Where a side is named as one."""
        text = self.page.reading.text
        named = [(span, code) for span, code in self.page.cast.sides if not self._is_place(span)]
        for mention in self.page.cast.mentions:
            member = mention.member
            if member.kind == "body" and (member.name in self.parties or _is_union(member)):
                named.append((mention.span, member.name))
        return sorted(pair for pair in named if text[pair[0].start : pair[0].end].strip())

    @cached_property
    def present(self) -> frozenset[str]:
        """Every country and body that the page names."""
        bodies = {mention.member.name for mention in self.page.cast.mentions if mention.member.kind == "body"}
        return frozenset(code for _, code in self.page.cast.sides) | bodies

    @cached_property
    def _by_sentence(self) -> list[tuple[Span, list[tuple[Span, str]]]]:
        """The sentences that name two sides or more, with them."""
        named: dict[Span, list[tuple[Span, str]]] = {}
        for place, side in self.acting:
            named.setdefault(self.page.reading.sentence_at(place.start), []).append((place, side))
        return [(sentence, here) for sentence, here in named.items() if len(here) > 1]

    def together(self, span: Span, floor: int = 1) -> tuple[str, ...]:
        """The sides that sentences of *span* name together most often ("X and Y"); none below a weight of *floor*."""
        weights: Counter[frozenset[str]] = Counter()
        order: dict[frozenset[str], tuple[str, ...]] = {}
        for sentence, here in self._by_sentence:
            if not sentence.overlaps(span):
                continue
            listed = list(dict.fromkeys(side for _, side in here))
            pairs = [((one, other), 1) for number, one in enumerate(listed) for other in listed[number + 1 :]]
            for group, weight in [*((run, _BESIDE) for run in self._runs(here)), *pairs]:
                order.setdefault(frozenset(group), group)
                weights[frozenset(group)] += weight
        best = max(weights, key=lambda group: (weights[group], len(group)), default=None)
        return order[best] if best is not None and weights[best] >= floor else ()

    def _runs(self, here: list[tuple[Span, str]]) -> list[tuple[str, ...]]:
        """Lists of different sides that stand side by side: "A, B and C", "A-B"."""
        text = self.page.reading.text
        runs: list[list[str]] = [[]]
        end = 0
        for place, side in here:
            if runs[-1] and not _JOINT.fullmatch(text, end, place.start):
                runs.append([])
            if side not in runs[-1]:
                runs[-1].append(side)
            end = place.end
        return [tuple(run) for run in runs if len(run) > 1]

    def foremost(self, size: int = 2) -> tuple[str, ...]:
        """The sides that the page names most often, by themselves or through their officials."""
        weights = Counter(side for _, side in self.acting)
        for member in self.page.cast.members:
            if member.country_code and member.kind in _PEOPLE:
                weights[member.country_code] += len(member.mentions)
        named = Counter(code for _, code in self.page.cast.sides)  # states that only tell a place come last
        ranked = [*(side for side, _ in weights.most_common()), *(code for code, _ in named.most_common())]
        return tuple(dict.fromkeys(ranked))[:size]

    @cached_property
    def gathered(self) -> tuple[str, ...]:
        """Those whom one of the page's first sentences lists as present: the most that it names, three at least."""
        best = max((self.among(sentence) for sentence in self.page.reading.sentences[:_LEAD]), key=len, default=())
        return best if len(best) > 2 else ()

    def among(self, span: Span) -> tuple[str, ...]:
        """The sides that act in *span*, by themselves or through their officials."""
        named = [(place.start, side) for place, side in beginning_in(self.acting, span)]
        for mention in self.page.cast.within(span):
            if mention.member.kind in _PEOPLE and mention.member.country_code:
                named.append((mention.span.start, mention.member.country_code))
        return tuple(dict.fromkeys(side for _, side in sorted(named)))

    def named_in(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Country codes and organisation names that *spans* speak of, in order."""
        found: dict[str, None] = {}
        for span in spans:
            named = [(place.start, code) for place, code in beginning_in(self.page.cast.sides, span)]
            for mention in self.page.cast.within(span):
                member = mention.member
                if member.country_code is None and member.kind == "body":
                    named.append((mention.span.start, member.name))
                elif member.country_code and all(code != member.country_code for _, code in named):
                    named.append((mention.span.start, member.country_code))
            found.update(dict.fromkeys(side for _, side in sorted(named)))
        return tuple(found)

    def before(self, place: int, floor: int, reach: int = 40) -> tuple[str, ...]:
        """The sides of the clause to the left of token *place*: the subject of an active phrase."""
        start = place
        while start > max(floor, place - reach) and not self._breaks(start - 1):
            start -= 1
        if start == place:
            return ()
        clause = self.page.span_of(range(start, place))
        sides = [span for span, _ in beginning_in(self.acting, clause)]
        others = [mention.span for mention in self.page.cast.within(clause) if mention.member.kind != "state"]
        return self.named_in(sorted({*sides, *others}))

    def _breaks(self, at: int) -> bool:
        word = self.page.tokens[at].lower
        return word in REPORTING or (word in CLAUSE_BREAKS and not self._is_list_comma(at))

    def after_by(self, place: int, ceiling: int) -> tuple[str, ...]:
        """The sides of a "by X, Y and Z" that follows token *place* closely."""
        tokens = self.page.tokens
        by = next((at for at in range(place, min(place + 6, ceiling)) if tokens[at].lower == "by"), None)
        if by is None:
            return ()
        end = by + 1
        while end < ceiling and (
            self._is_list_comma(end) or tokens[end].lower not in CLAUSE_BREAKS | PLACE_PREPOSITIONS
        ):
            end += 1
        return self.named_in([self.page.span_of(range(by + 1, end))]) if end > by + 1 else ()

    def _is_list_comma(self, at: int) -> bool:
        tokens = self.page.tokens
        if tokens[at].text != "," or at + 1 >= len(tokens):
            return False
        return tokens[at + 1].text[0].isupper() or tokens[at + 1].lower == "and"

    def _is_place(self, span: Span) -> bool:
        text = self.page.reading.text
        before = text[max(0, span.start - 12) : span.start].split()
        word = before[-1].lower() if before else ""
        if word == "the" and len(before) > 1:
            word = before[-2].lower()
        named = span.of(text)
        return word in PLACE_PREPOSITIONS or (named.isupper() and len(named) > 3)


def _is_union(member: CastMember) -> bool:
    return member.country_code is None and _UNION.search(member.name) is not None
