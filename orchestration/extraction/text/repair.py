"""Offset-mapped repair of noisy web text: each function mends one kind of damage. Not here: quotation marks
(quotes.py).
"""

from __future__ import annotations

import html
import re

from orchestration.extraction.text.mapped import MappedText, mapped

_CP1252_RUN = re.compile(r"[^\x00-\x7f][\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]+")
_LOST_TAIL = re.compile(r"â€(?=[\s\"'.,;:!?)]|$)")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});")
_SPACES = re.compile(r"[\t\xa0\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\xad]")
_STOP_FOR_COMMA = re.compile(r"(?<=[\w)”\"“'`’])\.(?= [a-z])")
_STOP_BEFORE_NAME = re.compile(
    r"\b(?:\w*[Mm]inister|President|Secretary|Ambassador|Chancellor|King|Spokes\w+)\.(?= [A-Z])"
    r"|[a-z]\.(?= (?!(?:In|On|At|For|The|It|He|She|We|They|But|And|This|That)\b)(?:[A-Z][\w-]+ ?){1,3}\.)"
    r"|\b(?:For (?:his|her|its|their) part|In turn|In addition|Meanwhile|However|Moreover|Also)\.(?= [A-Z])"
    r"|\b\w+ing\.(?= [“\"`])"
    r"|\b(?:among|between|of|in) [A-Z]\w+\.(?= [A-Z]\w+ and [A-Z])"
)
_GLUED_STOP = re.compile(
    r"(?<=[a-z0-9)][.!?])(?=[A-Z][a-z’'\" ])|(?<=[A-Z]{2}\.)(?=[A-Z][a-z])|(?<=[”\"]\.)(?=[A-Z][a-z])"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+\.(?i:com|org|net|gov|int|info)\b(?:/\S*)?")
_POSSESSIVE = re.compile(r"['’`]s\b")
_BARE_POSSESSIVE = re.compile(
    r"\b([A-Z][a-z]+[a-rt-z])s(?= (?!(?:of|and|or|in|on|at|for|to|from|with|are|were|have)\b)[a-zA-Z])"
)
# Words that are plural on such a page, whatever stands elsewhere on it.
_PLURAL_NAMES = frozenset(
    """
    State Nation Emirate Netherland Philippine Seychelle Maldive Island Minister President Secretary Ambassador
    Leader Member Party Side Official Diplomat Envoy Deputy Governor Government Country Republic Affair Foreign
    Right Talk Sanction Sport New Time Minute Wall Street Accord Agreement Treaty Resolution Question Answer Photo
    Image Link Tag Share
    """.split()
)
_DIGIT_IN_WORD = re.compile(r"(?<=[a-z])1(?=[a-z ])|(?<=[a-z])1(?=\b)")


def repair(body: str) -> MappedText:
    """Return *body* with encoding damage, entities, odd spaces and misplaced stops mended, mapped back to *body*."""
    text = mapped(body)
    for mend in (
        _mend_encoding,
        _mend_entities,
        _mend_spaces,
        _mend_commas,
        _mend_glue,
        _mend_possessives,
        _mend_digits,
    ):
        text = mend(text)
    return text


def _as_byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _undo_cp1252(match: re.Match[str]) -> str:
    try:
        return b"".join(_as_byte(char) for char in match[0]).decode("utf-8")
    except UnicodeError:
        return match[0]


def _mend_encoding(text: MappedText) -> MappedText:
    if not re.search(r"[ÂÃâÐÑÄÅ]", text.text):
        return text
    return text.rewrite(_CP1252_RUN, _undo_cp1252).rewrite(_LOST_TAIL, lambda _: "”")


def _mend_entities(text: MappedText) -> MappedText:
    return text.rewrite(_ENTITY, lambda match: html.unescape(match[0])) if "&" in text.text else text


def _mend_spaces(text: MappedText) -> MappedText:
    return text.rewrite(_SPACES, lambda _: " ").rewrite(_INVISIBLE, lambda _: "")


def _mend_commas(text: MappedText) -> MappedText:
    """On a page whose commas became full stops, give back those that grammar shows: before a small letter or a lone
    name.
    """
    stops = len(_STOP_FOR_COMMA.findall(text.text))
    if stops < 3 or stops <= text.text.count(","):
        return text
    return text.rewrite(_STOP_BEFORE_NAME, lambda match: f"{match[0][:-1]},").rewrite(_STOP_FOR_COMMA, lambda _: ",")


def _mend_glue(text: MappedText) -> MappedText:
    """Part sentences that lost the space between them ("JCPOA.The"), leaving addresses whole."""
    addresses = [match.span() for match in _ADDRESS.finditer(text.text)]

    def space(match: re.Match[str]) -> str:
        return "" if any(start < match.start() < end for start, end in addresses) else " "

    return text.insert(_GLUED_STOP, space)


def _mend_possessives(text: MappedText) -> MappedText:
    """On a page that lost all its apostrophes, read "Irans" as "Iran's" where the bare name stands elsewhere on the
    page.
    """
    if _POSSESSIVE.search(text.text):
        return text
    words = set(re.findall(r"\b[A-Z][a-z]+\b", text.text))

    def owner(match: re.Match[str]) -> str:
        name = match[1]
        return f"{name}'s" if name in words and name not in _PLURAL_NAMES else match[0]

    return text.rewrite(_BARE_POSSESSIVE, owner)


def _mend_digits(text: MappedText) -> MappedText:
    """Read the digit one as the letter l inside a word ("unti1"), an error of optical character recognition."""
    return text.rewrite(_DIGIT_IN_WORD, lambda _: "l") if "1" in text.text else text
