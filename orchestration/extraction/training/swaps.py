"""The same article about other people and states: names, demonyms, capitals and articles go together. Not here: faults
of form (noise.py).
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from orchestration.extraction.training.annotated import Annotated
from orchestration.extraction.vocabulary import Country, Vocabulary

_AN = re.compile(r"\b([Aa])n? (?=([A-Z])[a-z])")


class Swaps:
    """Draws other names for an article's people and states."""

    def __init__(self, vocabulary: Vocabulary, people: Sequence[str]) -> None:
        """Draw from the states of *vocabulary* and the names of *people* (a corpus' invented ones)."""
        self._countries = [country for country in vocabulary.countries if country.demonyms and country.capital]
        self._people = sorted({name for name in people if len(name.split()) > 1})

    def swapped(self, article: Annotated, people: Sequence[str], chance: random.Random) -> Annotated:
        """Return *article* with other *people* and other states, one for each."""
        names = self._person_names(people, chance) | self._state_names(article.text, chance)
        if not names:
            return article
        listed = sorted(names, key=len, reverse=True)
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b")
        return _with_articles(article.rewrite(pattern, lambda match: names[match[0]]))

    def _person_names(self, people: Sequence[str], chance: random.Random) -> dict[str, str]:
        names: dict[str, str] = {}
        for person in people:
            old, new = person.split(), chance.choice(self._people).split()
            if len(old) < 2 or not all(part[0].isupper() for part in old):
                continue
            names[old[-1]] = new[-1]
            names[" ".join(old[:-1])] = " ".join(new[:-1])
        return names

    def _state_names(self, text: str, chance: random.Random) -> dict[str, str]:
        names: dict[str, str] = {}
        for country in self._countries:
            if country.name in text or country.demonyms[0] in text:
                names |= _paired(country, chance.choice(self._countries))
        return names


def _paired(old: Country, new: Country) -> dict[str, str]:
    names = {old.name: new.name, old.capital: new.capital, old.demonyms[0]: new.demonyms[0]}
    return {name: other for name, other in names.items() if name != other}


def _with_articles(article: Annotated) -> Annotated:
    """Put "a" and "an" right before words with a capital."""
    return article.rewrite(_AN, lambda match: match[1] + ("n " if match[2] in "AEIO" else " "))
