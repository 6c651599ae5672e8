from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from orchestration.extraction.errors import UnknownVocabularyError
from orchestration.extraction.office_titles import deputy_titles, former_titles, minister_titles, spoken_forms
from orchestration.extraction.vocabulary import load_vocabulary, many
from orchestration.keys import fold

REFERENCE = Path(__file__).parents[3] / "seeds" / "reference"
TABLES = sorted(REFERENCE.glob("*.csv"))
SEVERAL = ("capital_aliases", "demonyms", "metonyms", "aliases", "forms", "places")

KINDS = {"treaty", "accord", "memorandum", "resolution", "declaration", "contract", "ceasefire", "other"}
CLOSED = {
    ("countries", "un_status"): {"member", "observer", "none"},
    ("countries", "region"): {"Africa", "Americas", "Asia", "Europe", "Oceania"},
    ("offices", "level"): {
        "head_of_state",
        "head_of_government",
        "minister",
        "deputy",
        "ambassador",
        "spokesperson",
        "other",
    },
    ("cue_verbs", "frame"): {"clause", "phrase", "both", "quote"},
    ("cue_verbs", "addressee"): {"none", "object", "to"},
    ("agreement_types", "kind"): KINDS,
    ("instruments", "kind"): KINDS,
    ("agreement_stages", "voice"): {"active", "passive", "noun"},
    ("agreement_stages", "action"): {
        "proposed",
        "negotiating",
        "drafted",
        "agreed",
        "adopted",
        "signed",
        "ratified",
        "in_force",
        "implemented",
        "suspended",
        "withdrawn",
        "violated",
        "expired",
        "extended",
    },
    ("agencies", "kind"): {"agency", "broadcaster", "newspaper", "site"},
    ("source_nouns", "kind"): {"speaker", "document", "moderator"},
    ("furniture", "places"): {"start", "below", "within", "notice", "item", "section", "end", "label", "masthead"},
}
# What readers compare with lower-cased text, and what names one row only.
SURFACES = [
    ("offices", "title"),
    ("portfolios", "portfolio"),
    ("agreement_types", "word"),
    ("agreement_stages", "phrase"),
    ("cue_verbs", "forms"),
    ("furniture", "phrase"),
]
UNIQUE = [
    ("countries", ("country_code",)),
    ("countries", ("iso2_code",)),
    ("offices", ("title",)),
    ("portfolios", ("portfolio",)),
    ("agreement_types", ("word",)),
    ("agreement_stages", ("phrase", "voice")),
    ("furniture", ("phrase",)),
]


def rows(table: str) -> list[dict[str, str]]:
    with (REFERENCE / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def repeated(values: Iterable[object]) -> list[object]:
    return [value for value, count in Counter(values).items() if count > 1]


def names_of(row: dict[str, str], single: tuple[str, ...], several: tuple[str, ...]) -> set[str]:
    return {row[column] for column in single if row[column]} | {
        name for column in several for name in many(row[column])
    }


def owners(table: str, key: str, single: tuple[str, ...], several: tuple[str, ...]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows(table):
        for name in names_of(row, single, several):
            found[fold(name.replace("+", " plus"))].add(row[key])
    return found


def shared(found: dict[str, set[str]]) -> list[tuple[str, set[str]]]:
    return [(name, things) for name, things in found.items() if len(things) > 1]


def test_every_table_loads_with_rows() -> None:
    # A renamed column or an emptied file would leave the engine without words, and silently so.
    loaded = load_vocabulary(REFERENCE)
    assert all(value for value in vars(loaded).values())


def test_a_portfolio_and_a_spokesperson_stand_for_all_their_titles() -> None:
    # A title that grammar no longer makes would leave its holder without an office, on every page that uses it.
    roles = {office.title: (office.role, office.level) for office in load_vocabulary(REFERENCE).offices}
    assert roles["energy minister"] == roles["minister of energy"] == ("Energy Minister", "minister")
    assert roles["first deputy minister of energy"] == ("Deputy Energy Minister", "deputy")
    assert roles["former energy minister"] == ("Former Energy Minister", "other")
    assert roles["foreign ministry spokeswoman"] == roles["foreign ministry spokesperson"]


def test_no_office_repeats_a_title_that_grammar_makes() -> None:
    # A second row for one title would have to be kept in step by hand.
    made = {
        title
        for row in rows("portfolios")
        for title in (
            *minister_titles(row["portfolio"]),
            *deputy_titles(row["portfolio"]),
            *former_titles(row["portfolio"]),
        )
    }
    made |= {form for row in rows("offices") for form in spoken_forms(row["title"])[1:]}
    assert made & {row["title"] for row in rows("offices")} == set()


def test_missing_table_is_named(tmp_path: Path) -> None:
    # "File not found" without the table's name leaves nobody a way to mend it.
    with pytest.raises(UnknownVocabularyError, match=r"countries\.csv"):
        load_vocabulary(tmp_path)


def test_countries_are_the_members_and_observers_and_two_more() -> None:
    # A state dropped by an edit would lose its speakers' countries.
    by_status = defaultdict(set)
    for row in rows("countries"):
        by_status[row["un_status"]].add(row["country_code"])
    assert len(by_status["member"]) == 193
    assert by_status["observer"] == {"VAT", "PSE"}
    assert by_status["none"] == {"XKX", "TWN"}


def test_capitals_lie_on_the_globe() -> None:
    # Swapped or lost coordinates would put a capital into the sea of the wrong hemisphere.
    for row in rows("countries"):
        assert -90 <= float(row["latitude"]) <= 90, row["country_code"]
        assert -180 <= float(row["longitude"]) <= 180, row["country_code"]


def test_no_country_name_stands_for_two_countries() -> None:
    # "Guinean" or "Congo" under two codes would make a speaker's country depend on row order.
    single, several = ("name", "official_name", "capital"), ("demonyms", "metonyms", "aliases", "capital_aliases")
    assert shared(owners("countries", "country_code", single, several)) == []


@pytest.mark.parametrize("table", ["bodies", "instruments"])
def test_no_name_stands_for_two_things(table: str) -> None:
    # One alias on two rows would count one thing twice or merge two.
    assert shared(owners(table, "name", ("name", "acronym"), ("aliases",))) == []


def test_no_body_bears_the_name_of_a_country() -> None:
    # A body that shares a state's name would take the state's words.
    states = owners(
        "countries", "country_code", ("name", "capital"), ("demonyms", "metonyms", "aliases", "capital_aliases")
    )
    assert states.keys() & owners("bodies", "name", ("name",), ("aliases",)).keys() == set()


def test_each_form_belongs_to_one_cue() -> None:
    # A form under two lemmas would take its frame from row order.
    assert repeated(form for row in rows("cue_verbs") for form in many(row["forms"])) == []


def test_no_agency_is_listed_twice() -> None:
    # A credited agency must resolve to one origin, or copies of one dispatch look independent.
    assert shared(owners("agencies", "name", ("name",), ("aliases",))) == []


@pytest.mark.parametrize(("table", "columns"), UNIQUE)
def test_keys_are_unique(table: str, columns: tuple[str, ...]) -> None:
    # A second row of one key would shadow the first without a word.
    assert repeated(tuple(row[column] for column in columns) for row in rows(table)) == []


@pytest.mark.parametrize(("table", "column"), CLOSED)
def test_closed_lists_hold(table: str, column: str) -> None:
    # A misspelt kind or level would reach the public tables, whose values are a contract.
    values = [value for row in rows(table) for value in many(row[column]) or [""]]
    assert set(values) <= CLOSED[table, column]


@pytest.mark.parametrize(("table", "column"), SURFACES)
def test_surfaces_are_lower_case(table: str, column: str) -> None:
    # Readers lower the page's text: a capital in the table would never match.
    assert [row[column] for row in rows(table) if row[column] != row[column].lower()] == []


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_cells_are_trimmed_and_parts_are_whole(path: Path) -> None:
    # A stray space or an empty part ("a||b") would be a name that matches everywhere or nowhere.
    for row in rows(path.stem):
        assert None not in row, row
        for column, cell in row.items():
            assert cell == " ".join(cell.split()), (column, cell)
            if column in SEVERAL and cell:
                assert list(many(cell)) == cell.split("|"), cell
                assert repeated(cell.split("|")) == [], cell


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_readme_argues_the_table(path: Path) -> None:
    # A table that the README doesn't explain is a table that nobody dares to edit.
    assert path.name in (REFERENCE / "README.md").read_text(encoding="utf-8")
