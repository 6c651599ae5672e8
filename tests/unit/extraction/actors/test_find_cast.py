"""Who is on a page, and whom its titles, descriptions and pronouns mean."""

from __future__ import annotations

import pytest

from orchestration.extraction.actors.cast import Cast, CastMember
from orchestration.extraction.actors.find import find_cast
from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import Vocabulary, load_vocabulary
from orchestration.paths import REFERENCE


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(REFERENCE)


def cast_of(body: str, vocabulary: Vocabulary) -> Cast:
    return find_cast(read_page(Page(body, None, None, None, None, None, "none", False, None, "en")), vocabulary)


def whom(cast: Cast, phrase: str, nth: int = 0) -> CastMember | None:
    start = -1
    for _ in range(nth + 1):
        start = cast.reading.text.index(phrase, start + 1)
    return cast.resolve(Span(start, start + len(phrase)))


STORY = (
    "Omani Foreign Minister Said Harib met his Norwegian counterpart, Kari Lindqvist, in Muscat on Sunday.\n"
    "“We are close,” the top Omani diplomat said. He thanked Oslo.\n"
    "Lindqvist said her country was ready. The Norwegian minister will travel to Doha.\n"
    "The Foreign Ministry of Qatar said nothing. A spokesman for Harib denied it.\n"
)


# A person without a country or role cannot be counted on either side.
def test_people_with_roles_and_countries(vocabulary: Vocabulary) -> None:
    people = {m.name: (m.country_code, m.role) for m in cast_of(STORY, vocabulary).members if m.kind == "person"}
    assert people == {"Said Harib": ("OMN", "Foreign Minister"), "Kari Lindqvist": ("NOR", "Foreign Minister")}


# A description or pronoun given to the wrong side turns a statement around.
@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the top Omani diplomat", "Said Harib"),
        ("He", "Said Harib"),
        ("Lindqvist", "Kari Lindqvist"),
        ("The Norwegian minister", "Kari Lindqvist"),
        ("Oslo", "Norway"),
        ("The Foreign Ministry of Qatar", "Foreign Ministry of Qatar"),
    ],
)
def test_descriptions_resolve(vocabulary: Vocabulary, phrase: str, name: str) -> None:
    member = whom(cast_of(STORY, vocabulary), phrase)
    assert member is not None
    assert member.name == name


# What a man's spokesman says is not what the man says.
def test_a_spokesman_for_somebody_is_not_that_person(vocabulary: Vocabulary) -> None:
    member = whom(cast_of(STORY, vocabulary), "A spokesman for Harib")
    assert member is None or member.name != "Said Harib"


# Two sides named with one title each keep their own.
def test_joint_titles_share_out_the_sides(vocabulary: Vocabulary) -> None:
    cast = cast_of("The Greek and Turkish foreign ministers, Nikos Valaris and Cem Ozturan, shook hands.", vocabulary)
    people = {m.name: m.country_code for m in cast.members if m.kind == "person"}
    assert people == {"Nikos Valaris": "GRC", "Cem Ozturan": "TUR"}


# Places, bodies and instruments in capitals are nobody.
def test_things_are_not_people(vocabulary: Vocabulary) -> None:
    cast = cast_of("The Red Sea Accord was read out at Hilton Hotel by the World Trade Forum on Monday.", vocabulary)
    assert [member.name for member in cast.members if member.kind == "person"] == []


# The same man in two spellings would speak twice.
def test_spellings_of_one_page_are_one_person(vocabulary: Vocabulary) -> None:
    body = "Russian envoy Sergei Andreyev spoke.\nSergey Andreyev said he was glad. Andreyev left."
    people = [member for member in cast_of(body, vocabulary).members if member.kind == "person"]
    assert len(people) == 1
    assert len(people[0].mentions) == 3


# A minister whose side stands only in the sentence before him would count for no country at all.
@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("Chad moved first. Foreign Minister Ali Abakar told reporters that it was time.", "TCD"),
        ("N'DJAMENA, May 3 - Foreign Minister Ali Abakar told reporters on Monday that it was time.", "TCD"),
        ("Ali Abakar (Chad), speaking last, told the Council that it was time.", "TCD"),
        ("Chad and Niger agreed on it, Foreign Minister Ali Abakar said.", None),
    ],
)
def test_sides_that_no_title_names(vocabulary: Vocabulary, body: str, country: str | None) -> None:
    people = [member for member in cast_of(body, vocabulary).members if member.kind == "person"]
    assert [(person.name, person.country_code) for person in people] == [("Ali Abakar", country)]


# "Iran's foreign minister says … Siavash Golestani told reporters": one man, introduced after his office.
def test_an_office_and_the_name_that_follows_are_one(vocabulary: Vocabulary) -> None:
    body = (
        "Oman's foreign minister says the talks will go on.\n“We are patient,” Harun Lawati told reporters in Muscat.\n"
    )
    people = [member for member in cast_of(body, vocabulary).members if member.kind in ("person", "office")]
    assert [(person.name, person.role, person.country_code) for person in people] == [
        ("Harun Lawati", "Foreign Minister", "OMN")
    ]
