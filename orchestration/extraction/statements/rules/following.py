"""Quotations that lean on what stands before them: follow-on sentences, paragraphs that re-open a quotation, quotations
behind a colon. Not here: quotations beside a verb (reported.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.rules.contents import inside
from orchestration.extraction.statements.rules.grammar import QUOTE
from orchestration.extraction.statements.rules.stretches import Stretch
from orchestration.extraction.text.tokens import Token

_FEWEST_WORDS = 4  # a lone quotation shorter than this is a title or a motto

Read = list[tuple[Stretch, list[Attribution]]]


def follow_quotations(read: Iterable[tuple[Stretch, list[Attribution]]]) -> list[Attribution]:
    """Give every quotation that no verb claims to the source it follows; return all attributions in order."""
    following = _Following()
    for stretch, attributions in read:
        following.add(stretch, attributions)
    return [attribution for attribution in following.found if attribution.contents]


class _Following:
    """The attributions so far, and the quotation that the next paragraph may go on with."""

    def __init__(self) -> None:
        self.found: list[Attribution] = []
        self._before: Stretch | None = None
        self._is_open = False  # the last quotation was not closed

    def add(self, stretch: Stretch, attributions: list[Attribution]) -> None:
        quotation = stretch.tokens[0] if stretch.tokens and stretch.tokens[0].lower == QUOTE else None
        is_new_paragraph = self._before is not None and self._before.paragraph != stretch.paragraph
        if quotation and self._is_open and is_new_paragraph:
            self._go_on(quotation, attributions)
        elif quotation and stretch.is_quotation and not attributions:
            self.found += self._followed(stretch, quotation)
        else:
            self.found += attributions
        last = stretch.tokens[-1] if stretch.tokens else None
        is_told = bool(attributions) or stretch.is_quotation
        self._is_open = last is not None and is_told and last.lower == QUOTE and not last.text.endswith("”")
        self._before = stretch

    def _go_on(self, quotation: Token, attributions: list[Attribution]) -> None:
        """A paragraph that re-opens the quotation before it is one statement with it."""
        if not self.found:
            self.found += attributions
            return
        begun, span = self.found[-1], inside(quotation)
        if not attributions:
            self.found[-1] = replace(begun, contents=(*begun.contents, *((span,) if span else ())))
        elif begun.cue is None:
            first = replace(attributions[0], contents=(*begun.contents, *attributions[0].contents))
            self.found[-1:] = [first, *attributions[1:]]
        else:
            self.found += attributions

    def _followed(self, stretch: Stretch, quotation: Token) -> list[Attribution]:
        """A sentence that is all quotation: of the source before it in its paragraph, or that a colon announced."""
        span, before = inside(quotation), self._before
        if span is None:
            return []
        last = self.found[-1] if self.found and before else None
        if last is not None and not last.contents:
            return [replace(last, contents=(span,))]
        is_same_paragraph = before is not None and before.paragraph == stretch.paragraph
        if last is not None and before is not None and is_same_paragraph and _tells(before, last):
            return [Attribution(last.source, last.cue, (span,), "quote_following", 0.9)]
        if is_same_paragraph or len(quotation.text.split()) < _FEWEST_WORDS:
            return []
        return [Attribution(None, None, (span,), "quote_alone", 0.75)]


def _tells(stretch: Stretch, attribution: Attribution) -> bool:
    """Whether a stretch holds the cue or the last words of an attribution."""
    places = [*([attribution.cue] if attribution.cue else []), attribution.contents[-1]]
    return any(stretch.span.overlaps(place) for place in places)
