from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.extraction.errors import MalformedDocumentError
from orchestration.extraction.page.open import open_page
from orchestration.extraction.vocabulary import Vocabulary
from orchestration.sources.records import RawDocument

LINES = st.sampled_from(
    (
        "",
        " ",
        "Home » World » Iran",
        "The Danube Courier",
        "Ministers agree to open border bridge",
        "3 March 2021, 10:15",
        "VIENNA, March 3 (Danube Wire) - The two ministers agreed on Wednesday to open the bridge in May.",
        "“We have waited for ten years,” the host told reporters after the talks in the old customs house.",
        "Related",
        "Check Also",
        "Leave a Reply",
        "Energy",
        "---",
        "SOURCE: DANUBE WIRE",
        "The delegations will meet again in May, the spokesman of the ministry said.Original News :",
        "wrapped lines of the story that have no stop and go",
    )
)


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=25))
def test_body_is_made_of_the_pages_own_lines(vocabulary: Vocabulary, lines: list[str]) -> None:
    # Whatever the order of the lines: nothing is invented, the order holds, and the headline is where its span says.
    text = "\n".join(lines)
    try:
        page = open_page(RawDocument("a.txt", "a.txt", "s", "text/plain", text.encode("utf-8", "ignore")), vocabulary)
    except MalformedDocumentError:
        return
    rest = iter(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for kept in page.body.split("\n"):
        assert not kept.strip() or any(line.startswith(kept) for line in rest)
    if page.title_span is not None:
        assert " ".join(page.title_span.of(page.body).split()) == page.title
