"""The words that tell of an encounter, and how its sides stand around them. Not here: who they are (participants)."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from orchestration.extraction.spans import Span

_TALK = (
    r"(?:talks|meetings?|negotiations|consultations|discussions|conversations?|summit|encounter|audience"
    r"|(?:round|session|sitting)s?"
    r"(?: of (?:the )?(?:[\w-]+ ){0,3}(?:talks|consultations|negotiations|dialogue|commission))?"
    r"|working (?:lunch|dinner|breakfast)|courtesy call)"
)
_PHONE = r"(?:tele)?phone"
_ONLINE = r"(?:video ?link|video ?conference|video call|zoom)"
_BY = r"(?: by| on| over| via)?"
_MEETS = r"(?:met|meet|meets|talk|talked|talks|speak|spoke|speaks|spoken|confer|conferred)"
_SPOKE = r"(?:spoke|speaks?|spoken|speaking|talk(?:s|ed|ing)?|conferred)"
_CALLED_ON = (  # a visit to somebody, not an appeal
    r"(?:called|calls|to call|paid a (?:courtesy )?call|pays a (?:courtesy )?call) on"
    r"(?= [^.;]{5,90}? (?:at|today|yesterday|this (?:morning|afternoon)|on \w+day)\b)(?![^.;]{0,110}? to [a-z]{3,})"
)

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("press_conference", "noun", r"(?:press|news|media) (?:conference|briefing|availability|appearance)"),
    ("videoconference", "noun", r"video ?conference|video (?:call|talks|meeting|summit|conversation)"),
    ("videoconference", "noun", r"(?:virtual|online) (?:meeting|summit|talks|conference)"),
    ("videoconference", "verb", rf"{_MEETS} (?:again )?(?:by|via|over|on) (?:a )?{_ONLINE}"),
    ("call", "noun", rf"(?:{_PHONE}|telephonic) (?:call|conversation|talk|talks|discussion|exchange)s?"),
    ("call", "noun", r"call(?<! courtesy call)(?= (?:with|between) )"),
    ("call", "verb", rf"{_SPOKE}(?: again| also)?{_BY} (?:the )?{_PHONE}(?: again)?(?: (?:with|to))?"),
    ("call", "verb", r"telephoned|phoned|rang(?: up)?|rung(?: up)?|telephones|phones"),
    ("call", "verb", r"(?:spoke|speaks|spoken) (?:again )?(?:with|to)"),
    ("call", "verb", r"(?:spoke|spoken) (?:again )?(?=for [\w ]{0,20}(?:minutes|hours?|half))"),
    ("meeting", "verb", r"(?:met|meets?)(?: (?:again|up|privately|separately|briefly))?(?: with)?"),
    ("meeting", "host", r"received|receives?|receiving|hosted|hosts|hosting|host(?<=to host|ll host)|welcomed"),
    ("meeting", "host", r"summoned|summons|summoning|called in(?= (?:the )?[a-z’']+ )"),
    ("meeting", "noun", r"bilateral(?= (?:between|with) )"),
    ("meeting", "verb", r"(?:sat|sit|sits|sitting)(?: down)?(?: again)?(?: for [\w -]{3,25}?)? with"),
    ("meeting", "verb", r"(?:talked|conferred|consulted|negotiated) with"),
    ("meeting", "verb", r"(?:talked|conferred|negotiated)(?= for [\w -]{0,20}(?:minutes|hours?|half))"),
    ("meeting", "verb", _CALLED_ON),
    ("meeting", "verb", r"(?:gather(?:ed|s)?|convened?|assembled?|resumes?)(?= (?:again|in|on|next|this|for|later))"),
    ("meeting", "verb", r"(?:sat|came|come|get|got) together|sh(?:ake|ook|aken) hands"),
    ("meeting", "verb", r"co-chair(?:ed|s)?(?:,? with)?"),
    ("meeting", "verb", r"spent [\w ]{2,20}(?:hours|minutes|day|days)(?: [a-z]+){0,2} with"),
    ("meeting", "verb", r"spent [\w ]{2,20}(?:hours|minutes|day|days)(?=,? (?:in|at|together|alone|behind|locked) )"),
    ("meeting", "noun", r"(?:hours?|minutes)(?= with (?:his|her|the|their|\w+['’]s) )"),
    ("meeting", "sign", r"exchanged (?=(?:the )?instruments)"),
    ("meeting", "verb", r"saw|see(?<=to see)"),
    ("meeting", "noun", _TALK),
    ("meeting", "sign", r"signed|signing|sign|initialled|initialed|initial(?= the| a )"),
    ("meeting", "due", r"(?:expected|due|awaited)(?= (?:to arrive )?(?:in|at) )"),
    ("visit", "visit", r"(?:visit(?:ed|s)?|travel(?:l?ed|s|l?ing)?|trips?|flight|tour)(?: (?:to|in))?"),
    ("visit", "visit", r"(?:fly|flies|flew|flown|flying|goes|go)(?: (?:to|in))?"),
)  # fmt: skip
_FINDER = re.compile(
    r"\b(?:" + "|".join(f"(?P<p{n}>{words})" for n, (_, _, words) in enumerate(_PATTERNS)) + r")(?!\w)"
)
_SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_PLACE_NEXT = re.compile(r" (?:to arrive )?(?:in |at )?(?:the )?[^\W\d_a-z]")
_GERUND = re.compile(r"meeting (?:with )?(?:his|her|(?:the )?[^\W\d_a-z])")
_ARTICLE = re.compile(r"\b(?:the|an?|this|that|his|her|its|their|of|\w+al|\w+ed|\w+ate)\s$", re.IGNORECASE)


@dataclass(frozen=True)
class Trigger:
    """A word or phrase that tells of an encounter. `frame`: verb (who meets whom), noun (talks with or between), host
    (who receives whom), sign (who signs with whom), due (who is expected where), visit.
    """

    span: Span
    kind: str
    frame: str


def small_letters(text: str) -> str:
    """Return *text* in small letters, every character at its place."""
    return text.translate(_SMALL)


def find_triggers(text: str, small: str, sentence: Span) -> tuple[Trigger, ...]:
    """Return the triggers of one sentence of *text* in order; *small* is the text in small letters."""
    found = []
    for match in _FINDER.finditer(small, sentence.start, sentence.end):
        kind, frame, _ = _PATTERNS[int((match.lastgroup or "p0")[1:])]
        if frame in ("due", "visit") and not _PLACE_NEXT.match(text, match.end()):
            continue
        if frame == "noun" and _GERUND.match(text, match.start()) and not _ARTICLE.search(text[: match.start()][-16:]):
            frame = "verb"
        found.append(Trigger(Span(*match.span()), kind, frame))
    return tuple(found)
