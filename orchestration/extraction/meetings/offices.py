"""Offices in the plural and the names of countries, looked up in the vocabulary. Not here: who holds an office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.vocabulary import Vocabulary

# Plural nouns without an office of their own, for states and for people.
STATES = frozenset(
    "sides parties countries governments nations states neighbours neighbors capitals delegations teams".split()
)
PEOPLE = frozenset(
    """commanders officers generals mayors governors administrators specialists officials negotiators delegates
    representatives diplomats lawyers men women two three""".split()
)
_ADJECTIVES = frozenset(
    """senior top visiting other new former rival respective chief joint binational bilateral intergovernmental mixed
    working technical topographic expert legal border arms-control nuclear security military neighbouring neighboring
    european eu western eastern arab african asian member guarantor participating host defense defence trade energy
    warring""".split()
)
_NO_ADJECTIVES = frozenset("of the and for to in on at a an with from by s his her".split())


@dataclass(frozen=True, eq=False)
class Offices:
    """The vocabulary's offices by title, and country names by code."""

    titles: Mapping[str, str]
    names: Mapping[str, str]
    words: frozenset[str]
    bodies: frozenset[str]

    def is_title_word(self, word: str) -> bool:
        """Whether a small word can stand before a group's head: part of an office's title, or a common adjective."""
        return word in self.words or word in _ADJECTIVES

    def role_of(self, plural: str) -> str | None:
        """Return the office that a plural means, in the singular ("Deputy Foreign Minister"); None for mere sides."""
        words = plural.lower().split()
        if not words or words[-1] in STATES | PEOPLE:
            return None
        if words[0] == "heads":
            return "Head of State" if "state" in words else "Head of Government" if "government" in words else None
        words[-1] = re.sub(r"ies$", "y", words[-1]) if words[-1].endswith("ies") else words[-1].removesuffix("s")
        phrase = re.sub(r"^(.*\bminister)s\b", r"\1", " ".join(words))
        return self.titles.get(phrase) or phrase.title().replace(" Of ", " of ")

    def is_known(self, role: str) -> bool:
        """Whether the vocabulary holds an office."""
        return role.lower() in self.titles or role in self.titles.values()

    def country(self, code: str) -> str:
        """Return the name of a country."""
        return self.names.get(code, code)


@lru_cache(maxsize=4)
def offices_of(vocabulary: Vocabulary) -> Offices:
    """Index the offices and countries of *vocabulary*."""
    return Offices(
        {office.title.lower(): office.role for office in vocabulary.offices},
        {country.country_code: country.name for country in vocabulary.countries},
        frozenset(word for office in vocabulary.offices for word in office.title.lower().split()) - _NO_ADJECTIVES,
        frozenset(body.name for body in vocabulary.bodies),
    )
