"""What an attribution finder yields: the seam between finding (rules, or a tagger) and the layer that makes rows of
it.
"""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.extraction.spans import Span


@dataclass(frozen=True)
class Attribution:
    """Words given to a source. Spans count characters of the reading's text; `contents` has one span per unbroken part.

    `source` is None where the page names none beside the words; `cue` is None for turns of a transcript and lone
    quotations; `addressee` is who was told, where the sentence says it.
    """

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    rule_id: str
    confidence: float
    addressee: Span | None = None
