"""Stages dated by more than their own clause, and parties told otherwise than by name."""

from __future__ import annotations

from datetime import date

import pytest

from orchestration.extraction.actors.find import find_cast
from orchestration.extraction.agreements.find import find_agreements
from orchestration.extraction.agreements.offsets import counted_from
from orchestration.extraction.dates.calendar import find_dates
from orchestration.extraction.page.records import Page
from orchestration.extraction.records import Agreement, AgreementEvent
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.paths import REFERENCE

VOCABULARY = load_vocabulary(REFERENCE)


def found(body: str) -> tuple[tuple[Agreement, ...], tuple[AgreementEvent, ...]]:
    reading = read_page(Page(body, None, None, None, None, date(2021, 6, 10), "page", False, None, "en"))
    return find_agreements(reading, find_cast(reading, VOCABULARY), find_dates(reading), VOCABULARY, "d1")


def stages(body: str) -> set[tuple[str, str | None]]:
    length = {"day": 10, "month": 7, "year": 4, None: 0}
    return {(row.action, str(row.occurred_on)[: length[row.occurred_on_precision]] or None) for row in found(body)[1]}


# Without the heads of its entries a chronology has no dates, or all of them that of the page.
def test_a_chronology_dates_its_stages() -> None:
    body = (
        "1999\nPeru and Chile sign the Haddock Protocol.\n\nMay 2012\nLima suspends the protocol.\n\n"
        "14 September 2015: The protocol enters into force.\n"
    )
    assert stages(body) == {("signed", "1999"), ("suspended", "2012-05"), ("in_force", "2015-09-14")}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # A date told before "when" was lost with the clause that it opens.
        (
            "Peru's minister recalled January 2020, when Chile tore up the Haddock Protocol.",
            {("withdrawn", "2020-01")},
        ),
        # Several doers in one breath have each their own date.
        (
            "The Haddock Protocol was ratified by Peru in 2012 and by Chile in 2014.",
            {("ratified", "2012"), ("ratified", "2014")},
        ),
        # A stage of long ago was given the day of the news.
        (
            "Peru's foreign minister met Chile's on Tuesday. Under a 2013 trade agreement brokered in Lima, "
            "tariffs were to end.",
            {("agreed", "2013")},
        ),
        # Questions and conditions report nothing.
        (
            "Peru's minister was asked on Tuesday: is the Haddock Protocol of 1999 with Chile still being implemented?",
            {("signed", "1999")},
        ),
        # "It was agreed that" means no instrument.
        (
            "Peru and Chile signed the Haddock Protocol in 1999. It was agreed that the ministers would meet again.",
            {("signed", "1999")},
        ),
    ],
)
def test_dates_beyond_the_clause(body: str, expected: set[tuple[str, str | None]]) -> None:
    assert stages(body) == expected


# "A year later" counted from the page instead of from the stage before it.
def test_offsets_count_from_the_stage_before() -> None:
    text = "signed in March 2012 and entered into force a year later"
    start = text.index("entered")
    assert counted_from(text, start, start + 18, date(2012, 3, 1), "month") == (date(2013, 3, 1), "month")
    assert counted_from(text, 0, 6, date(2012, 3, 1), "month") is None


# "It" went to an instrument that had been "it" before, not to the one just named.
def test_it_means_the_instrument_named_last() -> None:
    body = (
        "Peru and Chile signed the Haddock Protocol in 1999. It was extended in 2005. "
        "Then came the Treaty on Shared Rivers. It was signed in 2010."
    )
    rows, events = found(body)
    by_key = {row.agreement_report_key: row.name for row in rows}
    assert ("Treaty on Shared Rivers", "signed") in {
        (by_key[event.agreement_report_key].removeprefix("Peru-Chile "), event.action) for event in events
    }


# Parties told as a number were cut to the two that stand side by side.
def test_parties_told_as_a_number() -> None:
    body = (
        "The foreign ministers of Egypt, Sudan and Ethiopia met in Cairo on Tuesday. Egypt and Sudan were pleased. "
        "The Filling Protocol, which all three signed, covers the dam."
    )
    (row,), _ = found(body)
    assert set(row.parties) == {"EGY", "SDN", "ETH"}
