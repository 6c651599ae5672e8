"""Which words each rule gives to which source, on pages of a few invented lines."""

from __future__ import annotations

import pytest

from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span
from orchestration.extraction.statements.rules.attributions import find_attributions
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import Vocabulary, load_vocabulary
from orchestration.paths import REFERENCE

Row = tuple[str | None, str | None, str]  # source, cue, words


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(REFERENCE)


def rows(vocabulary: Vocabulary, body: str, title: str | None = None) -> list[Row]:
    span = Span(body.index(title), body.index(title) + len(title)) if title else None
    reading = read_page(Page(body, title, span, None, None, None, "none", False, None, "en"))

    def cut(span: Span | None) -> str | None:
        return span.of(reading.text) if span else None

    return [
        (cut(one.source), cut(one.cue), " ".join(part.of(reading.text) for part in one.contents))
        for one in find_attributions(reading, vocabulary)
    ]


# Words cut too wide or too narrow, or given to the neighbour, are wrong quotations of a real person.
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Oduya said that the dam would stay.", [("Oduya", "said", "the dam would stay")]),
        ("Oduya told reporters on Monday that he was ready.", [("Oduya", "told", "he was ready")]),
        ("“The dam will stay,” Oduya said.", [("Oduya", "said", "The dam will stay,")]),
        (
            "“The dam stays,” said Minister Oduya, who was in Goma.",
            [("Minister Oduya", "said", "The dam stays,")],
        ),
        ("The dam will stay, Oduya said on Friday after talks.", [("Oduya", "said", "The dam will stay")]),
        ("The dam, Oduya insisted, would stay for ever.", [("Oduya", "insisted", "The dam would stay for ever")]),
        (
            "Oduya, the foreign minister, wrote: “We keep it.”",
            [("Oduya, the foreign minister", "wrote", "We keep it.")],
        ),
        ("According to Oduya, the dam is safe.", [("Oduya", "According to", "the dam is safe")]),
        ("The dam is safe, according to the ministry.", [("the ministry", "according to", "The dam is safe")]),
        ("Oduya called for an end to the raids.", [("Oduya", "called for", "an end to the raids")]),
        ("Oduya thanked Norway for its patience.", [("Oduya", "thanked", "Norway for its patience")]),
        ("Oduya: “We keep the dam for our children.”", [("Oduya", None, "We keep the dam for our children.")]),
        ("“We keep it, all of it,” Oduya bellowed.", [("Oduya", "bellowed", "We keep it, all of it,")]),
    ],
)
def test_single_sentence(vocabulary: Vocabulary, body: str, expected: list[Row]) -> None:
    assert rows(vocabulary, body) == expected


# A comma behind the cue joins the parts of one quotation, a full stop begins a second one.
def test_broken_quotations(vocabulary: Vocabulary) -> None:
    assert rows(vocabulary, "“We came,” he said, “and we stay.”") == [("he", "said", "We came, and we stay.")]
    assert rows(vocabulary, "“We came,” he said. “We stay.”") == [
        ("he", "said", "We came,"),
        ("he", "said", "We stay."),
    ]


# Marks that a new paragraph re-opens would make a second statement of one.
def test_quotation_over_paragraphs(vocabulary: Vocabulary) -> None:
    body = "“We came,” Oduya said, “and we stay. So it is.\n\n“Nobody will move us from here.”"
    assert rows(vocabulary, body) == [
        ("Oduya", "said", "We came, and we stay. So it is. Nobody will move us from here.")
    ]


# A chain of cues has one source; a cue read into the words before it would hide a statement.
def test_chain_of_cues(vocabulary: Vocabulary) -> None:
    body = "Oduya said the dam would stay, adding that Kigali agreed, and stressed the need for calm."
    assert rows(vocabulary, body) == [
        ("Oduya", "said", "the dam would stay"),
        ("Oduya", "adding", "Kigali agreed"),
        ("Oduya", "stressed", "the need for calm"),
    ]


# Reported inside reported is the outer speaker's; one who only passes words on is no speaker.
def test_reported_of_reported_and_relays(vocabulary: Vocabulary) -> None:
    assert rows(vocabulary, "Oduya said that Haug had told him the road was open.") == [
        ("Oduya", "said", "Haug had told him the road was open")
    ]
    assert rows(vocabulary, "Oduya told Haug that the road was open, her office said.") == [
        ("Oduya", "told", "the road was open")
    ]


# Words that nobody voiced must never become a statement.
@pytest.mark.parametrize(
    "body",
    [
        "Oduya did not say whether the dam would stay.",
        "Oduya will say tomorrow that the dam stays.",
        "Oduya may have wondered how long it would take.",
        "Nobody said that the dam would stay.",
        "The so-called “dam diplomacy” has failed twice.",
        "The novel is called “The Water Clerk”, and it sells well.",
        "The report said that the dam was old.",
        "Foreign ministers of the Gulf states and their guests are to meet.",
        "The measures announced on Monday are harsh.",
    ],
)
def test_no_statement(vocabulary: Vocabulary, body: str) -> None:
    assert rows(vocabulary, body) == []


# A headline that repeats the body would count one statement twice; one that alone has the words must not be lost.
def test_headlines(vocabulary: Vocabulary) -> None:
    title = "Talks to resume “with or without cameras”: Oduya"
    assert rows(vocabulary, f"{title}\n\nOduya spoke in Goma.", title) == [
        ("Oduya", None, "Talks to resume “with or without cameras”")
    ]
    told = "Oduya said talks would resume “with or without cameras”."
    assert [row[1] for row in rows(vocabulary, f"{title}\n\n{told}", title)] == ["said"]


# Questions are nobody's statement; an answer of two paragraphs is one.
def test_transcript(vocabulary: Vocabulary) -> None:
    body = (
        "MODERATOR: Welcome. Minister, please.\n\nMINISTER ODUYA: I thank you all.\n\nWe have kept our dam.\n\n"
        "Q (Lake Radio): Will it stay?\n\nMINISTER ODUYA: It will, and I will say so again."
    )
    assert rows(vocabulary, body) == [
        ("MINISTER ODUYA", None, "I thank you all. We have kept our dam."),
        ("MINISTER ODUYA", None, "It will, and I will say so again."),
    ]


# A programme with labels ("Date:", "Venue:") is no transcript.
def test_programme(vocabulary: Vocabulary) -> None:
    body = "Date: Monday\n\nVenue: Town Hall\n\nDate: Tuesday\n\nVenue: The Old Customs House"
    assert rows(vocabulary, body) == []


# Items of a communiqué have their subject in the line that opens the list.
def test_list_of_a_communique(vocabulary: Vocabulary) -> None:
    body = "The Peace Council,\n\n1. Expresses concern at the raids;\n\n2. Calls on all parties to withdraw."
    assert rows(vocabulary, body) == [
        ("The Peace Council", "Expresses concern at", "the raids"),
        ("The Peace Council", "Calls on", "all parties to withdraw"),
    ]
