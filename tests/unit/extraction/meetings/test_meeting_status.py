"""Held, planned, cancelled or no encounter: what the words around a trigger say."""

from __future__ import annotations

import pytest

from orchestration.extraction.meetings.status import status_of
from orchestration.extraction.meetings.triggers import find_triggers, small_letters
from orchestration.extraction.spans import Span


def statuses(sentence: str) -> list[str | None]:
    whole = Span(0, len(sentence))
    return [status_of(sentence, whole, trigger) for trigger in find_triggers(sentence, small_letters(sentence), whole)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("He met his guest in the capital.", "held"),
        ("He said after talks with his guest that all was well.", "held"),
        ("He is to meet his guest tomorrow.", "planned"),
        ("She will be received by the president.", "planned"),
        ("The next round will be held in Geneva.", "planned"),
        ("They agreed to prepare a meeting, which is to take place in Lviv.", "planned"),
        ("The meeting was called off.", "cancelled"),
        ("The talks will not take place.", "cancelled"),
        ("The meeting has been postponed to May 5.", "planned"),
        ("He could meet his guest.", None),
        ("They meet twice a year.", None),
    ],
)
def test_status_of_words(sentence: str, status: str | None) -> None:
    assert statuses(sentence)[0] == status


def test_cancelling_one_thing_does_not_cancel_the_next() -> None:
    # "cancelled a trip … and would meet" once made the meeting cancelled as well.
    assert statuses("He had cancelled a trip to Seoul and would meet his guest on Friday.") == ["cancelled", "planned"]


def test_an_invitation_is_no_visit() -> None:
    assert statuses("He repeated the invitation to the president to visit Tehran.") == [None]
