"""Who acts in an encounter: the subject of its verb, the owner of its talks. Not here: with whom (objects.py)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.meetings.clause import Clause
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.meetings.phrases import Phrase

_POSSESSIVE = re.compile(r"['’]s? (?:[\w-]+ ){0,3}$")
_OWN = re.compile(r"\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir)\b (?:[\w-]+ ){0,3}$")
_GOVERNS = re.compile(
    r"(?:\b(?:hold|holds|held|holding|had|have|has|having|conduct\w*|attend\w*|t[ao]ke? part in|participat\w+ in"
    r"|conven\w+|wound up|conclud\w+|end(?:ed|s|ing)?|open(?:ed|s|ing)?|beg[aiu]n\w*|start\w*|resum\w+|wrapp\w+ up"
    r"|complet\w+|emerg\w+ from|co-chair\w*|after (?:[\w-]+ ){0,3}(?:hours?|days?|night|morning|evening|rounds?) of"
    r"|receiv\w*|made|placed|paid|met for|meet for|gather\w* for|arriv\w+ for|came for|due in [\w ]{2,20} for)\b"
    r" (?:[\w’'-]+ ){0,6}|^(?:[\w-]+ ){0,4})$"
)
_IT_HELD = re.compile(r" (?:held|had|has held|made|received|holds|placed)\b")  # "the call he held with"
_SIDED = re.compile(r"\b(?:bi|tri|quadri)(?:lateral|partite) (?:[\w-]+ )?$")
_SUBORDINATE = re.compile(
    r"\b(?:after|before|when|while|as|until|since|that) (?!(?:also|then|later) )[a-z]+ (?!to\b)[a-z]+"
)
_ELLIPTIC = re.compile(
    r"(?:\d{1,2}[.:]\d\d (?:hrs\.? )?)?(?:(?:The|A|Bilateral|Official|Separate|Joint) )*(?:[a-z]+ )?"
)
_THEIRS = re.compile(r"(?:his|her) ", re.IGNORECASE)


def is_told(clause: Clause) -> bool:
    """Whether the words before a noun make it an event of its own, not the setting of another."""
    return any(pattern.search(clause.before) for pattern in (_GOVERNS, _OWN, _SIDED))


def compound_of(clause: Clause) -> list[Phrase]:
    """Return the two sides of "Iran-Russia talks"; nothing for other words."""
    if len(clause.left) < 2:
        return []
    first, second = clause.left[-2:]
    behind = clause.text[second.span.end : clause.trigger.span.start]
    joined = re.fullmatch(r"[-–—]", clause.text[first.span.end : second.span.start])
    return [first, second] if joined and re.fullmatch(r" (?:[a-z-]+ ){0,3}", behind) else []


def subjects_of(clause: Clause, scenery: Scenery, objects: Sequence[Phrase]) -> list[Phrase]:
    """Return who acts: the owner of the talks, the nearest subject before the trigger, the main clause's behind it, or
    the one spoken of before.
    """
    is_behind = bool(objects) and objects[-1] in clause.right
    rest = clause.right[clause.right.index(objects[-1]) + 1 :] if is_behind else clause.right
    opens = clause.text[clause.trigger.span.end : rest[0].span.start] if rest else ""
    if opens in (" ", " that ", " which ") and _IT_HELD.match(clause.text, rest[0].span.end):
        return rest[:1]
    if clause.trigger.frame in ("noun", "visit"):
        if clause.left and _POSSESSIVE.fullmatch(clause.text[clause.left[-1].span.end : clause.trigger.span.start]):
            return [clause.left[-1]]
        own = _OWN.search(clause.before)
        if own is not None:
            return _owners(clause, scenery, rest, is_plural=own["whose"].lower() == "their")
    return _before(clause) or _in_main_clause(clause, rest) or _spoken_of(clause, scenery, objects)


def _before(clause: Clause) -> list[Phrase]:
    """The nearest subject before the trigger, with those in one list with it ("A, B and C met")."""
    for number in range(len(clause.left) - 1, -1, -1):
        phrase = clause.left[number]
        between = clause.text[phrase.span.end : clause.trigger.span.start]
        if clause.trigger.frame in ("verb", "host") and _SUBORDINATE.search(between):
            return []
        if clause.is_subject(phrase):
            return _with_companions(clause, clause.left[: number + 1])
    return []


def _with_companions(clause: Clause, upto: Sequence[Phrase]) -> list[Phrase]:
    found = [upto[-1]]
    for phrase in reversed(upto[:-1]):
        if not clause.continues(phrase.span.end, found[0]) or not clause.is_subject(phrase):
            break
        found.insert(0, phrase)
    return found


def _in_main_clause(clause: Clause, rest: Sequence[Phrase]) -> list[Phrase]:
    return [phrase for phrase in rest if clause.opens_main_clause(phrase)][:1]


def _owners(clause: Clause, scenery: Scenery, rest: Sequence[Phrase], *, is_plural: bool) -> list[Phrase]:
    """Whose talks "his talks" or "their talks" are."""
    people = [phrase for phrase in clause.left if phrase.kind != "state"]
    if is_plural and len({side.name for phrase in people[-2:] for side in phrase.sides}) > 1:
        return people[-2:]
    singular = [] if is_plural else [phrase for phrase in reversed(people) if clause.is_subject(phrase)][:1]
    found = singular or _in_main_clause(clause, rest)
    if found or not is_plural:
        return found or _person_before(clause, scenery)
    return [Phrase(clause.sentence, scenery.latest(), "group")]


def _spoken_of(clause: Clause, scenery: Scenery, objects: Sequence[Phrase]) -> list[Phrase]:
    """Who met "his Haitian colleague": the one who acts in a passive clause, else the person spoken of before."""
    if not objects or objects[0].kind in ("state", "sides"):
        return []
    if not (_THEIRS.match(objects[0].span.of(clause.text)) or _ELLIPTIC.fullmatch(clause.before)):
        return []
    for phrase in reversed(clause.left):
        is_person = phrase.kind in ("person", "office", "counterpart")
        if is_person and clause.text.endswith(" by ", 0, phrase.span.start):
            return [phrase]
    return _person_before(clause, scenery)


def _person_before(clause: Clause, scenery: Scenery) -> list[Phrase]:
    member = scenery.cast.person_before(clause.sentence.start)
    return [Phrase(clause.sentence, (scenery.side_of(member),), "person")] if member is not None else []
