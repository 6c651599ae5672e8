"""Statements as rows: who, which kind, which day, and words that stand in the body as they came."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.actors.find import find_cast
from orchestration.extraction.dates.calendar import find_dates
from orchestration.extraction.page.records import Page
from orchestration.extraction.records import Statement
from orchestration.extraction.statements.find import find_statements
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import Vocabulary, load_vocabulary
from orchestration.paths import REFERENCE

VOCABULARY = load_vocabulary(REFERENCE)


def statements(body: str, vocabulary: Vocabulary = VOCABULARY, on: date | None = None) -> tuple[Statement, ...]:
    page = Page(body, None, None, None, None, on, "page" if on else "none", False, None, "en")
    reading = read_page(page)
    return find_statements(reading, find_cast(reading, vocabulary), find_dates(reading), vocabulary, "d1")


STORY = (
    "Omani Foreign Minister Said Harib received Norwegian Foreign Minister Kari Lindqvist in Muscat on Sunday.\n\n"
    "“We are close,” Harib said. “Closer than ever.”\n\n"
    "Lindqvist said last week that Oslo was “not in a hurry”. She told parliament that the text was ready.\n\n"
    "A senior Omani official, who asked not to be named, said the ships would sail. The official gave no date. "
    "“They sail when they sail,” the official said.\n"
)


# A statement given to the other side, or to nobody, turns the story around.
def test_speakers_of_names_pronouns_and_descriptions() -> None:
    told = [(row.speaker_name, row.speaker_country_code, row.text) for row in statements(STORY)]
    assert told == [
        ("Said Harib", "OMN", "We are close,"),
        ("Said Harib", "OMN", "Closer than ever."),
        ("Kari Lindqvist", "NOR", "Oslo was “not in a hurry”"),
        ("Kari Lindqvist", "NOR", "the text was ready"),
        ("senior Omani official", "OMN", "the ships would sail"),
        ("senior Omani official", "OMN", "They sail when they sail,"),
    ]


# An analyst who asks for quotations must not get paraphrase.
def test_kinds() -> None:
    assert [row.kind for row in statements(STORY)] == ["direct", "direct", "mixed", "indirect", "indirect", "direct"]


# A day of its own wins over the scene; "she" goes on from it.
def test_days() -> None:
    days = [(row.said_on, row.said_on_method) for row in statements(STORY, on=date(2021, 6, 8))]  # a Tuesday
    assert days[0] == (date(2021, 6, 6), "scene")
    assert days[2][0] != date(2021, 6, 6)
    assert days[3] == days[2]


# Who was told is part of who said what.
def test_addressee() -> None:
    body = "Omani Foreign Minister Said Harib told Norwegian Foreign Minister Kari Lindqvist that it was late."
    assert [row.addressee_name for row in statements(body)] == ["Kari Lindqvist"]


# A joint text speaks for its authors, and for no state alone.
def test_joint_statement() -> None:
    body = "Joint Statement of Oman and Norway\n\nThe two sides reaffirmed their support for free passage."
    assert [(row.speaker_name, row.speaker_country_code) for row in statements(body)] == [
        ("Joint statement of Oman and Norway", None)
    ]


# Spans of a repaired page must still cut the body's own characters, damage and all.
def test_spans_of_a_damaged_page() -> None:
    body = "Oman s minister Said Harib said &quot;we are ready&quot;.The ministry,in turn,said “”it is so“”."
    for row in statements(body):
        assert row.text == " ".join(span.of(body) for span in row.spans)


# Keys made from places in the page would change with every better cleaning; equal words still need keys of their own.
def test_keys_do_not_depend_on_place() -> None:
    body = "Omani Foreign Minister Said Harib said “never”. Harib said “never”."
    first, second = statements(body), statements(f"Muscat Daily\n\n{body}")
    assert [row.statement_report_key for row in first] == [row.statement_report_key for row in second]
    assert len({row.statement_report_key for row in first}) == len(first) > 1


PIECES = st.sampled_from(
    """
    “ | ” | " | ‘ | ’ | , | . | : | ; | ? | — | ( | ) | - | 1. | Q: | A: | MINISTER X: | *Why?* | said | told | adding
    | according to | that | who | and | but | he | They | we | the official | did not | Kari Lindqvist | Oman | peace
    | Foreign Minister Said Harib | on Monday | called for | in the words of
    """.split(" | ")
)


# Pages of any shape arrive: none may stop the engine, and every text is cut from its body.
@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("\n".join)
    )
)
def test_any_text(body: str) -> None:
    for row in statements(body):
        assert row.text == " ".join(span.of(body) for span in row.spans)
        assert row.text.strip()
        assert (row.start_char, row.end_char) == (row.spans[0].start, row.spans[-1].end)


@pytest.mark.parametrize("body", ["", " ", "\n\n", "“", "said", "said:", "“” said", ", said he"])
def test_next_to_nothing(body: str) -> None:
    assert statements(body) == ()
