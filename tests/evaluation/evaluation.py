"""One set of annotated pages held against one warehouse."""

from __future__ import annotations

from collections.abc import Mapping

from tests.evaluation.figures import Sheet
from tests.evaluation.gold import GoldSet, Place
from tests.evaluation.links import measure_links
from tests.evaluation.measures import measure_agreements, measure_body, measure_meetings, measure_statements
from tests.evaluation.rows import Page

_NOTHING = Page()


def evaluate(gold: GoldSet, pages: Mapping[str, Page]) -> Sheet:
    """Return all figures of *gold* on the *pages* of a warehouse; a page that is not there has found nothing."""
    sheet = Sheet(documents=len(gold.pages), missing_documents=[doc_id for doc_id in gold.pages if doc_id not in pages])
    meeting_keys: dict[Place, str] = {}
    agreement_keys: dict[Place, str] = {}
    for doc_id, wanted in gold.pages.items():
        given = pages.get(doc_id, _NOTHING)
        measure_statements(doc_id, given, wanted, sheet)
        meetings = measure_meetings(doc_id, given, wanted, sheet)
        meeting_keys |= {(doc_id, j): given.meetings[i].key for i, j in meetings.places}
        agreements = measure_agreements(doc_id, given, wanted, sheet)
        agreement_keys |= {
            (doc_id, j): given.agreements[i].key
            for i, j in agreements.places
            if not wanted.facts.agreements[j].optional
        }
        measure_body(given, wanted, sheet)
    if gold.links:
        measure_links(gold, gold.links, pages, {"meetings": meeting_keys, "agreements": agreement_keys}, sheet)
    return sheet
