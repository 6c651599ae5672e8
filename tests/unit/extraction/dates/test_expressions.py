from __future__ import annotations

import pytest

from orchestration.extraction.dates.expressions import find_expressions


def written(text: str) -> list[tuple[str, str]]:
    return [(expression.kind, expression.span.of(text)) for expression in find_expressions(text)]


@pytest.mark.parametrize(
    ("text", "kind", "year", "month", "day"),
    [
        ("in Moscow, Russia July 21, 2020. (Photo", "explicit", 2020, 7, 21),
        ("on March 16. 2021.", "explicit", 2021, 3, 16),  # pages whose commas became full stops
        ("16 MAR 2021, 17:42", "explicit", 2021, 3, 16),
        ("Nairobi, 20th June, 2024", "explicit", 2024, 6, 20),
        ("from 18 to 21 March 2019", "explicit", 2019, 3, 18),  # a range counts from its first day
        ("on June 5 and 6, 2024", "explicit", 2024, 6, 5),
        ("2020-07-21", "explicit", 2020, 7, 21),
        ("16.05.2022 - 18:20", "explicit", 2022, 5, 16),
        ("call on July 16.", "month_day", None, 7, 16),
        ("takes effect on 1. February.", "month_day", None, 2, 1),
        ("In May 2018, the", "month", 2018, 5, None),
        ("expire in October, as", "month", None, 10, None),
        ("in mid-June.", "month", None, 6, None),
        ("was reached in 2015 in Vienna", "year", 2015, None, None),
    ],
)
def test_reads_written_dates(text: str, kind: str, year: int | None, month: int | None, day: int | None) -> None:
    (expression,) = find_expressions(text)
    assert (expression.kind, expression.year, expression.month, expression.day) == (kind, year, month, day)


@pytest.mark.parametrize(
    "text",
    [
        "they may march in 3 columns",  # verbs that are spelt like months
        "markets open on Tuesdays",  # a habit is no day
        "07/09/2020",  # day or month first: the page does not say
        "resolution 2231 and 1,200 prisoners",
        "in 2002 Nuclear Street",
    ],
)
def test_leaves_what_is_no_date(text: str) -> None:
    assert find_expressions(text) == ()


def test_a_weekday_before_a_date_is_part_of_it() -> None:
    # Two mentions would let the bare weekday resolve to another week.
    assert written("Tuesday, 21 July 2020 5:43 PM") == [("explicit", "Tuesday, 21 July 2020")]


def test_reads_several_expressions_in_order() -> None:
    text = "On Wednesday he told me, two days later, what was agreed last month and due next week."
    assert written(text) == [
        ("weekday", "Wednesday"),
        ("offset", "two days later"),
        ("period", "last month"),
        ("period", "next week"),
    ]
