from __future__ import annotations

import pytest

from tests.unit.extraction.page.conftest import ReadPage

STORY = (
    "VIENNA, March 3, 2021 (Danube Wire) - The two foreign ministers agreed on Wednesday to open the border bridge.",
    "“We have waited for ten years,” the host told reporters after the talks in the old customs house.",
    "Energy",
    "The power line will be finished next year, according to the ministry of the neighbouring country.",
    "The delegations will meet again in May.",
)
HEADLINE = "Ministers agree to open border bridge"


def page_of(*, above: tuple[str, ...] = (), amid: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> str:
    return "\n\n".join((*above, HEADLINE, *STORY[:2], *amid, *STORY[2:], *below))


@pytest.mark.parametrize(
    "above",
    [
        ("Home » World » Europe",),
        ("Skip to content", "Menu"),
        ("World | Business | Opinion | Sport",),
        ("World  Politics  Economy  Video",),
        ("We use cookies to improve your experience. By continuing you agree to our cookie policy.",),
        ("Support independent reporting - Donate via PayPal!", "Subscribe Login"),
        ("Danube Wire | Politics",),
    ],
)
def test_what_stands_above_the_headline_goes(read_text: ReadPage, above: tuple[str, ...]) -> None:
    # A menu left in the body becomes part of the first sentence, and its entries become actors.
    assert read_text(page_of(above=above)).body == "\n\n".join((HEADLINE, *STORY))


@pytest.mark.parametrize(
    "below",
    [
        ("Share this: Facebook Twitter WhatsApp",),
        ("SOURCE: DANUBE WIRE\nLINK: https://wire.example/2021/03/03/1\nTAGS: bridge, border",),
        ("Comments are closed",),
        ("Print this page | Back to top",),
        ("© 2021 Danube Wire. All rights reserved.",),
        ("Join the Danube mailing list",),
        ("About editor", "Check Also", "Minister signs ferry deal", "The minister said a ferry would …"),
        ("Related", "Minister signs ferry deal\nPresident to visit Graz", "Leave a Reply", "Name *\nEmail *"),
        ("Most read\n1. Storm hits coast\n2. Minister says no", "Your email address will not be published."),
        ("(Reporting by A. Writer; Editing by B. Writer)",),
        ("News ID 77120 | Send to friends | Print", "Your Comment: You are replying to:"),
    ],
)
def test_what_stands_below_the_story_goes(read_text: ReadPage, below: tuple[str, ...]) -> None:
    # Teasers hold statements of other stories, and would be counted as this one's.
    assert read_text(page_of(below=below)).body == "\n\n".join((HEADLINE, *STORY))


@pytest.mark.parametrize(
    "amid",
    [
        ("READ ALSO: Minister signs ferry deal",),
        ("[ADVERTISEMENT]",),
        ("Most Read\nLira slides to a record low\nFerry strike enters its third day",),
        ("Related: President to visit Graz | Minister says no",),
    ],
)
def test_what_interrupts_the_story_goes_alone(read_text: ReadPage, amid: tuple[str, ...]) -> None:
    # Cutting from the first teaser to the end would lose half of the story.
    assert read_text(page_of(amid=amid)).body == "\n\n".join((HEADLINE, *STORY))


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell as the talks dragged on, and the ministers read the news on their telephones.",
        "He left a comment in the visitors' book and asked his host to follow us on the journey to peace.",
        "“Subscribe to peace,” she said.",
        "Question: What do you think of the comments that were made?",
        "Yes.",
        "Vienna, 3 March 2021",
        "Minister: Read the text. It says more about us than we do.",
    ],
)
def test_story_that_sounds_like_furniture_stays(read_text: ReadPage, line: str) -> None:
    # Losing body text is worse than keeping furniture: a statement that is cut can never be found again.
    assert line in read_text(page_of(amid=(line,))).body.split("\n\n")
    assert line in read_text(page_of(below=(line,))).body.split("\n\n")


def test_an_end_mark_at_the_top_does_not_cut_the_story(read_text: ReadPage) -> None:
    # Some sites put the link to the comments between headline and story.
    assert STORY[-1] in read_text(page_of(above=("Leave a comment",))).body


def test_hard_wrapped_lines_are_read_as_paragraphs(read_text: ReadPage) -> None:
    # A short wrapped line without a full stop looks like a menu entry when read alone.
    wrapped = (
        "   The leaders of five states signed an agreement on a single\n"
        "transit tariff on Thursday, ending four years of haggling over\n"
        "trade, energy"
        " and water.\n"
    )
    body = read_text(f"Five states sign tariff pact\n\n{wrapped}\nShare this page\n").body
    assert body == f"Five states sign tariff pact\n\n{wrapped.rstrip()}"


def test_pages_without_blank_lines_keep_their_paragraphs(read_text: ReadPage) -> None:
    # One paragraph a line: joining them by blank lines, or losing the first for a menu, would both be wrong.
    body = read_text("\n".join((*STORY, "SOURCE: DANUBE WIRE", "TAGS:"))).body
    assert body == "\n".join(STORY)


def test_a_label_stuck_to_the_last_sentence_is_cut(read_text: ReadPage) -> None:
    # Aggregators lose the line break before "Original News :", and the label would end the last statement.
    assert read_text("\n\n".join((*STORY[:4], STORY[4] + "Original News :"))).body.endswith("again in May.")


def test_kept_lines_stand_as_they_are(read_text: ReadPage) -> None:
    # Spans are cut from the body: a repaired character would break "verbatim".
    line = "The  minister&#39;s “reply“ was it&nbsp;will  be read . And signed \u00a0in May, the spokesman said."
    assert line in read_text(page_of(amid=(line,))).body


def test_a_page_of_furniture_has_an_empty_body(read_text: ReadPage) -> None:
    # A "page not found" page would else speak of meetings in its list of recent posts.
    page = read_text(
        "Home » World » Page not found\n\nSkip to main content\n\nOops! That page can’t be found.\n\n"
        "Recent Posts\nForeign ministers to meet in Doha next week\n\nLeave a Reply\n"
        "Your email address will not be published. Required fields are marked *\n"
    )
    assert "Doha" not in page.body
    assert page.title is None
