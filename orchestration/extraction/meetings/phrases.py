"""The noun phrases of a sentence that can be a side of an encounter: names, pronouns, counterparts and groups. Not
here: which of them met (participants.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orchestration.extraction.meetings.counterparts import find_counterparts, sides_of_counterparts
from orchestration.extraction.meetings.encounter import Side
from orchestration.extraction.meetings.groups import Group, find_groups
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.meetings.unnamed import bare_offices, described, strangers
from orchestration.extraction.spans import Span, apart

_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|him|her(?= (?:at|in|on|for|to|by|with|and|before|after|last|this|that)\b|[.,;]))\b"
)
_I = re.compile(r"\b(?:I|me)\b")
_THEY = re.compile(
    r"\b(?:[Tt]hey|[Bb]oth(?= (?:will|are|were|had|met))|[Tt]he (?P<count>two|three|four|five|pair)"
    r"(?= (?:are|were|will|would|have|had|met|also|both|then|in|on|at|to|is|was|did|last|again|agreed|sat|spoke"
    r"|held|meet|meets|hold|agree|discussed|talked)\b|[.,]))\b"
)
_EXPERTS = {"diplomats": "Senior Diplomat", "experts": "Expert", "officers": "Officer", "commanders": "Commander"}


@dataclass(frozen=True)
class Phrase:
    """One noun phrase and the sides it stands for. `kind`: person, office, body, state, group (of office holders),
    sides (two or more states), counterpart (of somebody named before) or pronoun.
    """

    span: Span
    sides: tuple[Side, ...]
    kind: str


def find_phrases(text: str, scenery: Scenery, sentence: Span) -> tuple[Phrase, ...]:
    """Return the phrases of *sentence* in order, none overlapping another."""
    mentions = scenery.cast.within(sentence)
    found = [_group(text, scenery, group) for group in find_groups(text, scenery.cast, scenery.offices, sentence)]
    counterparts = find_counterparts(text, sentence)
    found += [
        Phrase(span, sides, "counterpart") for span, sides in sides_of_counterparts(scenery, counterparts, mentions)
    ]
    for mention in mentions:
        kind = "counterpart" if any(mention.span.overlaps(span) for span in counterparts) else mention.member.kind
        found.append(Phrase(mention.span, (scenery.side_of(mention.member),), kind))
    found += _pronouns(text, scenery, sentence)
    found += [Phrase(span, (side,), "office") for span, side in bare_offices(text, scenery, sentence)]
    found += [Phrase(span, (side,), "person") for span, side in described(text, scenery, sentence)]
    found += [Phrase(span, (side,), "person") for span, side in strangers(text, scenery, sentence)]
    return _with_side(text, [phrase for phrase in apart(found) if phrase.sides])


def _pronouns(text: str, scenery: Scenery, sentence: Span) -> list[Phrase]:
    speakers = [(match, scenery.voice_at(match.start())) for match in _I.finditer(text, sentence.start, sentence.end)]
    found = [Phrase(Span(*match.span()), (side,), "pronoun") for match, side in speakers if side is not None]
    for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
        member = scenery.cast.resolve(Span(*match.span()))
        if member is not None:
            found.append(Phrase(Span(*match.span()), (scenery.side_of(member),), "pronoun"))
    for match in _THEY.finditer(text, sentence.start, sentence.end):
        count = {"two": 2, "three": 3, "four": 4, "five": 5, "pair": 2, None: None}[match["count"]]
        group = Group(Span(*match.span()), "two", None, count, (), ())
        found.append(Phrase(group.span, scenery.those(group), "group"))
    return found


def _group(text: str, scenery: Scenery, group: Group) -> Phrase:
    kind = "group" if group.role else "sides"
    theirs = _theirs(text, scenery, group)
    if theirs:
        return Phrase(group.span, tuple(scenery.office(code, group.role, group.title) for code in theirs), kind)
    if group.codes or group.bodies:
        role = _EXPERTS.get(group.head) or group.role
        sides = [scenery.office(code, role, group.title) for code in group.codes]
        if not sides and group.role:
            words = group.span.of(text).removeprefix("the ").removeprefix("The ")
            return Phrase(group.span, (Side(words, None, group.role, is_body=True),), "body")
        return Phrase(group.span, (*sides, *(Side(body, None, is_body=True) for body in group.bodies)), kind)
    if group.owners is not None:
        codes = scenery.countries(group.owners)
        return Phrase(group.span, tuple(scenery.office(code, group.role, group.title) for code in codes), kind)
    return Phrase(group.span, scenery.those(group), kind)


def _theirs(text: str, scenery: Scenery, group: Group) -> tuple[str, ...]:
    """The countries whose "their defence ministers" are: those that the sentence names before."""
    if group.role is None or group.codes or not group.span.of(text).lower().startswith("their "):
        return ()
    start = max(text.rfind(stop, 0, group.span.start) for stop in (". ", "\n"))
    before = scenery.cast.within(Span(max(start, 0), group.span.start))
    codes = tuple(
        dict.fromkeys(m.member.country_code for m in before if m.member.kind == "state" and m.member.country_code)
    )
    return codes if len(codes) > 1 else ()


def _with_side(text: str, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Take "of Kazakhstan" behind a name into the name's phrase."""
    kept: list[Phrase] = []
    for phrase in phrases:
        if (
            kept
            and phrase.kind == "state"
            and kept[-1].kind in ("person", "counterpart")
            and text[kept[-1].span.end : phrase.span.start] == " of "
        ):
            kept[-1] = replace(kept[-1], span=Span(kept[-1].span.start, phrase.span.end))
        else:
            kept.append(phrase)
    return tuple(kept)
