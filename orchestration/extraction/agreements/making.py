"""Where and when an instrument was made, and a topic told apart from its name. Not here: its name (naming)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.agreements.cluster import Cluster
from orchestration.extraction.agreements.events import Stage
from orchestration.extraction.agreements.nounphrase import after_phrase
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.stages import Hit
from orchestration.extraction.agreements.timing import MAKING


@dataclass(frozen=True)
class Made:
    """What the page tells of the making: "signed in Paris on trade" has a place and a topic."""

    place: str | None = None
    year: str | None = None
    topic: str | None = None


def made(found: Cluster, stages: Sequence[Stage], hits: Sequence[Hit], page: TokenPage) -> Made:
    """Gather place, year and topic from the phrases that report signature or agreement."""
    year = next((str(stage.on.year) for stage in stages if stage.on and stage.action in MAKING), None)
    place = next((mention.place for mention in found.mentions if mention.place), None)
    topic = None
    for hit in hits:
        is_its = hit.action in MAKING and hit.mood in ("done", "resolved") and set(hit.mentions) & set(found.numbers)
        if is_its:
            told = after_phrase(page.tokens, hit.tokens.stop, page.sentence_of(hit.tokens.start).stop)
            place = place or (page.text_of(told.place) if told.place else None)
            topic = topic or (page.text_of(told.topic) if told.topic else None)
    return Made(place, year, topic)
