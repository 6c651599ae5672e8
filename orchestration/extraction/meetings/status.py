"""Held, planned, cancelled, or no encounter at all: what the words around a trigger say. Not here: its day."""

from __future__ import annotations

import re

from orchestration.extraction.dates.tense import looks_ahead
from orchestration.extraction.meetings.triggers import Trigger
from orchestration.extraction.spans import Span

_CANCELLED = re.compile(
    r"\b(?:cancel\w*|call(?:ed|s|ing)? off|put off|shelved|scrapped|abandoned|dropped from|struck from|postponed"
    r"|(?:will|did|would) not (?:now )?(?:take place|go ahead)|fell through)\b",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r";|\b(?:and|but|while|although)\b (?:\w+ ){0,3}(?:will|would|is|are|was|were|has|had|have|said|told)\b"
)
_MOVED = re.compile(
    r"\b(?:postponed|put (?:off|back)|moved|rescheduled|delayed)\b[^.;]{0,60}?\b(?:to|until|till)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"(?:\b(?:no|not|never|without|nor|neither|nobody|if|whether|unless|could|might|may|should|can|cannot"
    r"|ready to|willing to|wants? to|wish(?:es)? to|offer(?:ed|s)? (?:to|a)|refus\w+|declin\w+|ruled out|rules out"
    r"|den(?:y|ied|ies)|call(?:ed|s|ing)? (?:for|on)|urg\w+|propos\w+|demand\w*|suggest\w*|appeal\w*|request\w*"
    r"|encourag\w*|invitation|failed to|seeks?|sought|invited|suspend\w*|hope(?:s|d)? (?:for|to)|idea of"
    r"|question of)\b|n['’]t\b)"
    r"[^,;]{0,40}$",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"[^.;]{0,30}\b(?:twice a|once a|monthly|weekly|daily|every|each|regularly|annually|as often as)\b", re.IGNORECASE
)
_TO_COME = re.compile(r"\b(?:next|upcoming|forthcoming|coming|planned|scheduled|future)\b[^,;.]{0,30}$", re.IGNORECASE)
_SET_AFTER = re.compile(
    r"[\w-]+[^.;]{0,60}?\b(?:(?:which|that) (?:is|are) (?:to|due)|(?:is|are) (?:to|due|scheduled|planned|expected)\b"
    r"|will\b(?! not)|scheduled for|planned for|slated for|due (?:in|on|next|to))"
)
_AHEAD_OF = re.compile(r"\b(?:ahead of|in advance of|prepar\w+ (?:for|of))\b[^,;.]{0,40}$", re.IGNORECASE)
_INFINITIVE = re.compile(
    r"\bto (?:[a-z]+ly |again )?(?:(?:hold|have|host|attend|co-chair|conduct|make|pay|take part in)\b[^,;.]{0,40})?$"
)
_ARRIVED = re.compile(r"\b(?:travel\w*|arriv\w+|flew|came|went|visit\w*|landed)\b[^;]{0,80}$", re.IGNORECASE)
_TO_BE = re.compile(r"\b(?:will|would|to|shall) be (?:\w+ly )?$", re.IGNORECASE)
_PAST = re.compile(
    r"(?:met|received|hosted|welcomed|summoned|sat|talked|spoke|spoken|conferred|consulted|negotiated|telephoned|phoned"
    r"|rang|rung|visited|travell?ed|flew|flown|went|gathered|convened|assembled|signed|initiall?ed|exchanged)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|would|shall|to|may|might|must|due|'ll)(?: (?:not|also|then|now|again|first|\w+ly|both))*"
    r"(?: (?:have|be))? (?:\w+ly )?$",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:meets?|receives?|hosts?|gathers?|convenes?|summons|speaks|talks|visits|travels|goes|telephones|phones|sits)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(r"\b(?:last|previous(?:ly)?|former|years? ago|in (?:19|20)\d\d)\b[^;]{0,30}$", re.IGNORECASE)


def status_of(text: str, sentence: Span, trigger: Trigger) -> str | None:
    """Return held, planned or cancelled; None when the words tell of no encounter (denied, wished for, offered)."""
    whole = sentence.of(text)
    if whole.rstrip("” ").endswith("?"):
        return None
    start = trigger.span.start - sentence.start
    before = whole[:start]
    if _MOVED.search(whole):
        return "planned"
    if any(_applies(whole, match, start) for match in _CANCELLED.finditer(whole)):
        return "cancelled"
    if _DENIED.search(before) or _HABIT.match(whole, start):
        return None
    return "planned" if _is_ahead(whole, start, trigger) else "held"


def _applies(sentence: str, cancelling: re.Match[str], start: int) -> bool:
    """Whether what is called off is the trigger's encounter: no new clause stands between the two."""
    between = sentence[cancelling.end() : start] if cancelling.end() <= start else sentence[start : cancelling.start()]
    return _NEW_CLAUSE.search(between) is None


def _is_ahead(sentence: str, start: int, trigger: Trigger) -> bool:
    before = sentence[:start]
    ahead = _set_by_words(sentence, start, trigger) if trigger.frame in ("noun", "visit") else False
    if trigger.frame != "noun":
        if _PAST.match(sentence, start):
            return ahead or _TO_BE.search(before) is not None
        if _PRESENT.match(sentence, start) and not _MODAL.search(before):
            return ahead  # "X meets Y" is a headline's past or a programme's future: the date tells
    if ahead or _INFINITIVE.search(before):
        return ahead or _ARRIVED.search(before) is None
    return looks_ahead(sentence, start, start if before.strip() else start + 1) is True


def _set_by_words(sentence: str, start: int, trigger: Trigger) -> bool:
    """Whether a noun is of something to come: "the next round", "ahead of talks", "a meeting, which is due in May"."""
    if trigger.frame == "noun" and _SET_AFTER.match(sentence, start):
        return True
    return any(pattern.search(sentence[:start]) for pattern in (_TO_COME, _AHEAD_OF))


def is_background(text: str, sentence: Span, trigger: Trigger) -> bool:
    """Whether the words before a trigger tell it as history ("had last met")."""
    return _HISTORY.search(text[sentence.start : trigger.span.start]) is not None
