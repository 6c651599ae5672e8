"""Instruments told apart in a list: "two memoranda, one on rail and one on ports". Not here: single ones (worded)."""

from __future__ import annotations

from dataclasses import replace

from orchestration.extraction.agreements.extent import phrase_end
from orchestration.extraction.agreements.lexicon import Lexicon, stem
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.worded import tells
from orchestration.extraction.agreements.words import ITEM_OPENERS


def listed(page: TokenPage, several: Mention, words: Lexicon) -> list[Mention]:
    """The instruments of "two memoranda, one on railways and one on ports", when two or more are told apart."""
    ceiling = page.sentence_of(several.tokens.start).stop
    found = []
    at = several.tokens.stop
    while at < ceiling:
        is_item = page.tokens[at].lower in ("on", "for") and page.tokens[at - 1].lower in ITEM_OPENERS
        end = phrase_end(page.tokens, at + 1, ceiling, words.verbs) if is_item else at
        if end > at + 1:
            found.append(_item(page, several, range(at, end)))
        at = max(end, at + 1)
    return found if len(found) > 1 else []


def _item(page: TokenPage, several: Mention, topic: range) -> Mention:
    span = page.span_of(topic)
    return replace(
        several,
        tokens=topic,
        span=span,
        form="described",
        name=f"{several.type.word} {page.text_of(topic)}",
        determiner="indefinite",
        content=frozenset(stem(page.tokens[place].lower) for place in topic if tells(page.tokens[place])),
        marks=frozenset({"listed"}),
    )
