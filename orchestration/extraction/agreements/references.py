"""Words that name no instrument but may refer back to one: "it", "the text", "the framework".

Not here: which one they mean (reference).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orchestration.extraction.agreements.lexicon import Head
from orchestration.extraction.agreements.mention import Mention, is_in_title
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.phrases import Match
from orchestration.extraction.agreements.words import AUXILIARIES, DEFINITE, DETERMINERS
from orchestration.extraction.vocabulary import AgreementType, Stage

_REACH = 4  # tokens before a noun in which its determiner stands
_PRONOUN = AgreementType("it", "other", "back")


def pronouns(page: TokenPage, stages: Sequence[Match[Stage]]) -> Iterator[Mention]:
    """An "it" right beside a stage phrase: "It was extended", "before parliament ratified it"."""
    starts, ends = {match.first: match.after for match in stages}, {match.after for match in stages}
    for place, token in enumerate(page.tokens):
        if token.lower != "it":
            continue
        after = place + 1
        while after < len(page.tokens) and page.tokens[after].lower in AUXILIARIES:
            after += 1
        is_clause = after in starts and _opens_clause(page, starts[after])
        if place in ends or (after in starts and not is_clause):
            yield Mention(range(place, place + 1), token.span, _PRONOUN, "bare", "", is_in_title(page, token.span))


def referring(page: TokenPage, match: Match[Head]) -> Mention:
    """A word that names no instrument where it stands ("the text of", "the framework") but may refer back to one."""
    kind = match.value.type
    head = range(match.first, match.after)
    before = page.tokens[match.first - 1] if match.first else None
    definite = before is not None and before.lower in DEFINITE
    reach = range(max(page.sentence_of(match.first).start, match.first - _REACH), match.first)
    determiner = "definite" if definite else "remote" if DETERMINERS & set(page.words(reach)) else ""
    if kind.use == "named" and page.words(range(match.after, match.after + 1)) == ["for"]:
        determiner = ""  # "the framework for sanctions" is a thing of its own
    span = page.span_of(head)
    marks = frozenset({"plural"} if match.value.is_plural else ())
    back = AgreementType(kind.word, kind.kind, "back")
    return Mention(head, span, back, "bare", "", is_in_title(page, span), determiner, marks=marks)


def _opens_clause(page: TokenPage, at: int) -> bool:
    """Whether what was done is told after it: "it was agreed that", "it was proposed to"."""
    return at < len(page.tokens) and page.tokens[at].lower in ("that", "to")
