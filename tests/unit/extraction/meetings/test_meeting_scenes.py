"""Encounters that no sentence tells whole: of the scene, of a body, of who says "I", of a programme's home."""

from __future__ import annotations

from datetime import date

from orchestration.extraction.actors.find import find_cast
from orchestration.extraction.dates.calendar import find_dates
from orchestration.extraction.meetings.find import find_meetings
from orchestration.extraction.page.records import Page
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.paths import REFERENCE

VOCABULARY = load_vocabulary(REFERENCE)
Row = tuple[str, str, str | None, str, list[str]]

RUSSIAN = "Russian Foreign Minister Viktor Orlin"
IRANIAN = "Iranian Foreign Minister Behrouz Danesh"


def rows(body: str) -> list[Row]:
    page = Page(body, None, None, None, None, date(2021, 3, 17), "page", False, None, "en")
    reading = read_page(page)
    meetings, participants, _ = find_meetings(
        reading, find_cast(reading, VOCABULARY), find_dates(reading), VOCABULARY, "d1"
    )
    return [
        (
            meeting.kind,
            meeting.status,
            meeting.place_city,
            str(meeting.held_on),
            [p.name for p in participants if p.meeting_report_key == meeting.meeting_report_key],
        )
        for meeting in meetings
    ]


def test_a_round_without_sides_is_of_the_officials_of_both_sides() -> None:
    # A page that tells only "the round" would lose the encounter that it is about.
    body = (
        f"{RUSSIAN} said ties were strong as the round ended in Geneva on Tuesday.\n"
        f"{IRANIAN} called the outcome useful.\n"
    )
    assert rows(body) == [("meeting", "held", "Geneva", "2021-03-16", ["Viktor Orlin", "Behrouz Danesh"])]


def test_officials_of_one_page_do_not_meet_without_a_word_of_it() -> None:
    body = f"{RUSSIAN} said on Tuesday that ties were strong.\n{IRANIAN} called that news.\n"
    assert rows(body) == []


def test_a_cabinet_meeting_is_no_scene() -> None:
    body = f"{RUSSIAN} spoke to reporters after a cabinet meeting on Tuesday.\n{IRANIAN} answered him.\n"
    assert rows(body) == []


def test_a_session_told_by_its_outcome_has_the_body_and_who_spoke() -> None:
    body = (
        "The Security Council on Tuesday adopted a resolution on the port.\n"
        "The representative of Norway, Astrid Hovland, said it was late.\n"
    )
    ((kind, status, _, day, sides),) = rows(body)
    assert (kind, status, day) == ("meeting", "held", "2021-03-16")
    assert sides == ["United Nations Security Council", "Astrid Hovland"]


def test_who_says_i_in_a_transcript_is_a_side() -> None:
    body = (
        f"Interview with {RUSSIAN} and {IRANIAN}\n\n"
        "MINISTER ORLIN: I thank you. I met my Iranian colleague in Baku on March 3, and we talked.\n\n"
        "Q: Will you go on?\n\n"
        "MINISTER ORLIN: I think that we shall.\n\n"
        "Q: When do you begin?\n\n"
        "MINISTER ORLIN: I cannot tell you.\n"
    )
    assert ("meeting", "held", "Baku", "2021-03-03", ["Viktor Orlin", "Behrouz Danesh"]) in rows(body)


def test_talks_on_ties_with_a_third_are_not_talks_with_it() -> None:
    body = f"{RUSSIAN} and {IRANIAN} held talks on cooperation with Greece in Moscow on Tuesday.\n"
    assert rows(body) == [("meeting", "held", "Moscow", "2021-03-16", ["Viktor Orlin", "Behrouz Danesh"])]


def test_unnamed_experts_are_named_for_their_side() -> None:
    body = (
        f"{RUSSIAN} met {IRANIAN} in Moscow on Tuesday.\nThe joint border commission will meet in Baku on March 20.\n"
    )
    assert rows(body)[1] == (
        "meeting",
        "planned",
        "Baku",
        "2021-03-20",
        ["Joint border commission of Russia", "Joint border commission of Iran"],
    )


def test_a_timelines_entries_take_the_date_that_heads_them() -> None:
    body = (
        "A short history.\n\nMay 2012\nThe foreign ministers of Russia and Iran meet in Baku.\n\n"
        "June 2014\nNothing happens.\n\nJuly 2016\nA bridge falls.\n"
    )
    assert [row[:4] for row in rows(body)] == [("meeting", "held", "Baku", "2012-05-01")]


def test_who_will_receive_a_guest_does_so_at_home() -> None:
    body = f"MOSCOW, March 17 - {RUSSIAN} is to receive {IRANIAN} on Friday.\n"
    assert rows(body) == [("meeting", "planned", "Moscow", "2021-03-19", ["Viktor Orlin", "Behrouz Danesh"])]


def test_a_month_is_no_town() -> None:
    body = f"{RUSSIAN} met {IRANIAN} on Tuesday. The two are to meet again in March.\n"
    assert "March" not in [row[2] for row in rows(body)]
