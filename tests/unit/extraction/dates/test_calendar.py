from __future__ import annotations

from datetime import date

import pytest

from orchestration.extraction.dates.calendar import Calendar, find_dates
from orchestration.extraction.page.records import Page
from orchestration.extraction.text.reader import read_page

TUESDAY = date(2021, 3, 16)


def calendar(body: str, published_on: date | None = TUESDAY, dateline_on: date | None = None) -> Calendar:
    page = Page(
        body=body,
        title=None,
        title_span=None,
        outlet_name=None,
        credited_agency=None,
        published_on=published_on,
        published_on_origin="page",
        has_date_conflict=False,
        dateline_on=dateline_on,
        language_code="en",
    )
    return find_dates(read_page(page))


def settled(body: str, published_on: date | None = TUESDAY) -> list[tuple[date | None, str | None]]:
    return [(mention.value, mention.precision) for mention in calendar(body, published_on).mentions]


@pytest.mark.parametrize(
    ("body", "value", "precision"),
    [
        ("He said on Tuesday after talks.", date(2021, 3, 16), "day"),
        ("He arrived late on Thursday.", date(2021, 3, 11), "day"),
        ("He will fly to Baku on Wednesday.", date(2021, 3, 17), "day"),
        ("Talks are to be held on Tuesday.", date(2021, 3, 23), "day"),
        ("He flew there last Thursday.", date(2021, 3, 11), "day"),
        ("He has cancelled a trip on Thursday.", date(2021, 3, 18), "day"),  # the trip's day, not the cancelling's
        ("The trip was cancelled on Monday.", date(2021, 3, 15), "day"),
        ("They met yesterday.", date(2021, 3, 15), "day"),
        ("They meet again in Cairo next month.", date(2021, 4, 1), "month"),
        ("They meet again next week.", date(2021, 3, 1), "month"),
        ("The presidents spoke on November 12.", date(2020, 11, 12), "day"),
        ("A ferry line will be opened in February.", date(2022, 2, 1), "month"),
        ("The next round will be held on April 2.", date(2021, 4, 2), "day"),
        ("A law was signed on April of last year.", date(2020, 4, 1), "month"),
        ("It fell silent two years ago.", date(2019, 1, 1), "year"),
    ],
)
def test_reads_dates_against_the_day_of_publication(body: str, value: date, precision: str) -> None:
    assert settled(body) == [(value, precision)]


def test_a_week_that_spans_two_months_is_no_month() -> None:
    assert settled("They meet next week.", date(2024, 4, 24)) == [(None, None)]


def test_counts_days_from_the_day_named_before() -> None:
    # "a day later" counted from publication would move the meeting to the day of the report.
    assert settled("He arrived on Sunday. They met a day later.")[1] == (date(2021, 3, 15), "day")


def test_the_previous_afternoon_is_not_the_one_after() -> None:
    assert settled("He arrived on Sunday. Talks had failed the previous afternoon.")[1] == (date(2021, 3, 13), "day")


def test_a_day_that_no_calendar_has_stays_open() -> None:
    assert settled("They met on 30 February 2021.") == [(None, None)]


def test_the_dateline_wins_over_a_misleading_page_date() -> None:
    found = calendar("Ministers agreed the text on Wednesday.", date(2024, 6, 3), dateline_on=date(2019, 5, 15))
    assert found.mentions[0].value == date(2019, 5, 15)


def test_without_a_page_date_the_weekday_of_the_explicit_scene_is_that_day() -> None:
    body = (
        "The minister in Moscow, Russia July 21, 2020.\nHe said on Tuesday that talks went on. Experts left on Friday."
    )
    _, tuesday, friday = calendar(body, None).mentions
    assert tuesday.value == date(2020, 7, 21)
    assert (friday.value, friday.weekday) == (None, 5)  # which Friday, the page does not say: the constraint is kept


def test_without_any_date_the_constraints_are_kept() -> None:
    weekday, month_day = calendar("He said on Monday that they had a telephone conversation on July 16.", None).mentions
    assert (weekday.value, weekday.weekday) == (None, 1)
    assert (month_day.value, month_day.month, month_day.day) == (None, 7, 16)


def test_the_scene_is_the_fresh_past_day_of_the_lead() -> None:
    # Neither the dateline's own day nor old history in the lead may pass for the day of the event.
    body = "MOSCOW, March 16 (Agency) - They reopened on Monday a bridge closed on May 3, 2019; all meet on Friday."
    scene = calendar(body).scene
    assert scene is not None
    assert scene.value == date(2021, 3, 15)


def test_a_lead_without_a_day_has_the_dateline_as_its_scene() -> None:
    scene = calendar("MOSCOW, March 16 (Agency) - They agreed to reopen a bridge.").scene
    assert scene is not None
    assert scene.value == TUESDAY


def test_a_dateline_outside_the_text_is_the_scene_of_a_page_that_names_no_day() -> None:
    scene = calendar("They agreed to reopen a bridge.", None, dateline_on=TUESDAY).scene
    assert scene is not None
    assert (scene.value, scene.method) == (TUESDAY, "dateline")


def test_within_returns_the_mentions_of_a_sentence() -> None:
    found = calendar("They met on Monday. They will meet on Friday.")
    first, second = found.mentions
    assert found.within(first.span) == (first,)
    assert second not in found.within(first.span)
