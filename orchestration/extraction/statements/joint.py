"""The authors of a joint statement or communiqué, and the words that mean them. Not here: what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from orchestration.extraction.actors.cast import Cast
from orchestration.extraction.spans import Span, beginning_in
from orchestration.extraction.text.reading import Reading

_TYPE = r"(?:statement|communiqu[eé]|declaration|release)"
_NAMED = re.compile(
    rf"(?P<type>(?:joint|final|chair[’']s|presidency)\s(?:(?:final|press|summit)\s)?{_TYPE})"
    r"(?:\s(?P<authors>(?:of|by|between)\s[^\n]{4,120}))?",
    re.IGNORECASE,
)
_MENTIONED = re.compile(rf"\b(?:joint|final|closing) (?:press |final )?{_TYPE}\b", re.IGNORECASE)
_SIDES = (
    r"(?:(?:the|our) )?(?:two |three |four )?(?:foreign )?"
    r"(?:parties|sides|ministers|leaders|delegations|presidents|governments|participants|heads of [\w ]+"
    r"|meeting|committee)"
)
_TEXT = rf"(?:the|a|an) (?:\w+ )?(?:joint |final |closing )?(?:press |summit |ministerial )?(?:{_TYPE}|document|text)"
_MEANT = re.compile(rf"(?:we|they|both (?:sides|parties|ministers|leaders|countries)|{_SIDES})$", re.IGNORECASE)
_TEXT_MEANT = re.compile(rf"{_TEXT}(?:\s(?:released|issued|published|adopted)\b.*)?$", re.IGNORECASE)
_TOPIC = re.compile(r"\s(?:on|regarding|concerning|for|following|after|at)\s.*", re.IGNORECASE)
_TOP = 3  # paragraphs in which a joint text names itself


@dataclass(frozen=True)
class JointText:
    """A joint text: `name` is its speaker ("Joint statement of X and Y"). `is_page`: the page is the text itself."""

    name: str
    is_page: bool

    def means(self, source: str) -> bool:
        """Whether the phrase *source* stands for the authors of the text."""
        return _TEXT_MEANT.match(source) is not None or (self.is_page and _MEANT.match(source) is not None)


def find_joint_text(reading: Reading, cast: Cast, states: Mapping[str, str]) -> JointText | None:
    """Return the joint text that a page is, or else reports, or None. *states* maps country codes to names."""
    for head in _heads(reading):
        found = _NAMED.match(reading.text, *head)
        if found:
            return JointText(_name(found, reading, cast, states, head), is_page=True)
    mentioned = _MENTIONED.search(reading.text)
    authors = _authors(cast, states, Span(0, mentioned.end())) if mentioned else ""
    return JointText(_sentence_case(f"{mentioned[0]} of {authors}"), is_page=False) if mentioned and authors else None


def _heads(reading: Reading) -> list[Span]:
    """The lines in which a page may name itself."""
    heads = [span for span in reading.paragraphs[:_TOP] if "“" not in span.of(reading.text)[:3]]
    return [reading.title, *heads] if reading.title else heads


def _name(found: re.Match[str], reading: Reading, cast: Cast, states: Mapping[str, str], head: Span) -> str:
    authors: str | None = found["authors"]
    if authors is None:
        following = next((span.of(reading.text) for span in reading.paragraphs if span.start >= head.end), "")
        authors = following if following.lower().startswith("of ") else None
    if authors is None:
        named = _authors(cast, states, Span(0, len(reading.text)))
        authors = f"of {named}" if named else ""
    return _sentence_case(f"{found['type']} {_TOPIC.sub('', authors)}".strip(" .,:"))


def _sentence_case(name: str) -> str:
    type_, of, authors = name.partition(" of ")
    return f"{type_[:1].upper()}{type_[1:].lower()}{of}{authors}"


def _authors(cast: Cast, states: Mapping[str, str], span: Span) -> str:
    """The first two states that a stretch names, as authors."""
    codes = list(dict.fromkeys(code for _, code in beginning_in(cast.sides, span)))[:2]
    return " and ".join(states[code] for code in codes) if len(codes) == 2 else ""
