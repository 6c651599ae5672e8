"""The annotated pages themselves: closed lists, words that stand in their page, links that point at rows."""

from __future__ import annotations

import html
import re
from datetime import date
from itertools import pairwise

import pytest

from orchestration.keys import fold
from tests.evaluation.gold import GoldPage
from tests.evaluation.sets import SETS, PageSet

KINDS = {
    "statements": {"direct", "indirect", "mixed"},
    "meetings": {"meeting", "call", "videoconference", "visit", "press_conference"},
    "agreements": {"treaty", "accord", "memorandum", "resolution", "declaration", "contract", "ceasefire", "other"},
}
STATUSES = {"held", "planned", "cancelled"}
STAGES = {
    *("proposed", "negotiating", "drafted", "agreed", "signed", "ratified", "in_force"),
    *("implemented", "suspended", "withdrawn", "violated", "expired", "extended"),
}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
MOST_PARTS = 4  # of one statement that its cue or a paragraph's end breaks up

PAGES = [
    pytest.param(page_set, doc_id, page, id=doc_id)
    for page_set in SETS.values()
    for doc_id, page in page_set.gold().pages.items()
]


@pytest.mark.parametrize(("page_set", "doc_id", "page"), PAGES)
def test_statements_stand_in_their_page(page_set: PageSet, doc_id: str, page: GoldPage) -> None:
    # Prevents: a gold row that no engine can find, since its words were mistyped or stand in another page.
    [file] = page_set.documents.glob(f"{doc_id}.*")
    stands = neighbours(re.sub(r"(?s)<(script|style)\b.*?</\1>|<[^>]+>", " ", file.read_text(encoding="utf-8")))
    for row in page.facts.statements:
        assert len(neighbours(row.text) - stands) < MOST_PARTS, row.text


@pytest.mark.parametrize("page", [param.values[2] for param in PAGES], ids=[param.id for param in PAGES])
def test_values_come_from_the_closed_lists(page: GoldPage) -> None:
    # Prevents: a misspelt kind or date in gold that counts against the engine for ever.
    for family, kinds in KINDS.items():
        assert {row.kind for row in getattr(page.facts, family) if not row.optional} <= kinds
    assert {row.status for row in page.facts.meetings} <= STATUSES
    events = [event for row in page.facts.agreements for event in row.events]
    assert {action for action, _ in events} <= STAGES
    days = {row.said_on for row in page.facts.statements} | {row.held_on for row in page.facts.meetings}
    for day in (days | {on for _, on in events}) - {None}:
        assert DATE.fullmatch(str(day))
        assert date.fromisoformat(f"{day}-01-01"[:10])


@pytest.mark.parametrize("page_set", SETS.values(), ids=SETS)
def test_links_point_at_rows(page_set: PageSet) -> None:
    # Prevents: a link that counts as missed for ever, because the row that it names moved.
    gold = page_set.gold()
    assert gold.links
    facts = {doc_id: page.facts for doc_id, page in gold.pages.items()}
    assert all(place < len(facts[doc_id].meetings) for cluster in gold.links.meetings for doc_id, place in cluster)
    assert all(place < len(facts[doc_id].agreements) for cluster in gold.links.agreements for doc_id, place in cluster)
    assert {doc_id for pair in gold.links.near_duplicates for doc_id in pair} <= facts.keys()


def neighbours(text: str) -> set[tuple[str, str]]:
    words = fold(html.unescape(text)).split()
    return set(pairwise(words)) or {(word, word) for word in words}
