"""The subtle rules of the measures: optional rows, null dates, precision, and what a missing page counts as."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tests.evaluation.evaluation import evaluate
from tests.evaluation.figures import Sheet, Tally
from tests.evaluation.gold import GoldPage, GoldSet, Links
from tests.evaluation.rows import Agreement, Meeting, Page, Participant, Statement, clip, event

SIDES = (Participant("Anna Ivanova", "RUS"), Participant("Omar Said", "OMN"))


def statement(
    text: str, said_on: str | None = None, *, speaker: str = "Omar Said", optional: bool = False
) -> Statement:
    return Statement(speaker, "OMN", "direct", text, said_on, optional)


def meeting(held_on: str | None = None, *, linked: str | None = None, key: str = "", status: str = "held") -> Meeting:
    return Meeting("meeting", status, SIDES, "Muscat", held_on, linked, key)


def agreement(key: str = "", *, optional: bool = False) -> Agreement:
    return Agreement(("Gulf transit treaty",), "treaty", ("OMN",), frozenset({("signed", None)}), key, optional)


def score(given: Page, wanted: Page) -> Sheet:
    return evaluate(GoldSet({"page": GoldPage(wanted, (), ())}, None), {"page": given})


def counts(tally: Tally) -> tuple[int, int, int]:
    return tally.right, tally.given, tally.wanted


def test_optional_rows_count_neither_way() -> None:
    # Prevents: an arguable row that was found counting as made up, or one not found as missed.
    wanted = Page(statements=(statement("the border is open"), statement("peace now", optional=True)))
    found = score(Page(statements=(statement("the border is open"), statement("peace now", speaker="Anon"))), wanted)
    assert counts(found.tallies["statement.attributed"]) == (1, 1, 1)
    assert found.misses == []
    assert counts(score(Page(), wanted).tallies["statement.attributed"]) == (0, 0, 1)


def test_an_optional_meeting_without_sides_is_known_by_its_place() -> None:
    # Prevents: gold's bare hint of a meeting ("the signing in Muscat") punishing whoever reports it with its sides.
    hint = Meeting(None, "held", (), "Muscat", None, optional=True)
    assert counts(score(Page(meetings=(meeting(),)), Page(meetings=(hint,))).tallies["meeting.found"]) == (0, 0, 0)


def test_a_wrong_speaker_is_found_but_not_attributed() -> None:
    # Prevents: kind, country and date judged on words that were given to somebody else.
    sheet = score(
        Page(statements=(statement("the border is open", speaker="Omar Said"),)),
        Page(statements=(statement("the border is open", speaker="Anna Ivanova"),)),
    )
    assert [sheet.tallies[f"statement.{family}"].right for family in ("found", "attributed", "exact")] == [1, 0, 0]
    assert sheet.shares["statement.kind"].value is None


def test_an_undated_statement_asks_for_no_date() -> None:
    # Prevents: statement.date moved by rows whose gold leaves the date open.
    given = Page(statements=(statement("the border is open", "2024-05-02"),))
    assert score(given, Page(statements=(statement("the border is open"),))).shares["statement.date"].value is None
    assert (
        score(given, Page(statements=(statement("the border is open", "2024-05"),))).shares["statement.date"].value == 0
    )


@pytest.mark.parametrize(
    ("given", "wanted", "right"),
    [
        (meeting(None), meeting(None), 1.0),
        (meeting("2024-05-02"), meeting(None), 0.0),
        (meeting(None), meeting("2024-05-02"), 0.0),
        (meeting("2024-05-02"), meeting(None, linked="2024-05-02"), 1.0),
        (meeting(None), meeting(None, linked="2024-05-02"), 1.0),
        (meeting("2024-05-03"), meeting(None, linked="2024-05-02"), 0.0),
    ],
)
def test_a_meeting_without_a_date_must_stay_without_one(given: Meeting, wanted: Meeting, right: float) -> None:
    # Prevents: guessed dates that pass as right because gold holds none; linked dates that pass as guessed.
    assert score(Page(meetings=(given,)), Page(meetings=(wanted,))).shares["meeting.date"].value == right


def test_overdue_is_no_held_meeting() -> None:
    # Prevents: a plan whose day went by paired with a meeting that took place, or unpaired from the plan it is.
    overdue = Page(meetings=(meeting(status="overdue"),))
    assert score(overdue, Page(meetings=(meeting(status="planned"),))).tallies["meeting.found"].right == 1
    assert score(overdue, Page(meetings=(meeting(status="held"),))).tallies["meeting.found"].right == 0


@pytest.mark.parametrize(
    ("precision", "clipped"),
    [("day", "2024-05-01"), ("month", "2024-05"), ("year", "2024"), (None, "2024-05-01")],
)
def test_a_date_is_cut_to_its_precision(precision: str | None, clipped: str) -> None:
    # Prevents: "May 2024" stored as 1 May and read as that day.
    assert clip(date(2024, 5, 1), precision) == clipped
    assert clip(None, precision) is None


def test_stages_that_mean_the_same_are_one() -> None:
    # Prevents: an "adopted" resolution missed because gold calls every conclusion "agreed".
    assert event("adopted", "2024") == event("agreed", "2024")


def test_events_of_missed_agreements_are_missed_and_of_optional_ones_ignored() -> None:
    # Prevents: agreement.events rising when whole agreements are lost.
    assert counts(score(Page(), Page(agreements=(agreement(),))).tallies["agreement.events"]) == (0, 0, 1)
    found = score(Page(agreements=(agreement(),)), Page(agreements=(agreement(optional=True),)))
    assert counts(found.tallies["agreement.events"]) == (0, 0, 0)


def test_a_page_that_is_not_there_has_found_nothing() -> None:
    # Prevents: a rejected page that leaves the figures as they are.
    gold = GoldSet({"page": GoldPage(Page(meetings=(meeting(),)), ("kept",), ("dropped",))}, None)
    sheet = evaluate(gold, {})
    assert sheet.missing_documents == ["page"]
    assert counts(sheet.tallies["meeting.found"]) == (0, 0, 1)
    assert sheet.shares["body.kept"].value == 0.0


def linked(keys: Sequence[str]) -> tuple[int, int, int]:
    names = ("a", "b", "c")
    pages = {name: GoldPage(Page(meetings=(meeting(),)), (), ()) for name in names}
    links = Links(((("a", 0), ("b", 0)),), (), ())
    given = {name: Page(meetings=(meeting(key=key),)) for name, key in zip(names, keys, strict=False)}
    return counts(evaluate(GoldSet(pages, links), given).tallies["link.meetings"])


def test_links_count_pairs_of_reports() -> None:
    # Prevents: one key for everything scoring as well as the right keys, and lost reports as linked ones.
    assert linked(["x", "x", "y"]) == (1, 1, 1)
    assert linked(["x", "x", "x"]) == (1, 3, 1)
    assert linked(["x"]) == (0, 0, 1)
