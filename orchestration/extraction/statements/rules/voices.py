"""Hooks each reporting verb to its subject and to the clause around it. Not here: the words that are reported."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.statements.rules.after import look_after
from orchestration.extraction.statements.rules.asides import find_asides
from orchestration.extraction.statements.rules.cues import Cue
from orchestration.extraction.statements.rules.grammar import COMMAS, PREPOSITIONS, QUOTE, Range, is_capital
from orchestration.extraction.statements.rules.left_phrases import left_phrase
from orchestration.extraction.statements.rules.right_phrases import right_phrase
from orchestration.extraction.statements.rules.sources import Sources
from orchestration.extraction.statements.rules.voice import Voice
from orchestration.extraction.text.tokens import Token

_JOINS = frozenset({"and", "but", "while", "whereas", "although", "though"})
_DEPENDENT = frozenset(
    "when if unless whether until what that which whom because where how why".split()
)  # a verb in such a clause reports nothing here
_ADDITIONS = frozenset({"who", "whose", "which", "a", "an", "the"})  # open what is added on a subject behind its verb


def hook_voices(tokens: Sequence[Token], cues: Sequence[Cue], sources: Sources) -> list[Voice]:
    """Hook every cue that has a place in its clause; the others are no attributions."""
    verbs = [voice for cue in cues if (voice := _hook(tokens, cue, sources)) is not None]
    return sorted([*verbs, *find_asides(tokens, sources)], key=lambda voice: voice.head)


def _hook(tokens: Sequence[Token], cue: Cue, sources: Sources) -> Voice | None:
    before = tokens[cue.group - 1].lower if cue.group else ""
    if cue.is_participle or not before:
        hook = "chain" if cue.is_participle else "listed"
        return Voice(cue, hook, None, cue.group, cue.end, _edge(tokens, cue.group) if before else None)
    if before == QUOTE:
        return _inverted(tokens, cue, sources) or Voice(cue, "bare", None, cue.group, cue.end, None)
    source = left_phrase(tokens, cue.group, 0, sources.nouns)
    if source is not None and sources.may_speak(tokens, source, cue):
        return _with_subject(tokens, cue, source)
    inverted = _inverted(tokens, cue, sources) if before in COMMAS else None
    if inverted is None and before in _JOINS | {","}:
        return Voice(cue, "chain", None, cue.group, cue.end, _edge(tokens, cue.group))
    return inverted


def _edge(tokens: Sequence[Token], head: int) -> int:
    """The comma or conjunction that parts what begins at *head* from the words before it."""
    edge = head - 1
    return edge - 1 if edge > 0 and tokens[edge].lower in _JOINS and tokens[edge - 1].lower in COMMAS else edge


def _inverted(tokens: Sequence[Token], cue: Cue, sources: Sources) -> Voice | None:
    """A verb with its subject behind it: “…,” said X."""
    source = right_phrase(tokens, cue.end, len(tokens))
    if source is None or not sources.may_speak(tokens, source, cue):
        return None
    end = _end_of_addition(tokens, source[1])
    return Voice(cue, "inverted", source, cue.group, end, cue.group - 1, _ends(tokens, end, cue))


def _end_of_addition(tokens: Sequence[Token], at: int) -> int:
    """Where the apposition or relative clause of a subject behind its verb ends (", who left in October,")."""
    if at + 1 >= len(tokens) or tokens[at].lower != ",":
        return at
    if tokens[at + 1].lower not in _ADDITIONS and not is_capital(tokens[at + 1]):
        return at
    for place in range(at + 1, len(tokens)):
        if tokens[place].lower in {",", ";"}:
            return place
        if tokens[place].lower == QUOTE:
            break
    return len(tokens)


def _with_subject(tokens: Sequence[Token], cue: Cue, source: Range) -> Voice | None:
    head = source[0]
    before = tokens[head - 1].lower if head else ""
    if before in _DEPENDENT and not (head > 1 and tokens[head - 2].lower in PREPOSITIONS):
        return None
    if before == "as":
        return Voice(cue, "aside", source, head - 1, cue.end, head - 1, _ends(tokens, cue.end, cue))
    is_trailing = before in COMMAS and _ends(tokens, cue.end, cue)
    edge = head - 1 if before == ";" or is_trailing else _edge(tokens, head) if before in _JOINS else None
    return Voice(cue, "subject", source, head, cue.end, edge, is_trailing)


def _ends(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    return look_after(tokens, at, len(tokens), cue.verb).kind == "nothing"
