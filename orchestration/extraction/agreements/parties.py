"""Which of a page's sides are parties to an instrument. Not here: who acts in a clause (sides)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.agreements.cluster import Cluster
from orchestration.extraction.agreements.events import Stage
from orchestration.extraction.agreements.lexicon import Lexicon
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.sides import Sides

_OUTSIDERS = frozenset({"proposed", "drafted", "violated"})  # what mediators do and rivals allege
_SURE = 3  # weight from which two sides that the page names together are taken for those of any paper on it
_ORGANS = re.compile(r"\b(?:Council|Assembly|Parliament|Board|Commission|Congress|Conference|Agency|Nations|UN)\b")


def parties_of(
    found: Cluster, best: Mention, stages: Sequence[Stage], page: TokenPage, sides: Sides, words: Lexicon
) -> tuple[str, ...]:
    """The parties that the page supports: those listed for a known instrument, those told, else those that stand by."""
    if best.form == "numbered":
        return ("UN Security Council",) if "Security" in best.name else ("UN General Assembly",)
    told = _told(found, stages, sides)
    if best.type.kind == "resolution":
        sentences = [page.sentence_at(mention.span.start) for mention in found.mentions]
        return tuple(side for side in (*told, *sides.named_in(sentences)) if _ORGANS.search(side))[:1]
    if best.form == "known":
        listed = words.parties[best.name]
        return tuple(side for side in listed if side in sides.present) if listed else told
    if len(told) >= 2:
        return told
    return _within(found, told, page, sides) if best.type.kind == "ceasefire" else _between(found, told, page, sides)


def _told(found: Cluster, stages: Sequence[Stage], sides: Sides) -> tuple[str, ...]:
    """Those who acted on the instrument, and the sides that its own words name."""
    acting = [side for stage in stages if stage.action not in _OUTSIDERS for side in (*stage.by, *stage.others)]
    named = sides.named_in([span for mention in found.mentions for span in mention.sides])
    return tuple(dict.fromkeys((*acting, *named)))


def _within(found: Cluster, told: tuple[str, ...], page: TokenPage, sides: Sides) -> tuple[str, ...]:
    """The sides of a ceasefire, which may end a war inside one state."""
    sentences = (page.sentence_at(mention.span.start) for mention in found.mentions)
    together = next(filter(None, map(sides.together, sentences)), ()) or sides.together(page.whole, floor=_SURE)
    return told or together or sides.foremost()[:1]


def _between(found: Cluster, told: tuple[str, ...], page: TokenPage, sides: Sides) -> tuple[str, ...]:
    """The sides that the instrument's sentences name together, else its paragraphs, else the page."""
    places = [mention.span.start for mention in found.mentions]
    near = (*map(page.sentence_at, places), *map(page.reading.paragraph_at, places), page.whole)
    for span in near:
        together = sides.together(span)
        if together and (not told or told[0] in together):
            return tuple(dict.fromkeys((*told, *together)))
    return tuple(dict.fromkeys((*told, *sides.foremost())))[:2]
