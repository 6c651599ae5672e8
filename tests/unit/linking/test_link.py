"""Which mentions are one thing: two rows rather than a false merge, and the order of documents changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from orchestration.extraction.records import Actor, Agreement, Document, Meeting, MeetingParticipant, Statement
from orchestration.keys import make_key
from orchestration.linking.actors import link_actors
from orchestration.linking.agreements import link_agreements
from orchestration.linking.documents import link_documents
from orchestration.linking.meetings import link_meetings
from orchestration.linking.statements import link_statements

STORY = (
    "The ministers of both coasts met in the old customs house on Sunday and agreed to run a second ferry from May on. "
    "They spoke for three hours about tolls, ice and the price of herring before they went out to the waiting press. "
    "Neither side would say what the ferry is to cost, and the opposition in both capitals asked for the figures. "
)


def document(name: str, body: str, published: date | None = None) -> Document:
    return Document(name, "v", None, None, published, "none", False, "en", None, body, len(body.split()))


def person(document_key: str, name: str, country: str | None) -> Actor:
    key = make_key(document_key, name)
    return Actor(key, document_key, name, "person", country, None, None, (), 0, 1)


def meeting(document_key: str, day: date | None, **changes: object) -> Meeting:
    row = Meeting(
        meeting_report_key=make_key(document_key, day, str(changes)),
        document_key=document_key, kind="meeting", status="held", place_city="Muscat", place_country_code="OMN",
        held_on=day, held_on_precision="day" if day else None, held_on_method=None, held_weekday=None, held_month=None,
        held_day=None, topics=(), start_char=0, end_char=1, sentence="", confidence=1.0, rule_id="r",
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def linked(meetings: list[Meeting], names: tuple[str, str] = ("Said Harib", "Kari Lindqvist")) -> dict[str, str]:
    rows = [
        MeetingParticipant(
            one.meeting_report_key, one.document_key, at, make_key(one.document_key, name), name, country, None
        )
        for one in meetings
        for at, (name, country) in enumerate(zip(names, ("OMN", "NOR"), strict=True))
    ]
    actors = {make_key(one.document_key, name): name for one in meetings for name in names}
    links = link_meetings(meetings, rows, actors, frozenset(names), {})
    return {link.meeting_report_key: link.meeting_key for link in links}


# A report that says only "on Tuesday" belongs to the one dated Tuesday; one that says "on Monday" keeps its own row.
def test_weekday_finds_its_meeting_and_no_other() -> None:
    dated = meeting("a", date(2020, 7, 21))
    tuesday, monday = meeting("b", None, held_weekday=2), meeting("c", None, held_weekday=1)
    keys = linked([dated, tuesday, monday])
    assert keys[dated.meeting_report_key] == keys[tuesday.meeting_report_key]
    assert keys[dated.meeting_report_key] != keys[monday.meeting_report_key]


# Two Tuesdays answer: choosing one would be a guess.
def test_two_answers_are_none() -> None:
    rows = [meeting("a", date(2020, 7, 21)), meeting("b", date(2020, 7, 28)), meeting("c", None, held_weekday=2)]
    assert len(set(linked(rows).values())) == 3


# One pair that meets twice in a week has had two meetings, and an undated report without any constraint is of neither.
def test_other_days_and_no_days_stay_apart() -> None:
    rows = [meeting("a", date(2022, 5, 16)), meeting("b", date(2022, 5, 20)), meeting("c", None)]
    assert len(set(linked(rows).values())) == 3


# The linked day fills an undated report; it never stands for a stated one.
def test_linked_date_is_given_to_the_undated_only() -> None:
    dated, undated = meeting("a", date(2020, 7, 21)), meeting("b", None, held_weekday=2)
    names = ("Said Harib", "Kari Lindqvist")
    rows = [
        MeetingParticipant(
            one.meeting_report_key, one.document_key, at, make_key(one.document_key, name), name, code, None
        )
        for one in (dated, undated)
        for at, (name, code) in enumerate(zip(names, ("OMN", "NOR"), strict=True))
    ]
    actors = {make_key(key, name): name for key in "ab" for name in names}
    links = {one.meeting_report_key: one for one in link_meetings([dated, undated], rows, actors, frozenset(names), {})}
    assert links[undated.meeting_report_key].held_on == date(2020, 7, 21)
    assert links[dated.meeting_report_key].held_on is None


# Spellings of one surname are one person of one side; the same name on another side is a namesake.
def test_people() -> None:
    actors = [
        person("a", "Sergei Andreyev", "RUS"),
        person("b", "Sergey Andreyev", "RUS"),
        person("c", "Andreyev", "RUS"),
        person("d", "Sergei Andreyev", "BLR"),
        person("e", "Viktor Andreyev", "RUS"),
    ]
    keys = {one.actor_mention_key: one.actor_key for one in link_actors(actors)}
    a, b, c, d, e = (keys[actor.actor_mention_key] for actor in actors)
    assert a == b
    assert len({a, c, d, e}) == 4  # two Andreyevs of one side: the lone surname could be either


# A syndicated copy is no second source; another story on the same day is.
def test_documents() -> None:
    other = (
        "The parliament in the north voted on the budget for schools and roads, late at night and without a quarrel. "
        * 3
    )
    links = {
        one.document_key: one
        for one in link_documents(
            [
                document("a", STORY, date(2020, 1, 2)),
                document("b", STORY.replace("Sunday", "Monday") + "Read it twice.", date(2020, 1, 1)),
                document("c", other),
            ]
        )
    }
    assert links["a"].duplicate_group_key == links["b"].duplicate_group_key is not None
    assert links["a"].origin_key == links["b"].origin_key != links["c"].origin_key
    assert (links["b"].is_original, links["a"].is_original, links["c"].duplicate_group_key) == (True, False, None)


# The same words on two days were said twice; said on one day, or undated, they are one statement with two reports.
def test_statements() -> None:
    def said(document_key: str, text: str, day: date | None) -> Statement:
        return Statement(
            make_key(document_key, text), document_key, make_key(document_key, "s"), "S", None, None, None, None,
            "direct", text, None, 0, 1, (), "", day, None, None, 1.0, "r",
        )  # fmt: skip

    words = "we shall run a second ferry from May on"
    rows = [
        said("a", words, date(2020, 1, 1)),
        said("b", words.title(), date(2020, 1, 1)),
        said("c", words, date(2020, 3, 1)),
    ]
    actors = {make_key(key, "s"): "Said Harib" for key in "abc"}
    keys = [
        one.statement_key
        for row in rows
        for one in link_statements(rows, actors)
        if one.statement_report_key == row.statement_report_key
    ]
    assert keys[0] == keys[1] != keys[2]


# A resolution is its number whatever it is called; "ceasefire" is no proper name.
def test_agreements() -> None:
    def named(document_key: str, name: str, *parties: str) -> Agreement:
        return Agreement(make_key(document_key, name), document_key, name, (), "other", parties, 0, 1, "", 1.0, "r")

    rows = [
        named("a", "UN Security Council Resolution 2231"),
        named("b", "United Nations Security Council resolution 2231 (2015)"),
        named("a", "UN Security Council Resolution 2901"),
        named("a", "ceasefire", "AGO", "COD"),
        named("b", "ceasefire", "YEM", "SAU"),
        named("a", "Iran-Russia long-term comprehensive strategic cooperation agreement", "IRN", "RUS"),
        named("b", "Iran-Russia comprehensive strategic partnership agreement", "RUS", "IRN"),
    ]
    keys = {one.agreement_report_key: one.agreement_key for one in link_agreements(rows)}
    order = [keys[row.agreement_report_key] for row in rows]
    assert order[0] == order[1]
    assert order[5] == order[6]
    assert len(set(order)) == 5


# Documents arrive in any order; the keys must not tell in which.
def test_order_changes_nothing() -> None:
    rows = [meeting("a", date(2020, 7, 21)), meeting("b", None, held_weekday=2), meeting("c", date(2020, 7, 21))]
    assert linked(rows) == linked(rows[::-1])
