"""A cast member while its mentions are being gathered. Not here: which mention goes to whom (placing.py)."""

from __future__ import annotations

from orchestration.extraction.actors.grouping import Person
from orchestration.extraction.actors.lexicon import Lexicon
from orchestration.extraction.actors.titles import COUNTERPARTS
from orchestration.extraction.spans import Span
from orchestration.keys import fold

_MALE = frozenset("mr king sultan emir prince sheikh spokesman chairman lord sir".split())
_FEMALE = frozenset("mrs ms miss queen princess spokeswoman chairwoman lady madam dame".split())


class Draft:
    """One actor: name, side, role, and the places where the page speaks of it."""

    def __init__(self, name: str, kind: str, country_code: str | None) -> None:
        self.name, self.kind, self.country_code = name, kind, country_code
        self.role: str | None = None
        self.level: str | None = None
        self.gender: str | None = None
        self.is_counterpart = self.shares_title = False
        self.spans: list[Span] = []
        self.aliases: dict[str, None] = {}

    @classmethod
    def of_person(cls, person: Person, lexis: Lexicon, text: str) -> Draft:
        """Begin with all that the sightings of *person* tell."""
        draft = cls(person.name, "person", person.country_code)
        draft.spans = [sighting.span for sighting in person.sightings]
        draft.aliases = dict.fromkeys(sighting.name for sighting in person.sightings)
        if person.office:
            draft.take_office(person.office, lexis)
        draft.shares_title = any(sighting.is_shared for sighting in person.sightings)
        draft.is_counterpart = any(sighting.head in COUNTERPARTS for sighting in person.sightings)
        words = {word for span in draft.spans for word in fold(span.of(text)).split()}
        draft.gender = "m" if words & _MALE else "f" if words & _FEMALE else None
        return draft

    def take_office(self, title: str, lexis: Lexicon) -> None:
        """Take the role and level of the office that *title* names."""
        office = lexis.offices[title]
        self.role, self.level = office.role, office.level
        self.country_code = self.country_code or office.country_code or None
