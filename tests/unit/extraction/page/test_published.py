from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extraction.page.conftest import ReadPage

HEADLINE = "Ministers agree to open border bridge"
PARAGRAPH = "The two foreign ministers agreed on Wednesday to open the bridge, the host told reporters in Vienna."


@pytest.mark.parametrize(
    ("text", "day", "origin"),
    [
        (f"{HEADLINE}\n\n3 March 2021, 10:15\n\n{PARAGRAPH}", date(2021, 3, 3), "page"),
        (f"Crawled 2021-03-03 05:02 UTC\n\n{HEADLINE}\n\n{PARAGRAPH}", date(2021, 3, 3), "page"),
        (f"{HEADLINE}\n\nVIENNA, March 3, 2021 (Danube Wire) - {PARAGRAPH}", date(2021, 3, 3), "dateline"),
        (f"{HEADLINE}\n\n(Vienna, 3 March 2021)\n\n{PARAGRAPH}", date(2021, 3, 3), "dateline"),
        (f"https://wire.example/2021/03/03/bridge/\n\n{HEADLINE}\n\n{PARAGRAPH}", date(2021, 3, 3), "url"),
        (f"{HEADLINE}\n\n{PARAGRAPH}\n\nDone at Vienna, 3 March 2021", date(2021, 3, 3), "page"),
        (f"{HEADLINE}\n\nVIENNA, March 3 (DW) - {PARAGRAPH}\n\n© 2021 Danube Wire", date(2021, 3, 3), "dateline"),
        (f"{HEADLINE}\n\nVIENNA, March 3 (DW) - {PARAGRAPH}", None, "none"),
        (f"{HEADLINE}\n\n{PARAGRAPH[:-1]} on 3 March 2021.", None, "none"),
    ],
)
def test_day_of_publication_and_where_it_stands(read_text: ReadPage, text: str, day: date | None, origin: str) -> None:
    # A day taken from the story would date everything that the story calls "on Tuesday".
    page = read_text(text)
    assert (page.published_on, page.published_on_origin) == (day, origin)


def test_dateline_takes_its_year_from_the_header(read_text: ReadPage) -> None:
    # Relative dates of a syndicated story count from its dateline, not from the day it was copied.
    page = read_text(f"{HEADLINE}\n\nJanuary 2, 2022\n\nVIENNA, Dec 31 (Danube Wire) - {PARAGRAPH}")
    assert page.published_on == date(2022, 1, 2)
    assert page.dateline_on == date(2021, 12, 31)
    assert not page.has_date_conflict


def test_header_years_after_the_dateline_is_a_conflict(read_text: ReadPage) -> None:
    # An old story re-posted years later: both days are kept, and the doubt is shown.
    page = read_text(f"Jun 3, 2024\n\n{HEADLINE}\n\nVIENNA, May 15, 2019 (Danube Wire) - {PARAGRAPH}")
    assert page.published_on == date(2024, 6, 3)
    assert page.dateline_on == date(2019, 5, 15)
    assert page.has_date_conflict


def test_first_publication_goes_before_the_update(read_text: ReadPage) -> None:
    # The day of the last correction would move "today" in the story.
    page = read_text(f"{HEADLINE}\n\nUpdated 5 March 2021\n3 March 2021\n\n{PARAGRAPH}")
    assert page.published_on == date(2021, 3, 3)
