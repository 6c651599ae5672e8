from __future__ import annotations

from datetime import date

import pytest

from orchestration.extraction.page.stated import partial_dates, stated_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday, 21 July 2020 5:43 PM", date(2020, 7, 21)),
        ("16 MAR 2021, 17:42", date(2021, 3, 16)),
        ("May 28, 2024", date(2024, 5, 28)),
        ("Dec 14,2021", date(2021, 12, 14)),
        ("Published in the Observer, May 31st, 2022", date(2022, 5, 31)),
        ("2014-08-27 11:32:05", date(2014, 8, 27)),
        ("2016. 09. 28. 16:02", date(2016, 9, 28)),
        ("24.11.2021 | 16:20", date(2021, 11, 24)),
        ("07/20/15 05:41 AM EDT", date(2015, 7, 20)),
        ("Publié le mardi 14 novembre 2023 à 18 h 05", date(2023, 11, 14)),
        ("3 de marzo de 2021", date(2021, 3, 3)),
        ("Thu. Oct 30. 2025", date(2025, 10, 30)),
        ("23 Apri1 2026", date(2026, 4, 23)),
    ],
)
def test_dates_as_pages_write_them(text: str, day: date) -> None:
    # A page without its day cannot resolve "on Tuesday".
    assert [found.on for found in stated_dates(text)] == [day]


def test_day_and_month_in_doubt_are_settled_by_the_page() -> None:
    # 07/06 is the 7th of June for most, and the 6th of July for some.
    assert stated_dates("07/06/2021")[0].on == date(2021, 6, 7)
    assert stated_dates("07/06/2021", months=[7])[0].on == date(2021, 7, 6)
    assert stated_dates("Tuesday 07/06/2021")[0].on == date(2021, 7, 6)


@pytest.mark.parametrize("text", ["31 February 2021", "in March 2021", "resolution 2231/2015", "1.2.3", "P5+1 2015"])
def test_what_is_no_day_is_none(text: str) -> None:
    # Dates are never more precise than the page.
    assert stated_dates(text) == []


def test_a_day_without_its_year_is_partial() -> None:
    # "March 16" waits for the year of the page's header.
    assert [(found.month, found.day, found.on) for found in partial_dates("MOSCOW, March 16. /WIRE/")] == [
        (3, 16, None)
    ]
    assert partial_dates("in March 2021") == []
