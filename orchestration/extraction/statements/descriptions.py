"""Sources that are described and not named: "a senior official", "the ministry", "its spokesperson, X". Not here: the
cast.
"""

from __future__ import annotations

import re

from orchestration.extraction.actors.words import NOT_NAMES
from orchestration.extraction.spans import Span

_ARTICLE = re.compile(r"(?:(?:an?|the|one|another|same)\s+)+", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that)\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s*[,(—–].*|\s+(?:who|which)\s.*|[\s.:;]+$", re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s?$")
_ISSUED = re.compile(
    r"(?:an?|the)\s(?:[\w-]+\s){0,2}(?:statement|note|release|readout|communiqu[eé]|text|letter|message)\b"
    r".*?\b(?:by|of|from)\s"
)
_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Amb|Prof|Rep|Sen)\.? )?"
_WORD = r"(?:[^\W\d_a-z][\w’'-]+)"
_PARTICLES = r"(?: (?:[A-Z]\.|al|el|bin|de|da|van|von|del|la|di|ter)\b)*"
_NAME = re.compile(rf"{_HONORIFIC}(?=[^\W\d_]){_WORD}{_PARTICLES}(?: {_WORD}){{1,3}}")
_APPOSITION = re.compile(rf", ((?:the )?{_NAME.pattern})")
_OTHER_SIDE = re.compile(r"\b(?:counterpart|colleague|guest|host|visitor|interlocutor|opposite number)$", re.IGNORECASE)
_INSTITUTION = re.compile(
    r"department|ministry|pentagon|embassy|parliament|treasury|army|navy|office|council|court", re.IGNORECASE
)
_PERSONAL = re.compile(
    r"official|source|spokes|deputy|diplomat|minister|advis[eo]r|aide|envoy|ambassador|secretary|president|delegate|negotiator"
    r"|chief|leader|officer|commissioner|governor|director|head\b|member",
    re.IGNORECASE,
)


def describe(words: str) -> str:
    """A source as a name: a name in apposition, else the description without article and aside."""
    own = " ".join(_TAIL.sub("", words).split())
    apposition = _APPOSITION.search(words)
    if apposition and not _NAME.match(own):
        return apposition[1]
    return (_ARTICLE.sub("", own, count=1) if _ARTICLE.match(own) else own) or words


def role_of(words: str) -> str | None:
    """The role that a description states, where it is a person's."""
    own = _TAIL.sub("", words)
    if not _PERSONAL.search(own) or own.istitle():
        return None
    return _ARTICLE.sub("", own, count=1) if _ARTICLE.match(own) else own


def names_in_apposition(words: str) -> bool:
    """Whether a source is a description with a name behind a comma ("the chief of staff, Brig. X Y")."""
    return _APPOSITION.search(words) is not None and not _NAME.match(words)


def is_institution(words: str) -> bool:
    """Whether a source is a department or body of a state and not the state ("the State Department")."""
    return _INSTITUTION.search(words) is not None


def is_shorter_form(words: str, earlier: str) -> bool:
    """Whether a definite *words* ("the official") may be short for *earlier* ("a senior State Department official")."""
    short = set(re.findall(r"[\w’'-]+", describe(words).lower())) - {"of", "the"}
    return bool(short) and short <= set(re.findall(r"[\w’'-]+", earlier.lower()))


def name_in_apposition(source: Span, text: str) -> Span | None:
    """Where a phrase says a name after its description: behind a comma, behind "a statement by", before "'s words"."""
    words = source.of(text)
    if _POSSESSIVE.search(words):
        return source
    issued = _ISSUED.match(words)
    if issued:
        return Span(source.start + issued.end(), source.end)
    comma = words.find(", ")
    if comma < 0 or words[comma + 2 :].startswith(("who ", "which ", "whose ")) or _NAME.match(words):
        return None
    return Span(source.start + comma + 2, source.end)


def leading_name(sentence: Span, text: str) -> Span | None:
    """A name of two words or more that opens a sentence."""
    found = _NAME.match(text, sentence.start, sentence.end)
    if found is None or found[0].split()[0].lower().rstrip("'’s") in NOT_NAMES:
        return None
    return Span(*found.span())


def is_counterpart(words: str) -> bool:
    """Whether a source is the other side of whoever spoke before ("his guest", "her Chilean counterpart")."""
    return _OTHER_SIDE.search(words) is not None


def is_definite(words: str) -> bool:
    """Whether a source points to somebody known ("the Turkish minister") and does not bring in somebody new."""
    return _DEFINITE.match(words) is not None


def is_office_label(label: str) -> bool:
    """Whether the label of a turn is an office and no name ("MINISTER")."""
    return bool(label) and all(_PERSONAL.search(word) or len(word) < 4 for word in label.split())
