"""The phrases behind a trigger that are its sides: with, between, by whom. Not here: who acts (subjects.py)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.meetings.clause import FILLER, SMALL, Clause
from orchestration.extraction.meetings.phrases import Phrase

_LEAD_IN = rf"(?:{SMALL} ?)*(?:[A-Z][\w-]+ ){{0,2}}?{FILLER}{{0,2}}(?:{FILLER}{{0,2}}[a-z-]+, )?$"
_OF_NOUN = re.compile(
    r"^[^.;:!?“”]{0,90}?\b(?P<word>with|between|among|of|hosted by|mediated by|brokered by|attended by|chaired by"
    r"|involving|chairmanship of|including|to|from)\s" + _LEAD_IN
)
_CIRCUMSTANCE = (
    r"(?:here|there|today|yesterday|tomorrow|also|later|again|together|separately|briefly"
    r"|(?:on |late |early )*[A-Z]\w+day(?: \w+)?|on \w+ \d+|(?:in|at) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?"
    r"|this \w+|next \w+|for [\w ]{3,30})"
)
_OF_VERB = re.compile(rf"^(?: ?(?:{_CIRCUMSTANCE},? )*(?:with |to )?|(?: [^.;:!?“”]{{0,70}})? (?:with|to) ){_LEAD_IN}")
_OF_PRESS = re.compile(r"^[^.;:!?“”]{0,60}?\b(?P<word>with|between|by|of)\s" + _LEAD_IN)
_WITH_WHOM = re.compile(r",?(?: [^,;]{3,60},)? with whom [^,;]{0,60}$")
_OF_SIGNING = re.compile(r"^[^.;:!?“”]{0,80}?\bwith " + _LEAD_IN)
_AGENT = re.compile(r"^[^.;:!?“”]{0,60}?\bby " + _LEAD_IN)
_STOP = re.compile(
    r"[;“”]|\b(?:said|told|saying|adding|noting|stating|announced|stressed|added|(?<!to )that|which|who|after|before"
    r"|while|during|where)\b"
)
_OPENERS = {"noun": _OF_NOUN, "verb": _OF_VERB, "host": _OF_VERB, "sign": _OF_SIGNING, "visit": _AGENT}
_TOPIC = re.compile(  # "talks on cooperation with Greece" are with somebody else
    r"\b(?:on|about) (?:[\w,’'-]+ )*?(?:cooperation|coordination|relations|ties|trade|borders?|boundary|disputes?"
    r"|dialogue|deals?|agreements?|treaty|accord|partnership|contract) with "
)
_FARTHEST = 120  # characters
_PLACE = re.compile(r"\b(?:in|at|near|to|from)(?: the)? $")


def objects_of(clause: Clause) -> tuple[list[Phrase], str]:
    """Return the list of phrases that the words behind the trigger open, and the word that opens it."""
    if clause.trigger.kind == "press_conference":
        return _listed_behind(clause, _OF_PRESS)
    whom = _WITH_WHOM.search(clause.before)
    if whom is not None:
        owners = [phrase for phrase in clause.left if phrase.span.end <= clause.sentence.start + whom.start()]
        return owners[-1:], "with"
    opens = _AGENT if _is_acted(clause) else _OPENERS.get(clause.trigger.frame)
    if opens is None:
        return [], ""
    return _listed_behind(clause, opens)


def _listed_behind(clause: Clause, opens: re.Pattern[str]) -> tuple[list[Phrase], str]:
    for number, phrase in enumerate(clause.right):
        gap = clause.text[clause.trigger.span.end : phrase.span.start]
        if len(gap) > _FARTHEST or _STOP.search(gap):
            break
        opener = opens.search(gap)
        if opener is not None and not _is_place(phrase, gap) and not _is_owner(clause.text, phrase):
            listed = [phrase, *_continued(clause, phrase, clause.right[number + 1 :])]
            return _of_encounter(clause, listed, opener.groupdict().get("word") or "")
    return [], ""


def _is_acted(clause: Clause) -> bool:
    return clause.is_done_by or (clause.trigger.frame in ("host", "sign") and clause.is_passive)


def _of_encounter(clause: Clause, listed: list[Phrase], word: str) -> tuple[list[Phrase], str]:
    """Leave out what only looks like sides: "talks from Monday", "a meeting of minds"."""
    if word == "from" and clause.trigger.kind != "call":
        return [], ""
    if word == "of" and len(listed) == 1 and listed[0].kind not in ("group", "body"):
        return [], ""
    if word == "with" and _TOPIC.search(clause.text[clause.trigger.span.end : listed[0].span.start]):
        return [], ""
    return listed, word


def _continued(clause: Clause, phrase: Phrase, rest: Sequence[Phrase]) -> list[Phrase]:
    """The further members of a list that *phrase* opens."""
    listed: list[Phrase] = []
    end = phrase.span.end
    for following in rest:
        if not clause.continues(end, following):
            break
        listed.append(following)
        end = following.span.end
    return listed


def _is_owner(text: str, phrase: Phrase) -> bool:
    """Whether a phrase only owns what follows ("the IAEA's deputy director general")."""
    return text.startswith(("'s", "’s"), phrase.span.end)


def _is_place(phrase: Phrase, gap: str) -> bool:
    return phrase.kind == "state" and _PLACE.search(gap) is not None
