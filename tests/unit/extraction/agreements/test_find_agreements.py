"""Agreements as rows: one per instrument, with the name, parties and stages that the page supports."""

from __future__ import annotations

from datetime import date

import pytest

from orchestration.extraction.actors.find import find_cast
from orchestration.extraction.agreements.find import find_agreements
from orchestration.extraction.dates.calendar import find_dates
from orchestration.extraction.page.records import Page
from orchestration.extraction.records import Agreement, AgreementEvent
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.paths import REFERENCE

VOCABULARY = load_vocabulary(REFERENCE)
Found = tuple[tuple[Agreement, ...], tuple[AgreementEvent, ...]]


def agreements(body: str, on: date | None = date(2021, 6, 10), title: str | None = None, language: str = "en") -> Found:
    place = Span(body.index(title), body.index(title) + len(title)) if title else None
    page = Page(body, title, place, None, None, on, "page" if on else "none", False, None, language)
    reading = read_page(page)
    return find_agreements(reading, find_cast(reading, VOCABULARY), find_dates(reading), VOCABULARY, "d1")


def names(body: str, title: str | None = None) -> list[str]:
    return [row.name for row in agreements(body, title=title)[0]]


def stages(body: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Action, doers and date, cut to its precision."""
    length = {"day": 10, "month": 7, "year": 4, None: 0}
    return [
        (row.action, row.by_country_codes, str(row.occurred_on)[: length[row.occurred_on_precision]] or None)
        for row in agreements(body)[1]
    ]


# A second row for "the accord", "the document" or the acronym would count one treaty as many.
def test_one_row_per_instrument() -> None:
    title = "Norway, Oman sign cod treaty"
    body = (
        f"{title}\n\nNorwegian Foreign Minister Kari Lindqvist signed a treaty on cod fishing with Oman on Tuesday.\n\n"
        "The Treaty on Cod Fishing (TCF) replaces the Haddock Protocol of 1997. “The document is short,” she said. "
        "Oman called the accord fair and said the TCF would hold.\n"
    )
    rows, _ = agreements(body, title=title)
    assert [row.name for row in rows] == ["Norway-Oman Treaty on Cod Fishing", "Haddock Protocol"]
    assert "TCF" in rows[0].aliases
    assert rows[0].parties == ("NOR", "OMN")


# Two papers told apart by year, number or "previous" are two things that happened.
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The ministers of Chad and Niger signed a truce on Monday. A previous truce, agreed in Zinder in May 2019, "
            "was broken within a week.",
            ["Chad-Niger ceasefire of 2021", "Chad-Niger ceasefire of 2019"],
        ),
        (
            "The Security Council adopted resolution 2999 on Monday. Resolution 2888 of 2020 expires in July.",
            ["UN Security Council Resolution 2999", "UN Security Council Resolution 2888"],
        ),
        (
            "The ministers of Peru and Chile signed two memoranda, one on railways and one on copper.",
            ["Peru-Chile memorandum on railways", "Peru-Chile memorandum on copper"],
        ),
    ],
)
def test_different_instruments_stay_apart(body: str, expected: list[str]) -> None:
    assert names(body) == expected


# The page speaks of "the nuclear deal" before it gives the name; the vocabulary knows what that is.
def test_a_description_joins_the_known_instrument() -> None:
    body = (
        "Iran's foreign minister said the nuclear deal was alive. Washington left the Joint Comprehensive Plan of "
        "Action in May 2018."
    )
    rows, events = agreements(body)
    assert [(row.name, row.parties) for row in rows] == [("Joint Comprehensive Plan of Action", ("IRN", "USA"))]
    assert [(row.action, row.by_country_codes) for row in events] == [("withdrawn", ("USA",))]


# Talk of contacts, a company's contract, concord and hopes are no instruments.
@pytest.mark.parametrize(
    "body",
    [
        "Norway's and Oman's foreign ministers agreed to continue contacts and were in agreement on most points.",
        "Rovers signed the Norwegian winger Odd Berg from Oman's champions on a three-year contract on Monday.",
        "The minister said there was no deal with Norway and that Oman had to deal with the matter itself.",
        "The ministers of Norway and Oman never concluded a treaty on cod.",
    ],
)
def test_what_is_no_agreement(body: str) -> None:
    assert agreements(body) == ((), ())


# A stage of the wrong day, side or paper makes a false history.
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Haddock Protocol, signed in Bergen in 1988 and suspended by Oman in 2020, enters into force again on "
            "July 1.",
            [("signed", (), "1988"), ("suspended", ("OMN",), "2020"), ("in_force", (), "2021-07-01")],
        ),
        (
            "The Haddock Protocol was ratified by Norway in March 2019 and by Oman in April 2020.",
            [("ratified", ("NOR",), "2019-03"), ("ratified", ("OMN",), "2020-04")],
        ),
        (
            "On Monday Oman withdrew from the Haddock Protocol of 1988.",
            [("withdrawn", ("OMN",), "2021-06-07"), ("signed", (), "1988")],
        ),
        (
            "The foreign minister of Norway said Oman was in breach of the Haddock Protocol.",
            [("violated", ("OMN",), None)],
        ),
        (
            "The ministers of Norway and Oman signed a contract for gas until 2041 on Wednesday.",
            [("signed", ("NOR", "OMN"), "2021-06-09")],
        ),
        ("The ministers of Norway and Oman will sign the Haddock Protocol on Friday.", []),
        (
            "The ministers of Norway and Oman agreed to complete a treaty on cod, the ministry said on Tuesday.",
            [("negotiating", ("NOR", "OMN"), "2021-06-08")],
        ),
    ],
)
def test_stages(body: str, expected: list[tuple[str, tuple[str, ...], str | None]]) -> None:
    assert stages(body) == expected


# A span that is off by one points the reader at the wrong words; a key that repeats loses a row.
def test_rows_point_at_their_words() -> None:
    body = (
        "“Yes,” she  said.\n\nNorway's minister and Oman's signed the Haddock Protocol in May.It was extended twice.\n"
    )
    (row,), events = agreements(body)
    assert body[row.start_char : row.end_char] == "Haddock Protocol"
    assert row.sentence in body
    assert all(event.sentence in body for event in events)
    assert len({event.agreement_event_key for event in events}) == len(events) > 1


# Rules of English read another language's words as nonsense; its numbers and known names stay.
def test_other_languages_give_names_and_numbers_only() -> None:
    body = "Le ministre a signé un accord, cité la résolution et le JCPOA."
    assert [row.name for row in agreements(body, language="fr")[0]] == ["Joint Comprehensive Plan of Action"]


# Rough text must not stop a run.
@pytest.mark.parametrize("body", ["treaty", "the treaty (", "Resolution 2231", "of the agreement of", "It expired. It"])
def test_scraps_do_not_raise(body: str) -> None:
    agreements(body)
