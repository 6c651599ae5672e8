"""Where an encounter was: cities of the world, the page's own words, no guess."""

from __future__ import annotations

import pytest

from orchestration.extraction.meetings.gazetteer import capital_of, country_of_city
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.paths import REFERENCE

VOCABULARY = load_vocabulary(REFERENCE)


@pytest.mark.parametrize(
    ("name", "near", "code"),
    [
        ("Geneva", {"USA", "RUS"}, "CHE"),  # a town of New York must not draw the talks of the world to itself
        ("Moscow", {"USA"}, "RUS"),
        ("Tripoli", {"LBN"}, "LBY"),  # a capital goes before its namesakes
        ("Port-au-Prince", set(), "HTI"),
        ("Singapore", set(), "SGP"),  # city and state
        ("Laos", {"VNM"}, None),  # a country is no city, though a village bears its name
        ("Parliament", set(), None),
    ],
)
def test_country_of_city(name: str, near: set[str], code: str | None) -> None:
    assert country_of_city(name, frozenset(near), VOCABULARY) == code


def test_capital_of_a_country() -> None:
    assert capital_of("OMN", VOCABULARY) == "Muscat"
