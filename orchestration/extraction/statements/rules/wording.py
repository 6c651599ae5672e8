"""Which words of a stretch a voice reports, and by which rule: before it, behind it, or on both sides. Not here:
voices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.statements.rules.adverbials import opens_setting
from orchestration.extraction.statements.rules.after import After, look_after
from orchestration.extraction.statements.rules.before import Before, look_before
from orchestration.extraction.statements.rules.contents import is_clause
from orchestration.extraction.statements.rules.grammar import CONJUNCTIONS, QUOTE, SUBORDINATORS, Range, is_word
from orchestration.extraction.statements.rules.voice import Voice
from orchestration.extraction.text.tokens import Token

_SETTING = 7  # tokens before a cue that may be no more than a setting ("In Cairo on Tuesday")
_REMARKS = frozenset({"a", "an", "who", "which"})  # open the writer's own words behind a cue


@dataclass(frozen=True)
class Wording:
    """The token ranges that are reported, none for a lead to the next paragraph; `rule_id` is empty when nothing is."""

    rule_id: str = ""
    ranges: tuple[Range, ...] = ()
    addressee: Range | None = None


def read_wording(tokens: Sequence[Token], voice: Voice, floor: int, stop: int) -> Wording:
    """Tell what *voice* reports between the tokens *floor* and *stop*."""
    if voice.hook == "aside":
        return Wording("according_to", _around_aside(tokens, voice, floor, stop))
    after = look_after(tokens, voice.tail, stop, voice.cue.verb)
    before = look_before(tokens, floor, voice.head)
    rule, ranges = (
        _beside_quotation(tokens, voice, before, after, stop)
        or _behind(voice, after, stop)
        or _clause(tokens, voice, before, after, stop)
    )
    return Wording(rule, ranges, after.addressee)


Found = tuple[str, tuple[Range, ...]]
_NOTHING: Found = ("", ())


def _beside_quotation(
    tokens: Sequence[Token], voice: Voice, before: Before | None, after: After, stop: int
) -> Found | None:
    """A quotation on either side of the cue."""
    is_own = voice.hook != "chain"
    if before and before.is_quote and is_own and after.kind not in {"that", "colon"}:
        return _around_quotation(tokens, before.place, after, stop)
    if after.kind != "quote":
        return None
    if voice.cue.verb.frame == "phrase" and tokens[after.start - 1].lower != ",":
        return "phrase", ((after.start, stop),)
    if before and is_own and _runs_into(tokens, before.place, after.start):
        return "clause_around", (before.place, (after.start, stop))
    return "quote_after", ((after.start, _quotation_end(tokens, after.start, stop)),)


def _around_quotation(tokens: Sequence[Token], before: Range, after: After, stop: int) -> Found:
    """A quotation before its cue (“A,” X said), which may go on behind it (“A,” X said, “B.”)."""
    if after.kind == "quote":
        return "quote_around", (before, (after.start, _quotation_end(tokens, after.start, stop)))
    if after.kind == "clause" and tokens[after.start].lower == QUOTE:
        return "quote_around", (before, (after.start, after.start + 1))
    return "quote_before", (before,)


def _runs_into(tokens: Sequence[Token], before: Range, quotation: int) -> bool:
    """Whether a quotation behind a cue ends the clause before it ("The text, he said, “is thin”")."""
    words = tokens[quotation].text.lstrip("“‘ ")
    is_setting = opens_setting(tokens[before[0]]) and before[1] - before[0] < _SETTING
    return words[:1].islower() and not is_setting


def _quotation_end(tokens: Sequence[Token], start: int, stop: int) -> int:
    """The end of words that begin with a quotation: with it, or with its clause where that runs on."""
    end = start + 1
    for at in range(start + 1, stop):
        if tokens[at].lower == QUOTE:
            end = at + 1
        elif tokens[at].lower in SUBORDINATORS | {",", ";"}:
            break
    return end


def _behind(voice: Voice, after: After, stop: int) -> Found | None:
    """Words behind a colon or "that", and the object of a verb that takes nothing else."""
    rest = ((after.start, stop),)
    if after.kind in {"colon", "lead"}:
        return ("clause_colon", rest) if after.kind == "colon" else ("colon_lead", ())
    if voice.cue.verb.frame == "quote":
        return _NOTHING
    if after.kind == "that":
        return "clause_that", rest
    if voice.cue.verb.frame == "phrase":
        return ("phrase", rest) if after.kind == "clause" else _NOTHING
    return None


def _clause(tokens: Sequence[Token], voice: Voice, before: Before | None, after: After, stop: int) -> Found:
    """Words without a mark of their own: the clause before the cue, around it, or right behind it."""
    is_part = after.is_loose and before is not None and not opens_setting(tokens[before.place[0]])
    kind = "nothing" if after.kind == "clause" and is_part else after.kind
    if voice.hook == "inverted" or (voice.hook == "subject" and kind != "clause"):
        return _around_clause(tokens, before.place, kind, after.start, stop) if before else _NOTHING
    if kind != "clause":
        return _NOTHING
    rest = ((after.start, stop),)
    if voice.cue.verb.frame == "both":
        return "phrase", rest
    is_said = voice.cue.verb.lemma == "say" and not after.is_loose
    if tokens[after.start].lower != "to" and (is_said or is_clause(tokens[after.start : stop])):
        return "clause_after", rest
    return _NOTHING


def _around_clause(tokens: Sequence[Token], before: Range, kind: str, start: int, stop: int) -> Found:
    """A clause before its cue ("A, X said"), which may go on behind it ("A, X said, B")."""
    semicolon = max((at + 1 for at in range(*before) if tokens[at].lower == ";"), default=before[0])
    before = (semicolon, before[1])
    goes_on = kind == "comma" and start < stop
    if tokens[before[1] - 1].lower in SUBORDINATORS | CONJUNCTIONS:
        return ("clause_after", ((start, stop),)) if kind == "comma" else _NOTHING
    is_whole = is_clause(tokens[slice(*before)])
    if goes_on and not (is_whole and _is_remark(tokens[start])):
        return "clause_around", (before, (start, stop))
    if not is_whole and before[1] - before[0] < _SETTING and opens_setting(tokens[before[0]]):
        return _NOTHING
    return "clause_before", (before,)


def _is_remark(first: Token) -> bool:
    return first.lower in _REMARKS or first.lower.endswith("ing")


def _around_aside(tokens: Sequence[Token], voice: Voice, floor: int, stop: int) -> tuple[Range, ...]:
    """The words around "according to X": behind it where it opens the sentence, else before it, or on both sides."""
    start, end, behind = floor, voice.head, voice.tail
    while start < end and (tokens[start].lower in CONJUNCTIONS or not _is_said(tokens[start])):
        start += 1
    behind += behind < stop and tokens[behind].lower in {",", ":"}
    if end - start < 3 and not any(token.lower == QUOTE for token in tokens[start:end]):
        return ((behind, stop),)
    if behind >= stop or behind == voice.tail or _is_remark(tokens[behind]):
        return ((start, end),)
    return (start, end), (behind, stop)


def _is_said(token: Token) -> bool:
    return is_word(token) or token.lower == QUOTE
