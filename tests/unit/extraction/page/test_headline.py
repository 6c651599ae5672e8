from __future__ import annotations

import pytest

from tests.unit.extraction.page.conftest import ReadPage

PARAGRAPH = "The two foreign ministers agreed on Wednesday to open the bridge, the host told reporters in Vienna."
HEADLINE = "Ministers agree to open border bridge"


@pytest.mark.parametrize(
    "above",
    [
        "",
        "The Danube Courier\n\n",
        "The Danube Courier\n\nEvening Edition\n3 March 2021\n\n",
        "3 March 2021\n\nRiver Basket\n\nAll the news of the river\n\n",
        "Home > World > Ministers agree to open border bridge\n\n",
        "Bridges of the Danube\n\nDanube Press TV\n\n",
        "PRESS RELEASE\n\n",
    ],
)
def test_headline_is_found_below_the_sites_lines(read_text: ReadPage, above: str) -> None:
    # With the outlet's name for a title, a hundred documents would be called the same.
    page = read_text(f"{above}{HEADLINE}\n\nBy Anna Writer\n\n{PARAGRAPH}\n\n{PARAGRAPH}")
    assert page.title == HEADLINE
    assert page.title_span is not None
    assert page.title_span.of(page.body) == HEADLINE


def test_repeated_headline_is_kept_once(read_text: ReadPage) -> None:
    # Twice in the body, its statement would be counted twice.
    assert read_text(f"{HEADLINE}\n\n{HEADLINE}\n\n{PARAGRAPH}").body == f"{HEADLINE}\n\n{PARAGRAPH}"


def test_headline_over_two_lines_is_one(read_text: ReadPage) -> None:
    # Half a headline in the body would be read as the beginning of the story.
    page = read_text(f"Ministers agree to open\nborder bridge in spring\n\n{PARAGRAPH}")
    assert page.title == "Ministers agree to open border bridge in spring"
    assert page.title_span is not None
    assert page.title_span.of(page.body) == "Ministers agree to open\nborder bridge in spring"


@pytest.mark.parametrize(
    "text",
    [
        f"{PARAGRAPH}\n\n{PARAGRAPH}",
        f"The ministers attend a meeting in Vienna, Austria, on March 3, 2021. (Photo by Danube Wire)\n{PARAGRAPH}",
        f"THE MORNING POST\n\nA bridge\n{PARAGRAPH}\n\nA call\n{PARAGRAPH}\n\nA visit\n{PARAGRAPH}",
    ],
    ids=["story", "caption", "brief of several items"],
)
def test_a_page_may_open_without_a_headline(read_text: ReadPage, text: str) -> None:
    # A paragraph or a caption taken for the headline would lose its statements.
    assert read_text(text).title is None
