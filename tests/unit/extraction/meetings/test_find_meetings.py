"""Meetings as rows: one per encounter, with sides, place, day and status as the page tells them."""

from __future__ import annotations

from datetime import date

import pytest

from orchestration.extraction.actors.find import find_cast
from orchestration.extraction.dates.calendar import find_dates
from orchestration.extraction.meetings.find import find_meetings
from orchestration.extraction.page.records import Page
from orchestration.extraction.records import Meeting, MeetingParticipant
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.paths import REFERENCE

VOCABULARY = load_vocabulary(REFERENCE)
TUESDAY = date(2021, 3, 16)
Found = tuple[tuple[Meeting, ...], tuple[MeetingParticipant, ...]]
Row = tuple[str, str, str | None, str | None, list[tuple[str, str | None]]]

BOTH = "Russian Foreign Minister Viktor Orlin met with his Iranian counterpart Behrouz Danesh in Moscow on Tuesday.\n"
PAIR = [("Viktor Orlin", "RUS"), ("Behrouz Danesh", "IRN")]


def found(body: str, published_on: date | None = TUESDAY) -> Found:
    page = Page(body, None, None, None, None, published_on, "page" if published_on else "none", False, None, "en")
    reading = read_page(page)
    meetings, participants, _ = find_meetings(
        reading, find_cast(reading, VOCABULARY), find_dates(reading), VOCABULARY, "d1"
    )
    return meetings, participants


def rows(body: str, published_on: date | None = TUESDAY) -> list[Row]:
    meetings, participants = found(body, published_on)
    length = {"day": 10, "month": 7, "year": 4, None: 0}
    return [
        (
            meeting.kind,
            meeting.status,
            meeting.place_city,
            str(meeting.held_on)[: length[meeting.held_on_precision]] or None,
            [(p.name, p.country_code) for p in participants if p.meeting_report_key == meeting.meeting_report_key],
        )
        for meeting in meetings
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Viktor Orlin held talks with Behrouz Danesh in Moscow on Tuesday.", "meeting"),
        ("Viktor Orlin received Behrouz Danesh in Moscow on Tuesday.", "meeting"),
        ("Behrouz Danesh was received by Viktor Orlin in Moscow on Tuesday.", "meeting"),
        ("In a meeting with Behrouz Danesh in Moscow on Tuesday, Viktor Orlin said ties were strong.", "meeting"),
        ("Viktor Orlin spoke by phone with Behrouz Danesh on Tuesday.", "call"),
        ("Viktor Orlin held a videoconference with Behrouz Danesh on Tuesday.", "videoconference"),
    ],
)
def test_finds_who_met_whom_in_many_wordings(sentence: str, kind: str) -> None:
    body = f"{sentence}\nRussian Foreign Minister Viktor Orlin and Iranian Foreign Minister Behrouz Danesh smiled.\n"
    city = "Moscow" if kind == "meeting" else None  # a call has no place
    ((got_kind, status, place, day, sides),) = rows(body)
    assert (got_kind, status, place, day, sorted(sides)) == (kind, "held", city, "2021-03-16", sorted(PAIR))


def test_mentions_of_one_encounter_are_one_row() -> None:
    body = BOTH + "During the talks, Orlin said ties were strong. Danesh, after his meeting with Orlin, agreed.\n"
    assert rows(body) == [("meeting", "held", "Moscow", "2021-03-16", PAIR)]


def test_meetings_on_two_days_do_not_merge() -> None:
    body = BOTH + "On Friday, Orlin will meet Danesh again in Tehran.\n"
    assert [row[:4] for row in rows(body)] == [
        ("meeting", "held", "Moscow", "2021-03-16"),
        ("meeting", "planned", "Tehran", "2021-03-19"),
    ]


def test_a_joint_press_conference_is_a_row_of_its_own_on_the_day_and_place_of_the_talks() -> None:
    body = BOTH + "The two ministers held a joint press conference after the talks.\n"
    assert rows(body)[1] == ("press_conference", "held", "Moscow", "2021-03-16", PAIR)


def test_offices_of_a_list_of_countries_are_sides() -> None:
    # Taking the speaker for a side, or the first country only, would lose the planned quadrilateral meeting.
    body = BOTH + (
        "Danesh also said that the deputy foreign ministers of Iran, Russia, Syria and Turkey will hold a meeting in "
        "Moscow next month.\n"
    )
    office = "Deputy Foreign Minister"
    sides = [(office, "IRN"), (office, "RUS"), (office, "SYR"), (office, "TUR")]
    assert rows(body)[1] == ("meeting", "planned", "Moscow", "2021-04", sides)


def test_without_a_page_date_the_weekday_is_kept_as_a_constraint() -> None:
    # Linking needs the Monday to keep this meeting apart from one on a Tuesday.
    body = BOTH.replace("Tuesday", "Monday")
    ((meeting,), _) = found(body, published_on=None)
    assert (meeting.held_on, meeting.held_on_method, meeting.held_weekday) == (None, None, 1)


def test_a_month_day_without_a_year_is_kept_as_a_constraint() -> None:
    body = "Russian President Ivan Petrov and Iranian President Amir Karimi had a telephone conversation on July 16.\n"
    ((meeting,), _) = found(body, published_on=None)
    assert (meeting.kind, meeting.held_on, meeting.held_month, meeting.held_day) == ("call", None, 7, 16)


@pytest.mark.parametrize(
    "sentence",
    [
        "Orlin refused to meet Danesh in Tehran.",
        "Orlin denied that he would hold talks with Danesh in Tehran.",
        "Orlin called for talks with Danesh in Tehran.",
        "Will Orlin meet Danesh in Tehran?",
        "The two ministers last met some years ago.",
    ],
)
def test_what_is_denied_wished_for_or_undated_history_is_no_meeting(sentence: str) -> None:
    assert [row[1:4] for row in rows(f"{BOTH}{sentence}\n")] == [("held", "Moscow", "2021-03-16")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Orlin has cancelled a trip to Caracas on Thursday, where he was to meet Danesh.",
            ("cancelled", "2021-03-18"),
        ),
        ("A meeting between Orlin and Danesh, due next week, has been put back to April 9.", ("planned", "2021-04-09")),
        ("Talks between Orlin and Danesh scheduled for Friday have been called off.", ("cancelled", "2021-03-19")),
    ],
)
def test_tells_cancelled_from_postponed(sentence: str, expected: tuple[str, str]) -> None:
    body = "Russian Foreign Minister Viktor Orlin and Iranian Foreign Minister Behrouz Danesh wrote letters.\n"
    (row,) = [row for row in rows(f"{body}{sentence}\n") if row[0] == "meeting"]
    assert (row[1], row[3]) == expected


def test_a_visit_counts_only_while_no_meeting_is_told_for_it() -> None:
    alone = rows(BOTH + "Orlin will travel to Baku on March 20.\n")
    told = rows(BOTH + "Orlin will travel to Tehran on Friday. There he will meet Danesh on Friday.\n")
    assert ("visit", "planned", "Baku", "2021-03-20", [("Viktor Orlin", "RUS")]) in alone
    assert "visit" not in [row[0] for row in told]


def test_words_in_quotation_marks_tell_no_meeting_of_the_page() -> None:
    body = BOTH + '"We will meet the Turkish foreign minister when the sea freezes," Orlin told reporters.\n'
    assert len(rows(body)) == 1


def test_one_side_alone_or_a_domestic_talk_is_no_meeting() -> None:
    body = "Russian Foreign Minister Viktor Orlin met with Russian President Ivan Petrov in Moscow on Tuesday.\n"
    assert rows(body) == []


@pytest.mark.parametrize("body", ["", "\n\n", "Rain is expected in London on Tuesday.\n", "1. 2. 3.\n“”\n"])
def test_pages_without_encounters_have_no_rows(body: str) -> None:
    assert found(body) == ((), ())


def test_rows_quote_the_page_and_their_keys_hold_when_text_is_put_before() -> None:
    ((first,), _) = found(BOTH)
    ((moved,), _) = found("The weather in the city was fair and nothing else is known of it.\n" + BOTH)
    assert first.sentence == BOTH[first.start_char : first.end_char] == moved.sentence
    assert first.meeting_report_key == moved.meeting_report_key
