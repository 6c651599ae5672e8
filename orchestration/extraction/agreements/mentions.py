"""Finds every mention of an instrument. Not here: which are of one instrument (reference), its stages (stages)."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.agreements.known import known, numbered
from orchestration.extraction.agreements.lexicon import Head, Lexicon
from orchestration.extraction.agreements.listed import listed
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.phrases import Match
from orchestration.extraction.agreements.references import pronouns, referring
from orchestration.extraction.agreements.worded import worded
from orchestration.extraction.agreements.words import COMPOUNDS, NO_NOUN_AFTER
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import Stage


def find_mentions(page: TokenPage, words: Lexicon, stages: Sequence[Match[Stage]]) -> list[Mention]:
    """Return every mention of an instrument, in order; of a page not in English only known names and numbers."""
    found = list(numbered(page))
    taken = {place for mention in found for place in mention.tokens}
    for name in words.instruments.find(page.tokens):
        if taken.isdisjoint(range(name.first, name.after)):
            mention = known(page, name, words)
            if mention is not None:
                taken.update(mention.tokens)
                found.append(mention)
    if page.reading.page.language_code not in (None, "en"):
        return sorted(found, key=lambda mention: mention.span.start)
    for head in words.heads.find(page.tokens):
        if taken.isdisjoint(range(head.first, head.after)) and _is_noun(page.tokens, head):
            mention = worded(page, head, words) or referring(page, head)
            items = listed(page, mention, words) if "plural" in mention.marks else []
            for one in (mention, *items):
                taken.update(one.tokens)
                found.append(one)
    found += pronouns(page, stages)
    return sorted(found, key=lambda mention: mention.span.start)


def _is_noun(page: list[Token], head: Match[Head]) -> bool:
    """Whether an agreement word is one: not "to deal with", "in agreement", "convention centre"."""
    before = page[head.first - 1].lower if head.first else ""
    after = page[head.after].lower if head.after < len(page) else ""
    return before not in NO_NOUN_AFTER and after not in COMPOUNDS
