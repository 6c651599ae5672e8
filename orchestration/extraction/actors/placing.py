"""Whom a title, ministry or country means: a person of the page, or an actor of its own. Not here: persons' names."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from orchestration.extraction.actors.antecedents import antecedent
from orchestration.extraction.actors.drafts import Draft
from orchestration.extraction.actors.institutions import Institution
from orchestration.extraction.actors.lexicon import Lexicon
from orchestration.extraction.actors.titles import COUNTERPARTS, DESCRIPTIONS
from orchestration.extraction.text.reading import Reading

_DESCRIBED_LEVELS = {
    "leader": frozenset({"head_of_state", "head_of_government"}),
    "statesman": frozenset({"head_of_state", "head_of_government", "minister"}),
    "minister": frozenset({"minister", "deputy"}),
    "diplomat": frozenset({"minister", "deputy", "ambassador"}),
}
_ENVOYS = ("Envoy", "Mediator", "Representative", "Negotiator", "Coordinator", "Ambassador")
NEARBY_SENTENCES = 3  # between "Iran's foreign minister says" and the sentence that names him


class Placing:
    """Gives each mention of an office, body or state to the person it describes, else to an actor of its own."""

    def __init__(self, reading: Reading, people: list[Draft]) -> None:
        self.reading, self.people = reading, people
        self.others: dict[tuple[str, str, str | None], Draft] = {}
        self.taken = sorted(span for person in people for span in person.spans)

    def place(self, institution: Institution, lexis: Lexicon) -> None:
        """Give a mention to the person it describes, else to the office, body or state it names."""
        at = bisect_right(self.taken, institution.span.start, key=lambda span: span.start)
        if any(span.overlaps(institution.span) for span in self.taken[max(at - 1, 0) : at + 1]):
            return
        title = institution.title
        if title is None:
            self._other(institution, lexis)
        elif not title.is_plural and (person := self._described(institution) or self._nearby(institution)):
            person.spans.append(institution.span)
            person.country_code = person.country_code or institution.country_code
            if person.role is None and title.office:
                person.take_office(title.office, lexis)
        elif title.office and not title.is_plural and institution.country_code:
            self._other(institution, lexis)
        elif title.head in COUNTERPARTS and institution.country_code and (role := self._owner(institution)):
            self._other(replace(institution, name=role.role or institution.name), lexis)

    def _nearby(self, institution: Institution) -> Draft | None:
        """Return the person whom a title introduces or varies: one named within two sentences whom no title
        places yet.
        """
        title, country = institution.title, institution.country_code
        if title is None or not title.is_definite or title.head in DESCRIPTIONS or not (country or title.office):
            return None
        ahead = NEARBY_SENTENCES if country else 1  # a title without a side tells less
        here = self._sentence(institution.span.start)
        near = [
            (abs(distance), distance < 0, span, person)
            for person in self.people
            if (person.role is None or _same_role(person.role, institution.name))
            and (country is None or person.country_code in (None, country))
            for span in person.spans
            for distance in [self._sentence(span.start) - here]
            if -1 <= distance <= ahead and not self.reading.in_quote(span.start)
        ]
        return min(near, key=lambda found: found[:3])[3] if near else None

    def _sentence(self, position: int) -> int:
        return bisect_right(self.reading.sentences, position, key=lambda sentence: sentence.start)

    def _other(self, institution: Institution, lexis: Lexicon) -> None:
        key = (institution.kind, institution.name, institution.country_code)
        draft = self.others.setdefault(key, Draft(institution.name, institution.kind, institution.country_code))
        draft.spans.append(institution.span)
        if institution.title and institution.title.office:
            draft.take_office(institution.title.office, lexis)

    def _described(self, institution: Institution) -> Draft | None:
        """Return the person whom a title without a name means: of that side and role, the last subject before it."""
        title = institution.title
        if title is None or not title.is_definite:
            return None
        fitting = [person for person in self.people if _fits(person, institution, institution.country_code)]
        if institution.country_code:
            fitting = [person for person in fitting if person.country_code] or fitting
        if title.head in COUNTERPARTS:
            owner = self._owner(institution)
            fitting = [person for person in fitting if owner and person.level == owner.level] or fitting
        candidates = [(span, person) for person in fitting for span in person.spans]
        return antecedent(self.reading, candidates, institution.span.start)

    def _owner(self, institution: Institution) -> Draft | None:
        """Return the person whose counterpart is meant: the nearest of another side in the sentence who has a role."""
        sentence, place = self.reading.sentence_at(institution.span.start), institution.span.start
        others = [
            (abs(span.start - place), at, person)
            for at, person in enumerate(self.people)
            if person.role and person.country_code != institution.country_code
            for span in person.spans
            if sentence.covers(span)
        ]
        return min(others)[2] if others else None


def _fits(person: Draft, institution: Institution, country: str | None) -> bool:
    title = institution.title
    assert title is not None
    if country and person.country_code and country != person.country_code:
        return False
    if title.head in COUNTERPARTS:
        return country is not None and person.country_code == country
    if title.head in DESCRIPTIONS:
        levels = _DESCRIBED_LEVELS.get(title.head)
        if person.country_code is None:
            return levels is not None and person.level in levels
        return levels is None or person.level is None or person.level in levels
    if country and not person.country_code:
        return person.role is not None and _same_role(person.role, institution.name)
    return (person.role is None and country is not None and person.country_code == country) or _same_role(
        person.role, institution.name
    )


def _same_role(role: str | None, described: str) -> bool:
    """Whether a role answers to a described one: the same, its last word ("the minister"), or an envoy's other name."""
    if role is None:
        return False
    if role == described or role.endswith(f" {described}") or described.endswith(f" {role}"):
        return True
    return described.endswith("Envoy") and role.endswith(_ENVOYS)
