"""Which sightings on one page are one person: name variants, surnames alone, spellings. Not here: across pages
(linking).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from orchestration.extraction.actors.people import Sighting
from orchestration.keys import fold

SAME_SPELLING = 84  # rapidfuzz ratio: transliterations of one surname score above, other surnames of one page below


@dataclass
class Person:
    """The sightings of one person while they are being gathered."""

    sightings: list[Sighting] = field(default_factory=list)
    name: str = ""  # the fullest name, the first of equals

    def gather(self, sighting: Sighting) -> None:
        """Take in one more sighting."""
        self.sightings.append(sighting)
        if len(sighting.name.split()) > len(self.name.split()):
            self.name = sighting.name

    @property
    def country_code(self) -> str | None:
        """The side that most titles state, the first of equals."""
        counted = Counter(sighting.country_code for sighting in self.sightings if sighting.country_code)
        return counted.most_common(1)[0][0] if counted else None

    @property
    def office(self) -> str | None:
        """The first office stated; "leader" only where nothing better is."""
        offices = [sighting.office for sighting in self.sightings if sighting.office]
        return min(offices, key=lambda office: office == "leader", default=None)


def group(sightings: Sequence[Sighting]) -> list[Person]:
    """Gather sightings into persons; a lone surname joins the person who bears it, an unsure lone word nobody bears is
    dropped.
    """
    people: list[Person] = []
    full = [sighting for sighting in sightings if " " in sighting.name]
    for sighting in full:
        _gather(people, sighting)
    sure_words = {word for sighting in sightings if sighting.is_sure for word in fold(sighting.name).split()}
    people = [person for person in people if _is_person(person, sure_words)]
    for sighting in sightings:
        if " " not in sighting.name and (sighting.is_sure or _bearer(people, sighting)):
            _gather(people, sighting)
    for person in people:
        person.sightings.sort(key=lambda sighting: sighting.span)
    return sorted(people, key=lambda person: person.sightings[0].span)


def _is_person(person: Person, sure_words: set[str]) -> bool:
    return any(sighting.is_sure for sighting in person.sightings) or fold(person.name).split()[-1] in sure_words


def _gather(people: list[Person], sighting: Sighting) -> None:
    bearer = _bearer(people, sighting)
    if bearer is None:
        bearer = Person()
        people.append(bearer)
    bearer.gather(sighting)


def _bearer(people: Iterable[Person], sighting: Sighting) -> Person | None:
    fitting = [person for person in people if _same(person, sighting)]
    return max(fitting, key=lambda person: fuzz.ratio(fold(person.name), fold(sighting.name)), default=None)


def _same(person: Person, sighting: Sighting) -> bool:
    if not same_name(person.name, sighting.name):
        return False
    return sighting.country_code is None or person.country_code in (None, sighting.country_code)


@lru_cache(maxsize=4096)  # a page compares the same few names again and again
def _words(name: str) -> tuple[str, ...]:
    words = fold(name).split()
    return tuple(word for word in words if len(word) > 1) or tuple(words)


def same_name(one: str, other: str) -> bool:
    """Whether two names of one page can be one person's: equal, one within the other, or one surname in two
    spellings.
    """
    left, right = _words(one), _words(other)
    if not left or not right:
        return False
    if len(left) > 1 and len(right) > 1:
        if "".join(left) == "".join(right) or set(left) <= set(right) or set(right) <= set(left):
            return True
        initials = left[0][0] == right[0][0] or fuzz.ratio(left[0], right[0]) >= SAME_SPELLING
        return initials and fuzz.ratio(left[-1], right[-1]) >= SAME_SPELLING and fuzz.ratio(left[0], right[0]) >= 60
    short, long = sorted((left, right), key=len)
    return short[0] in long or (len(short[0]) > 4 and fuzz.ratio(short[0], long[-1]) >= SAME_SPELLING)
