"""Which of a page's sides are parties to an instrument. Not here: who acts in a clause (sides)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.agreements.cluster import Cluster
from orchestration.extraction.agreements.events import Stage
from orchestration.extraction.agreements.groups import grouped
from orchestration.extraction.agreements.lexicon import Lexicon
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.sides import Sides

_OUTSIDERS = frozenset({"proposed", "drafted", "violated"})  # what mediators do and rivals allege
_FEW = 3  # parties of a known instrument that all count as such wherever the page names them
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
        sentences = [page.reading.sentence_at(mention.span.start) for mention in found.mentions]
        return tuple(side for side in (*told, *sides.named_in(sentences)) if _ORGANS.search(side))[:1]
    if best.form == "known":
        listed = words.parties[best.name]
        return _listed(found, listed, page, sides) if listed else told
    group = grouped(found, stages, sides)
    if len(group) > len(told) and (not told or set(told) & set(group)):
        return group
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
    sentences = (page.reading.sentence_at(mention.span.start) for mention in found.mentions)
    together = next(filter(None, map(sides.together, sentences)), ()) or sides.together(page.whole, floor=_SURE)
    return told or together or sides.foremost()[:1]


def _listed(found: Cluster, listed: tuple[str, ...], page: TokenPage, sides: Sides) -> tuple[str, ...]:
    """Those of a known instrument's parties that the page names; of many those that its paragraphs name."""
    present = tuple(side for side in listed if side in sides.present)
    if len(listed) <= _FEW:
        return present
    near = sides.named_in(page.reading.paragraph_at(mention.span.start) for mention in found.mentions)
    return tuple(side for side in listed if side in near) or present


def _between(found: Cluster, told: tuple[str, ...], page: TokenPage, sides: Sides) -> tuple[str, ...]:
    """The sides that the instrument's sentences name together, else its paragraphs, else the page's foremost two, the
    first of them with the one that stands near.
    """
    places = [mention.span.start for mention in found.mentions]
    near = (*map(page.reading.sentence_at, places), *map(page.reading.paragraph_at, places))
    for span in near:
        together = sides.together(span)
        if together and (not told or told[0] in together):
            return tuple(dict.fromkeys((*told, *together)))
    foremost = sides.foremost()
    together = sides.together(page.whole, floor=_SURE)
    if set(foremost[:1]) <= set(together) and (not told or told[0] in together):
        return tuple(dict.fromkeys((*told, *together)))
    for span in near:
        others = [side for side in sides.among(span) if side not in foremost[:1]]
        if len(others) == 1 and not told:
            return (*foremost[:1], *others)
    return tuple(dict.fromkeys((*told, *foremost)))[:2]
