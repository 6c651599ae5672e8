"""Datelines: place, day and agency at the head of a story ("MOSCOW, March 16 (Agency) –"). Not here: the day's year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from orchestration.extraction.page.stated import Stated, partial_dates, stated_dates

_LONGEST, _LONGEST_PLACE, _DATE_WITHIN = 150, 7, 70
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
_PLACE_WORDS = re.compile(r"[^\W\d_][\w’'.-]*")
_NO_PLACE = re.compile(
    r"^(?:on|in|at|the|by|from|as|until|since|after|before|between|last|first|this|dated?|issued|published|posted|updated"
    r"|created|crawled|archived|retrieved|saved|signed|done|visit|press|media|news|release|statement|page|reporter|our"
    r"|special|actualizado|publicado|publié|mis en|fecha)\b",
    re.IGNORECASE,
)
_SMALL = frozenset("of the and de la el al del da do".split())
_AGENCY = re.compile(r"\((?P<paren>[^()\d]{2,40})\)(?=\s*(?:[-–—:.,/]|$|(?:19|20)\d\d))|/(?P<slash>[^/\d]{2,40})/")
_LATE_YEAR = re.compile(r"\s*\([^()]{1,30}\)\s*((?:19|20)\d\d)\b")
_DAY_ALONE = re.compile(r"\s*(?:[.:–—]|--?\s)")
_BETWEEN = re.compile(r"^[^\W\d_][^–—(]{1,40}\s[–—-]\s(?P<name>[^–—().,:]{2,30})\s[–—-]\s")
_UNDATED = re.compile(r"^[^\W\d_][\w’'.,/ -]{1,40}\((?P<name>[^()\d]{2,40})\)\s*(?:--?|[–—:])")


@dataclass(frozen=True)
class Dateline:
    """What a dateline states; `stated` lacks its year as often as not."""

    stated: Stated | None
    agency: str | None


def find_dateline(shown: str) -> Dateline | None:
    """Read the dateline that opens a line, if one does."""
    head = shown[:_LONGEST].lstrip("([ ")
    stated = next(iter(stated_dates(head)), None) or _partial(head)
    if stated is not None and stated.start <= _DATE_WITHIN and _is_heading(head, stated):
        return Dateline(stated, _agency(head))
    named = _UNDATED.match(head) or _BETWEEN.match(head)
    return Dateline(None, named["name"].strip()) if named and named["name"][0].isupper() else None


def _partial(head: str) -> Stated | None:
    """Return a day and month, with the year that may stand behind the agency."""
    stated = next(iter(partial_dates(head)), None)
    year = _LATE_YEAR.match(head, stated.end) if stated else None
    return replace(stated, year=int(year[1])) if stated and year else stated


def _agency(head: str) -> str | None:
    found = _AGENCY.search(head)
    name = (found["paren"] or found["slash"]).strip() if found else ""
    return name if name and name[0].isupper() and len(name.split()) <= 5 else None


def _is_heading(head: str, stated: Stated) -> bool:
    """Whether a place stands before the day, few capitalised words, or nothing but the day stands before the story."""
    before = _WEEKDAY.sub(" ", head[: stated.start]).strip(" ,.–—-/:;(")
    if not before:
        return len(head) > stated.end and bool(_DAY_ALONE.match(head, stated.end))
    if _NO_PLACE.match(before) or any(char.isdigit() or char == "|" for char in before):
        return False
    words = _PLACE_WORDS.findall(_AGENCY.sub(" ", before))
    return 0 < len(words) <= _LONGEST_PLACE and all(word[0].isupper() or word in _SMALL for word in words)
