"""Finds every attribution of a page by rules; a tagger may take this module's place. Not here: who speaks, when, and
what becomes a row.
"""

from __future__ import annotations

from collections.abc import Collection

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.rules.cue_lexicon import cue_lexicon
from orchestration.extraction.statements.rules.following import Read, follow_quotations
from orchestration.extraction.statements.rules.headlines import read_headline
from orchestration.extraction.statements.rules.interviews import read_interview
from orchestration.extraction.statements.rules.labels import read_labelled
from orchestration.extraction.statements.rules.lists import goes_on, is_joint_text, list_subject
from orchestration.extraction.statements.rules.reported import read_reported
from orchestration.extraction.statements.rules.sources import find_sources
from orchestration.extraction.statements.rules.stretches import cut_stretches
from orchestration.extraction.statements.rules.turns import read_turns
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary

_ECHOES = frozenset({"quote_alone", "quote_signed", "headline"})  # rules that may read a pull quote


def find_attributions(reading: Reading, vocabulary: Vocabulary) -> tuple[Attribution, ...]:
    """Return the attributions of a page in the order of their first words."""
    sources = find_sources(vocabulary)
    turns, taken = read_turns(reading, sources.moderators)
    if not turns:
        turns, taken = read_interview(reading)
    found = [*turns, *follow_quotations(_read_body(reading, vocabulary, taken))]
    found += read_headline(reading)
    kept = (attribution for attribution in found if not _is_echo(reading, attribution))
    return tuple(sorted(kept, key=lambda attribution: attribution.contents[0]))


def _read_body(reading: Reading, vocabulary: Vocabulary, taken: Collection[int]) -> Read:
    """Read every stretch outside the headline and the paragraphs that are *taken* by a transcript."""
    sources, lexicon = find_sources(vocabulary), cue_lexicon(vocabulary)
    if is_joint_text(reading):
        sources = sources.speaking_as_we()
    lead: Span | None = None
    read: Read = []
    for stretch in cut_stretches(reading):
        if stretch.paragraph in taken or (reading.title and reading.title.overlaps(stretch.span)):
            continue
        told = read_reported(stretch, lexicon, sources, lead) or read_labelled(stretch, sources)
        lead = list_subject(stretch, sources) or (lead if goes_on(stretch) else None)
        read.append((stretch, told))
    return read


def _is_echo(reading: Reading, attribution: Attribution) -> bool:
    if attribution.rule_id not in _ECHOES:
        return False
    words = attribution.contents[0].of(reading.text).strip(" ,.").lower()
    return reading.text.lower().count(words) > 1
