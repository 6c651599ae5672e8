"""Finds sources named in passing: "according to X", "in X's words", "by her account". Not here: verbs of reporting."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.statements.rules.cue_lexicon import CueForm
from orchestration.extraction.statements.rules.cues import Cue
from orchestration.extraction.statements.rules.grammar import PREPOSITIONS, QUOTE, RELATIVES, Range
from orchestration.extraction.statements.rules.right_phrases import right_phrase
from orchestration.extraction.statements.rules.sources import Sources
from orchestration.extraction.statements.rules.voice import Voice
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import CueVerb

_FORM = CueForm(CueVerb("according to", (), "clause", "none"), ("according", "to"), "past")
_OPENERS = frozenset({"according", "in", "by", "per"})
_ACCOUNTS = frozenset(
    """words phrase view opinion version telling account estimate estimation reckoning count admission judgment
    judgement""".split()
)
_OWNERS = frozenset("his her their its".split())
_FAR = 8  # tokens between "in" and "words"


def find_asides(tokens: Sequence[Token], sources: Sources) -> list[Voice]:
    """Find the asides of a stretch that name a source."""
    places = [at for at in range(len(tokens) - 1) if tokens[at].lower in _OPENERS]
    found = (_according(tokens, at, sources) or _by_account(tokens, at) for at in places)
    return [aside for aside in found if aside is not None]


def _according(tokens: Sequence[Token], at: int, sources: Sources) -> Voice | None:
    """ "according to X", "per X"."""
    if tokens[at].lower == "according" and tokens[at + 1].lower == "to":
        start = at + 2
    elif tokens[at].lower == "per" and tokens[at + 1].text[0].isupper():
        start = at + 1
    else:
        return None
    source = right_phrase(tokens, start, len(tokens))
    if source is None or tokens[sources.head(tokens, source)].lower in sources.documents:
        return None
    return _aside(tokens, at, start, source, _end_of(tokens, source[1]))


def _by_account(tokens: Sequence[Token], at: int) -> Voice | None:
    """ "in her words", "in X's words", "in the words of X", "by his own account"."""
    for place in range(at + 1, min(len(tokens), at + _FAR)):
        if tokens[place].lower in {QUOTE, ","}:
            return None
        if tokens[place].lower not in _ACCOUNTS:
            continue
        if tokens[at + 1].lower in _OWNERS:
            return _aside(tokens, at, place + 1, (at + 1, at + 2), place + 1)
        if tokens[place - 1].text.endswith(("'s", "’s", "s'", "s’")):
            return _aside(tokens, at, place + 1, (at + 1, place), place + 1)
        if [token.lower for token in tokens[at + 1 : place + 2]] == ["the", tokens[place].lower, "of"]:
            source = right_phrase(tokens, place + 2, len(tokens))
            return _aside(tokens, at, place + 2, source, _end_of(tokens, source[1])) if source else None
        return None
    return None


def _end_of(tokens: Sequence[Token], at: int) -> int:
    """Where what is said of a source ends: "a diplomat | from one of the four |", "X |, who was there |, "."""
    stops = {",", ":", ";", QUOTE}
    is_parted = at + 1 < len(tokens) and tokens[at].lower == "," and tokens[at + 1].lower in RELATIVES
    if is_parted or (at < len(tokens) and tokens[at].lower in PREPOSITIONS | RELATIVES):
        at += is_parted
        while at < len(tokens) and tokens[at].lower not in stops:
            at += 1
    return at


def _aside(tokens: Sequence[Token], at: int, cue_end: int, source: Range, tail: int) -> Voice:
    edge = at - 1 if at and tokens[at - 1].lower == "," else at
    ends = all(not token.text[0].isalnum() and token.lower != QUOTE for token in tokens[tail:])
    return Voice(Cue(at, at, cue_end, _FORM), "aside", source, at, tail, edge, ends)
