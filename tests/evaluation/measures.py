"""The measures of one page, family by family: statements, meetings, agreements and the clean body.

Each function holds what a warehouse shows against gold and writes figures and misses to the sheet. Measures across
pages live in `links`.
"""

from __future__ import annotations

import re

from tests.evaluation.figures import Sheet
from tests.evaluation.gold import GoldPage
from tests.evaluation.matching import (
    fold,
    jaccard,
    same_instrument,
    same_name,
    same_participant,
    same_party,
    word_overlap,
)
from tests.evaluation.pairing import Pairing, pair_off
from tests.evaluation.rows import Agreement, Meeting, Page, Statement


def measure_statements(doc_id: str, given: Page, gold: GoldPage, sheet: Sheet) -> None:
    """Found by shared words; attributed when the speaker is right; exact when the span is, too."""

    def likeness(ours: Statement, theirs: Statement) -> float:
        return word_overlap(ours.text, theirs.text) + 0.01 * _same_speaker(ours, theirs)

    pairing = pair_off(given.statements, gold.facts.statements, likeness)
    sheet.tallies["statement.found"].add(*pairing.count())
    sheet.tallies["statement.attributed"].add(*pairing.count(_same_speaker))
    sheet.tallies["statement.exact"].add(*pairing.count(_same_words))
    attributed = [(ours, theirs) for ours, theirs in pairing.judged if _same_speaker(ours, theirs)]
    sheet.shares["statement.kind"].add(ours.kind == theirs.kind for ours, theirs in attributed)
    sheet.shares["statement.country"].add(ours.country == theirs.country for ours, theirs in attributed)
    # An undated row asks for no date: many pages would allow one, none demands it.
    sheet.shares["statement.date"].add(ours.said_on == theirs.said_on for ours, theirs in attributed if theirs.said_on)

    sheet.misses += [f"{doc_id}: missed statement  {row.speaker}: {row.text[:90]}" for row in pairing.missed]
    sheet.misses += [f"{doc_id}: extra statement   {row.speaker}: {row.text[:90]}" for row in pairing.extra]
    sheet.misses += [
        f"{doc_id}: wrong speaker     {ours.speaker} for {theirs.speaker}: {theirs.text[:70]}"
        for ours, theirs in pairing.judged
        if not _same_speaker(ours, theirs)
    ]


def measure_meetings(doc_id: str, given: Page, gold: GoldPage, sheet: Sheet) -> Pairing[Meeting]:
    """Found by participants and by having been held or not; then kind, date and place. Return the pairs for linking."""
    pairing = pair_off(given.meetings, gold.facts.meetings, _meeting_likeness)
    sheet.tallies["meeting.found"].add(*pairing.count())
    sheet.shares["meeting.kind"].add(ours.kind == theirs.kind for ours, theirs in pairing.judged)
    sheet.shares["meeting.date"].add(_same_day(ours, theirs) for ours, theirs in pairing.judged)
    sheet.shares["meeting.place"].add(fold(ours.city) == fold(theirs.city) for ours, theirs in pairing.judged)

    sheet.misses += [f"{doc_id}: missed meeting    {_describe(row)}" for row in pairing.missed]
    sheet.misses += [f"{doc_id}: extra meeting     {_describe(row)}" for row in pairing.extra]
    return pairing


def measure_agreements(doc_id: str, given: Page, gold: GoldPage, sheet: Sheet) -> Pairing[Agreement]:
    """Found by any of its names; then kind, parties and the stages told of it. Return the pairs for linking."""
    pairing = pair_off(given.agreements, gold.facts.agreements, _agreement_likeness)
    sheet.tallies["agreement.found"].add(*pairing.count())
    events = sheet.tallies["agreement.events"]
    for ours, theirs in pairing.judged:
        events.add(len(ours.events & theirs.events), len(ours.events), len(theirs.events))
    for missed in pairing.missed:
        events.add(0, 0, len(missed.events))
    sheet.shares["agreement.kind"].add(ours.kind == theirs.kind for ours, theirs in pairing.judged)
    sheet.shares["agreement.parties"].add(_shared_parties(ours, theirs) for ours, theirs in pairing.judged)

    sheet.misses += [f"{doc_id}: missed agreement  {row.names[0]}" for row in pairing.missed]
    sheet.misses += [f"{doc_id}: extra agreement   {row.names[0]}" for row in pairing.extra]
    return pairing


def measure_body(given: Page, gold: GoldPage, sheet: Sheet) -> None:
    """Text that must survive in the clean body, and furniture that must not; white space never counts."""
    body = _one_spaced(given.body)
    folded = fold(body)
    kept = (_one_spaced(snippet) in body or fold(snippet) in folded for snippet in gold.must_keep)
    sheet.shares["body.kept"].add(kept)
    sheet.shares["body.dropped"].add(_one_spaced(snippet) not in body for snippet in gold.must_drop)


def _same_speaker(ours: Statement, theirs: Statement) -> bool:
    return same_name(ours.speaker, theirs.speaker)


def _same_words(ours: Statement, theirs: Statement) -> bool:
    return _same_speaker(ours, theirs) and fold(ours.text) == fold(theirs.text)


def _meeting_likeness(ours: Meeting, theirs: Meeting) -> float:
    if ours.is_held != theirs.is_held:
        return 0.0
    if theirs.optional and not theirs.participants:  # an arguable meeting known by its place alone
        return 0.5 * (fold(ours.city) == fold(theirs.city))
    shared = jaccard(ours.participants, theirs.participants, same_participant)
    if shared < 0.5:
        return 0.0
    return shared + 0.1 * (ours.kind == theirs.kind) + 0.05 * (ours.held_on == theirs.held_on)


def _same_day(ours: Meeting, theirs: Meeting) -> bool:
    return ours.held_on == theirs.held_on or (ours.held_on is not None and ours.held_on == theirs.held_on_linked)


def _agreement_likeness(ours: Agreement, theirs: Agreement) -> float:
    if not any(same_instrument(left, right) for left in ours.names for right in theirs.names):
        return 0.0
    return 1.0 + 0.2 * _shared_parties(ours, theirs)


def _shared_parties(ours: Agreement, theirs: Agreement) -> float:
    return jaccard(ours.parties, theirs.parties, same_party)


def _one_spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _describe(meeting: Meeting) -> str:
    sides = " / ".join(f"{side.name} ({side.country})" for side in meeting.participants)
    return f"{meeting.kind} {meeting.status} {sides}"
