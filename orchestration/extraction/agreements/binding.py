"""Which mentions a phrase of a sentence governs: those it acts on to its right, those it is said of to its left.

Not here: what the phrase means (stages).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    PRONOUNS,
    REPORTING,
)

Near = Sequence[tuple[int, Mention]]  # the mentions of one sentence with their numbers

_REACH_RIGHT = 9
_REACH_LEFT = 16
_THAT_VERBS = frozenset("agree agrees agreed".split())
_PARTS = frozenset("cent percent % most much half part parts chapters articles pages".split())
_ACTS = frozenset("ratification implementation signing signature adoption".split())
_LISTED = DETERMINERS | frozenset(", and of as well on also two both".split())
_OTHER_CLAUSE = REPORTING | frozenset("; : but while because who if".split())


def to_the_right(page: TokenPage, place: range, near: Near) -> tuple[int, ...]:
    """The nearest mention after the phrase *place* that it governs, and those listed with it."""
    following = [(number, mention) for number, mention in near if mention.tokens.start >= place.stop]
    while len(following) > 1 and _is_text_of(page, following[0][1], following[1][1]):
        following.pop(0)
    if not following or not _governs(page, place, following[0][1]):
        return ()
    bound = [following[0][0]]
    for (_, earlier), (number, later) in pairwise(following):
        if not _are_listed(page, earlier, later):
            break
        bound.append(number)
    return tuple(bound)


def to_the_left(page: TokenPage, place: range, near: Near) -> tuple[int, ...]:
    """The nearest mention before the phrase *place* in its clause, and those listed with it ("X and Y were signed")."""
    before = [(number, mention) for number, mention in near if mention.tokens.stop <= place.start]
    if not before:
        return ()
    gap = page.words(range(before[-1][1].tokens.stop, place.start))
    if len(gap) > _REACH_LEFT or set(gap) & _OTHER_CLAUSE:
        return ()
    bound = [before[-1][0]]
    for (number, earlier), (_, later) in zip(reversed(before[:-1]), reversed(before[1:]), strict=True):
        if not _are_listed(page, earlier, later):
            break
        bound.insert(0, number)
    return tuple(bound)


def is_doer(mention: Mention) -> bool:
    """Whether a mention before an active verb is its subject: "what it signed"."""
    return mention.type.word == "it"


def is_attribute(page: TokenPage, place: range, mention: Mention) -> bool:
    """Whether the phrase stands between determiner and noun: "the unanimously adopted resolution"."""
    return mention.tokens.start == place.stop and place.start > 0 and page.tokens[place.start - 1].lower in DETERMINERS


def is_participle(page: TokenPage, place: range, mention: Mention) -> bool:
    """Whether the phrase follows the mention at once: "the treaty signed in", "the treaty, signed in"."""
    return page.words(range(mention.tokens.stop, place.start)) in ([], [","], ["("])


def is_relative(page: TokenPage, place: range, mention: Mention) -> bool:
    """Whether a clause about the mention leads to the phrase: "which both signed", "the pact the two sides signed"."""
    gap = range(mention.tokens.stop, place.start)
    words = page.words(gap)
    if "which" in words or "that" in words:
        return True
    if not words or len(words) > 7 or {words[0], words[-1]} & {",", "and"}:
        return False
    return words[0] in DETERMINERS | PRONOUNS or page.tokens[gap.start].text[0].isupper()


def _governs(page: TokenPage, place: range, mention: Mention) -> bool:
    gap = _without_brackets(page.words(range(place.stop, mention.tokens.start)))
    last = page.tokens[place.stop - 1].lower
    if len(gap) > _REACH_RIGHT or set(gap) & (CLAUSE_BREAKS | AUXILIARIES | REPORTING | {"to"}):
        return False
    if set(gap) & (_PARTS | _ACTS) and "of" in gap:
        return False  # "agreed on most of the text"
    if last == "to" and not set(gap) <= DETERMINERS:
        return False  # "agreed to finalise a treaty" is no agreed treaty
    return not (last in _THAT_VERBS and _is_subject(page, mention))


def _without_brackets(words: list[str]) -> list[str]:
    if "(" in words and ")" in words[words.index("(") :]:
        close = words.index(")", words.index("("))
        return words[: words.index("(")] + words[close + 1 :]
    return words


def _is_text_of(page: TokenPage, text: Mention, mention: Mention) -> bool:
    """Whether "the text of", "an instrument of ratification of" stands before the mention that is meant."""
    gap = page.words(range(text.tokens.stop, mention.tokens.start))
    return text.type.use == "back" and "of" in gap and not set(gap) & (CLAUSE_BREAKS | AUXILIARIES)


def _are_listed(page: TokenPage, earlier: Mention, later: Mention) -> bool:
    gap = set(page.words(range(earlier.tokens.stop, later.tokens.start)))
    return gap <= _LISTED and bool(gap & {"and", ","})


def _is_subject(page: TokenPage, mention: Mention) -> bool:
    """Whether a verb follows, so that the mention opens a clause ("agree the pact has failed")."""
    after = mention.tokens.stop
    return after < len(page.tokens) and page.tokens[after].lower in AUXILIARIES
