"""The repaired view reads well and never loses its way back to the page's own characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.text.reading import Reading


def read(body: str) -> Reading:
    return read_page(Page(body, None, None, None, None, None, "none", False, None, "en"))


# Each pair is one kind of damage seen on the web; unmended, the rules of reading do not match.
@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("It’s a “text”, he said.", "It’s a “text”, he said."),
        ("â€œIt stands,â€\x9d she said.", "“It stands,” she said."),
        ("Talks &amp; tea &quot;went well&quot;.", "Talks & tea “went well”."),
        ("the\xa0minister", "the minister"),
        ("He agreed.The accord holds.", "He agreed. The accord holds."),
        ("«We came», he said.", "“We came”, he said."),
        ("``We came,'' he said.", "“We came,” he said."),
        ("““We came,” he said.", "“We came,” he said."),
        ("the end of it.”We came,” he said", "the end of it. “We came,” he said"),
        ("‘We came,’ he said of Omar's tea.", "“We came,” he said of Omar's tea."),
        ("extended unti1 we1come", "extended until welcome"),
        ("see www.example.org/A.Page now", "see www.example.org/A.Page now"),
    ],
)
def test_damage_is_mended(damaged: str, mended: str) -> None:
    assert read(damaged).text == mended


# A page whose commas were lost to full stops would fall apart into fragments.
def test_stops_that_were_commas() -> None:
    body = "Omani Foreign Minister. Said Harib. met Lind. and left. though not before tea. In Oslo. Lind was silent."
    assert "Foreign Minister, Said Harib, met Lind, and left, though not before tea. In Oslo" in read(body).text


# "Omans minister" names no country unless the possessive is given back; plural names must stay.
def test_lost_apostrophes() -> None:
    body = "Oman spoke. Omans minister met the United States envoy, and the State Department was silent."
    assert "Oman's minister met the United States envoy" in read(body).text


# A hard-wrapped paragraph cut at its line ends would end sentences in mid-air.
def test_wrapped_lines_are_one_paragraph() -> None:
    body = (
        "The ministers of the two coastal countries met in the\nold customs house and spoke for two hours about the\n"
        "ferry.\n\nShort line\nAnother"
    )
    assert [span.of(read(body).text)[-9:] for span in read(body).paragraphs] == ["he ferry.", "hort line", "Another"]


# Titles and initials end no sentence.
def test_sentences() -> None:
    reading = read("Mr. A. Lind of the U.S. Senate left. “We go. We return,” he said. Then tea.")
    assert [span.of(reading.text) for span in reading.sentences] == [
        "Mr. A. Lind of the U.S. Senate left.",
        "“We go.",
        "We return,” he said.",
        "Then tea.",
    ]


# A quotation that its paragraph does not close must not swallow the next paragraph.
def test_reopened_quotation_is_a_span_in_each_paragraph() -> None:
    reading = read("“We came a long way.\n\n“We shall go further,” he said.")
    assert [span.of(reading.text) for span in reading.quotes] == ["“We came a long way.", "“We shall go further,”"]


# An offset that points a character aside makes every verbatim text wrong.
@given(st.text(alphabet="aB. ,\n\"'“”«»’`â€œ&amp;\xa01sZ", max_size=200))
def test_every_span_leads_back_into_the_body(body: str) -> None:
    reading = read(body)
    assert len(reading.offsets) == len(reading.text) + 1
    for start in range(len(reading.text)):
        span = reading.body_span(Span(start, start + 1))
        assert 0 <= span.start <= span.end <= len(body)
    for span in (*reading.sentences, *reading.quotes):
        assert reading.body_span(span).of(body).strip()
