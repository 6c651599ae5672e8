"""Finds the agreements of a page and their stages. Not here: the rules of each step."""

from __future__ import annotations

import re

from orchestration.extraction.actors.cast import Cast
from orchestration.extraction.agreements.events import stages_of
from orchestration.extraction.agreements.lexicon import lexicon
from orchestration.extraction.agreements.making import made
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.mentions import find_mentions
from orchestration.extraction.agreements.naming import best_mention, named
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.parties import parties_of
from orchestration.extraction.agreements.reference import group
from orchestration.extraction.agreements.rows import Rows
from orchestration.extraction.agreements.sides import Sides
from orchestration.extraction.agreements.stages import find_stages, reported
from orchestration.extraction.agreements.timing import Timing
from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.records import Agreement, AgreementEvent
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary

_OFFICE_LEVELS = frozenset({"head_of_state", "head_of_government", "minister", "deputy", "ambassador"})
_OFFICIAL = re.compile(r"\b(?:[Mm]inist(?:er|r)|[Gg]overnment|[Ee]mbass|[Aa]mbassador|[Pp]resident|[Pp]arliament)")


def find_agreements(
    reading: Reading, cast: Cast, calendar: Calendar, vocabulary: Vocabulary, document_key: str
) -> tuple[tuple[Agreement, ...], tuple[AgreementEvent, ...]]:
    """Return the instruments that a page names and the stages it reports of them."""
    words = lexicon(vocabulary)
    page = TokenPage.of(reading, cast)
    matches = words.stages.find(page.tokens)
    mentions = find_mentions(page, words, matches)
    hits = find_stages(page, mentions, matches)
    sides, timing = Sides(page, words.unions), Timing(page, calendar, mentions)
    dates = timing.dates(hits)
    rows = Rows(reading, document_key)
    for found in group(page, mentions, reported(hits)):
        best = best_mention(found)
        stages = stages_of(found, hits, dates, page, sides, timing)
        parties = parties_of(found, best, stages, page, sides, words)
        if _counts(best, parties, cast):
            rows.add(best, named(found, parties, words, made(found, stages, hits, page)), parties, stages)
    return tuple(rows.agreements), tuple(rows.events)


def _counts(best: Mention, parties: tuple[str, ...], cast: Cast) -> bool:
    """Whether an instrument is one between states or bodies, as far as the page tells."""
    if best.form in ("known", "numbered"):
        return True
    if best.type.kind == "contract" and not parties:
        return False
    if best.form == "named":
        return True
    if not (any(member.level in _OFFICE_LEVELS for member in cast.members) or _OFFICIAL.search(cast.reading.text)):
        return False
    return bool(best.content) or len(parties) >= (1 if best.type.kind in ("ceasefire", "resolution") else 2)
