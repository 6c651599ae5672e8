"""The reference tables that agreements are read with."""

from __future__ import annotations

from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.paths import REFERENCE

VOCABULARY = load_vocabulary(REFERENCE)


# A misspelt use would let no mention, or every mention, of the word count.
def test_uses_are_known() -> None:
    assert {row.use for row in VOCABULARY.agreement_types} == {"alone", "staged", "named", "back"}


# A party that no table knows can never be found on a page, and its treaty would have none.
def test_parties_of_instruments_are_countries_or_bodies() -> None:
    known = {row.country_code for row in VOCABULARY.countries} | {row.name for row in VOCABULARY.bodies}
    assert {party for row in VOCABULARY.instruments for party in row.parties} <= known
