"""Words that name no instrument but may refer back to one: "it", "the text", "the framework".

Not here: which one they mean (reference).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orchestration.extraction.agreements.lexicon import Head
from orchestration.extraction.agreements.mention import Mention, is_in_title
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.phrases import Match
from orchestration.extraction.agreements.words import AUXILIARIES, DEFINITE
from orchestration.extraction.vocabulary import AgreementType, Stage

_PRONOUN = AgreementType("it", "other", "back")


def pronouns(page: TokenPage, stages: Sequence[Match[Stage]]) -> Iterator[Mention]:
    """An "it" right beside a stage phrase: "It was extended", "before parliament ratified it"."""
    starts, ends = {match.first for match in stages}, {match.after for match in stages}
    for place, token in enumerate(page.tokens):
        if token.lower != "it":
            continue
        after = place + 1
        while after < len(page.tokens) and page.tokens[after].lower in AUXILIARIES:
            after += 1
        if place in ends or after in starts:
            yield Mention(range(place, place + 1), token.span, _PRONOUN, "bare", "", is_in_title(page, token.span))


def referring(page: TokenPage, match: Match[Head]) -> Mention:
    """A word that names no instrument where it stands ("the text of", "the framework") but may refer back to one."""
    kind = match.value.type
    head = range(match.first, match.after)
    before = page.tokens[match.first - 1] if match.first else None
    definite = before is not None and before.lower in DEFINITE
    span = page.span_of(head)
    marks = frozenset({"plural"} if match.value.is_plural else ())
    back = AgreementType(kind.word, kind.kind, "back")
    return Mention(head, span, back, "bare", "", is_in_title(page, span), "definite" if definite else "", marks=marks)
