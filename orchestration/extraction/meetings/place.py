"""Where an encounter was: the city and country that its words name. Not here: cities of the world (gazetteer.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from orchestration.extraction.actors.cast import Cast
from orchestration.extraction.meetings.encounter import Place, Side
from orchestration.extraction.meetings.gazetteer import capital_of, country_of_city
from orchestration.extraction.spans import Span, beginning_in
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary

_NAME = r"[^\W\d_a-z][\w’'-]+(?: (?:(?:d[aeiou]l?|de la|of|an der|an|am|der|upon|on) )?[^\W\d_a-z][\w’'-]+)*"
_CITY = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|outside|near|[Vv]isit(?:s|ed|ing)?|reach(?:ed|es)?) (?:the )?"
    r"(?:[\w-]+ (?:city|town|port|resort|village|island) of )?"
    rf"(?P<city>{_NAME})"
)
_CAPITAL = re.compile(r"\b(?:[Ii]n|[Tt]o|at) (?:the|his|her|its) (?:[A-Z][\w-]+ ){0,2}capital\b")
_HEADQUARTERS = {"UNITED NATIONS": Place("New York", "USA")}  # where a body's name is the dateline
_DATELINE = re.compile(rf"(?P<city>{_NAME}) ?(?:,|\(|–|—|-|:|\.)")
_TO_COUNTRY = re.compile(r"\b(?:in|to|visit(?:ed|s|ing)?) (?:the )?$")
_OTHER = re.compile(r"\b(?:talks|meeting|summit|agreement|protocol|memorandum|treaty|signed|trip|visit)\b")
_NO_CITIES = frozenset(  # towns bear these names, but pages mean something else
    """January February March April May June July August September October November December Port Horn Cape Gulf Lake
    Mount North South East West Central Parliament Congress Government Date""".split()
)
_INSIDE = re.compile(r"\b[Ii]n ")
_LEAD = 700  # characters in which a page tells where it is
_REACH = 150  # characters
_APART = 80
_VAGUE = 25  # a city tells more than a country
_BEHIND = 25  # a place before the trigger is a little less likely its own


def place_of(
    reading: Reading, cast: Cast, vocabulary: Vocabulary, sentence: Span, trigger: Span, sides: Sequence[Side]
) -> Place | None:
    """Return the place that the sentence names nearest to the trigger; None when it names none."""
    near = frozenset(side.country_code for side in sides if side.country_code)
    found = [
        *_cities(reading.text, cast, vocabulary, sentence, near),
        *_capitals(reading.text, cast, vocabulary, sentence),
        *_countries(reading.text, cast, sentence),
    ]
    costs = [_cost(reading.text, start, trigger) + _VAGUE * (place.city is None) for start, place in found]
    nearest = min(range(len(found)), key=lambda number: costs[number], default=None)
    return found[nearest][1] if nearest is not None and costs[nearest] < _REACH else None


def _cost(text: str, start: int, trigger: Span) -> int:
    """How far a place stands from a trigger; another thing with a place of its own between them parts them."""
    after = start >= trigger.start
    between = text[trigger.end : start] if after else text[start : trigger.start]
    return len(between) + _APART * len(_OTHER.findall(between)) + (0 if after else _BEHIND)


def _cities(
    text: str, cast: Cast, vocabulary: Vocabulary, sentence: Span, near: frozenset[str]
) -> list[tuple[int, Place]]:
    found = []
    for match in _CITY.finditer(text, sentence.start, sentence.end):
        place = _longest_city(cast, vocabulary, match["city"], match.start("city"), near)
        if place is not None:
            found.append((match.start("city"), place))
    return found


def _longest_city(cast: Cast, vocabulary: Vocabulary, words: str, start: int, near: frozenset[str]) -> Place | None:
    """The longest run of capitalised words that is a city of the world, and nobody's name."""
    parts = words.split()
    for count in range(len(parts), 0, -1):
        name = re.sub(r"['’]s?$", "", " ".join(parts[:count]))
        if name in _NO_CITIES:
            return None
        mention = cast.at(Span(start, start + len(name)))
        if mention is not None and mention.member.kind in ("person", "body"):
            return None
        code = country_of_city(name, near, vocabulary)
        if code is not None:
            return Place(name, code)
    return None


def _capitals(text: str, cast: Cast, vocabulary: Vocabulary, sentence: Span) -> list[tuple[int, Place]]:
    """ "in the Turkish capital"."""
    found = []
    for match in _CAPITAL.finditer(text, sentence.start, sentence.end):
        code = cast.country_in(Span(*match.span()))
        if code is not None:
            found.append((match.start(), Place(capital_of(code, vocabulary), code)))
    return found


def _countries(text: str, cast: Cast, sentence: Span) -> list[tuple[int, Place]]:
    return [
        (span.start, Place(None, code))
        for span, code in beginning_in(cast.sides, sentence)
        if _TO_COUNTRY.search(text, max(0, span.start - 14), span.start)
    ]


@lru_cache(maxsize=4)
def _city_states(vocabulary: Vocabulary) -> Mapping[str, Place]:
    """Countries whose name stands for their capital in a dateline ("KUWAIT -")."""
    named = [country for country in vocabulary.countries if country.capital.startswith(country.name)]
    return MappingProxyType({country.name: Place(country.capital, country.country_code) for country in named})


def dateline_place(reading: Reading, cast: Cast, vocabulary: Vocabulary) -> Place | None:
    """Return the place of the page's dateline ("MOSCOW, March 16 -", "Kyiv, 5 May."); None when it has none."""
    for paragraph in reading.paragraphs[:8]:
        match = _DATELINE.match(reading.text, paragraph.start, paragraph.end)
        if match is not None and match["city"] in _HEADQUARTERS:
            return _HEADQUARTERS[match["city"]]
        if (
            match is not None
            and match["city"].isupper()
            and match["city"].title() in (states := _city_states(vocabulary))
        ):
            return states[match["city"].title()]
        if match is not None and paragraph != reading.title:
            place = _longest_city(
                cast,
                vocabulary,
                match["city"].title() if match["city"].isupper() else match["city"],
                match.start(),
                frozenset(),
            )
            if place is not None:
                return place
    return None


def lead_place(reading: Reading, cast: Cast, vocabulary: Vocabulary) -> Place | None:
    """Return the first city that the lead of a page says something happened in; None when it names none."""
    reach = Span(0, min(_LEAD, len(reading.text)))
    found = _cities(reading.text, cast, vocabulary, reach, frozenset()) + _capitals(
        reading.text, cast, vocabulary, reach
    )
    inside = [(start, place) for start, place in found if _INSIDE.search(reading.text, max(0, start - 7), start + 3)]
    return min(inside, key=lambda pair: pair[0])[1] if inside else None
