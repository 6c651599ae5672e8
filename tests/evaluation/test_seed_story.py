"""What the five pages that the project started from must tell, whatever the figures say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.rows import Meeting, Page
from tests.evaluation.warehouse_reader import read_warehouse

BOTH_SIDES = {"IRN", "RUS"}


@pytest.fixture(scope="module")
def pages(seeds_warehouse: Path) -> dict[str, Page]:
    """The pages' facts by the number that their file names begin with."""
    return {stem.partition("_")[0]: page for stem, page in read_warehouse(seeds_warehouse).items()}


def countries(meeting: Meeting) -> set[str | None]:
    return {side.country for side in meeting.participants}


def talks(page: Page) -> set[str]:
    return {row.key for row in page.meetings if row.kind == "meeting" and row.is_held and countries(row) == BOTH_SIDES}


def test_three_pages_tell_of_one_meeting_and_the_fifth_of_another(pages: dict[str, Page]) -> None:
    # Prevents: a meeting of its own for every page; an undated Monday merged into a Tuesday for its sides and city.
    shared = talks(pages["000"]) & talks(pages["001"]) & talks(pages["003"])
    assert len(shared) == 1
    assert talks(pages["004"])
    assert not shared & talks(pages["004"])


def test_the_deputy_ministers_are_still_to_meet(pages: dict[str, Page]) -> None:
    # Prevents: a planned meeting lost for having no names, told as held, or cut to two of its four sides.
    planned = [row for row in pages["002"].meetings if row.status == "planned"]
    assert {"IRN", "RUS", "SYR", "TUR"} in [countries(row) for row in planned]
