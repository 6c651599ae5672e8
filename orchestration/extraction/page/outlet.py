"""Who published a page, and which agency it credits. Not here: what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.page.dateline import Dateline
from orchestration.extraction.page.header import LONGEST_HEADER, SMALL_WORDS, is_byline, is_masthead
from orchestration.extraction.page.lines import Line
from orchestration.extraction.page.look import bare
from orchestration.extraction.page.phrases import Phrases
from orchestration.extraction.page.stated import stated_dates
from orchestration.extraction.vocabulary import Vocabulary
from orchestration.keys import fold

_SOURCE = re.compile(r"^(?:source|original source)\s*:\s*(?P<name>[^()/|]{3,60}?)(?:\s*[(/|].*)?$", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d\W+)?(?P<name>[^\W\d_][^.|\d]{2,50}?)"
    r"\s*(?:,?\s*(?:19|20)\d\d)?\s*(?:[.|]|all rights|$)",
    re.IGNORECASE,
)
_MOTTO = re.compile(r"\s[–—:-]+\s|:\s|\s//\s")
_PUBLISHED_IN = re.compile(r"^published in (?P<name>[^,]{3,50}),", re.IGNORECASE)
_WEEKDAY_LAST = re.compile(r"\W*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$", re.IGNORECASE)
_STATE = re.compile(r"^(?:\w+ )?(?:republic|kingdom|state) of(?: the)?(?: \w+){1,3}$", re.IGNORECASE)
_WRITER = re.compile(r"^\s*(?:by|from)\s+(?:our\b.*|the\s+)?|\s+(?:staff|correspondents?)\s*$", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouyàâáéèêíóôúöüäåæø]", re.IGNORECASE)
_LONGEST_ACRONYM, _SHORTEST_ACRONYM, _LONGEST_NAME = 5, 2, 9


@dataclass(frozen=True)
class Outlets:
    """Known outlets by their folded names and aliases."""

    names: dict[str, str]

    def canonical(self, name: str) -> str | None:
        """Return the usual name of a known outlet, also where a country or two stand before it ("Iran Press TV")."""
        found = self.names.get(fold(name))
        words = name.split()
        for start in (2, 1):
            if not found and len(words) > start + 1 and words[start - 1][:1].isupper():
                found = self.names.get(fold(" ".join(words[start:])))
        return found


@lru_cache(maxsize=8)
def outlets_of(vocabulary: Vocabulary) -> Outlets:
    """Index the agencies table once for each vocabulary."""
    return Outlets({fold(name): row.name for row in vocabulary.agencies for name in (row.name, *row.aliases)})


def find_agency(lines: Sequence[Line], dateline: Dateline | None, outlets: Outlets) -> str | None:
    """Return the agency that the dateline or a SOURCE line credits."""
    name = (dateline.agency if dateline else None) or _source(lines)
    return _named(name, outlets) if name else None


def find_outlet(
    lines: Sequence[Line], headline: range, story: int, dateline: Dateline | None, outlets: Outlets, phrases: Phrases
) -> str | None:
    """Return the outlet: the credited source, the masthead, the owner of the rights, or the agency of the dateline."""
    agency = dateline.agency if dateline else None
    name = (
        _source(lines)
        or next(_mastheads(lines, headline, story, agency, outlets, phrases), None)
        or _owner(lines)
        or agency
    )
    if not name:
        return None
    if agency and fold(agency) == fold(name) and not agency.isupper():
        name = agency
    return _named(name, outlets)


def _named(name: str, outlets: Outlets) -> str:
    return outlets.canonical(name) or _as_name(name)


def _as_name(name: str) -> str:
    """Give a name in capitals the case of a name; acronyms stay."""
    if not name.isupper():
        return name
    alone = len(name.split()) == 1

    def cased(word: str) -> str:
        is_short = len(word) <= _LONGEST_ACRONYM if alone else len(word) == _SHORTEST_ACRONYM
        acronym = not _VOWEL.search(word) or (is_short and word.lower() not in SMALL_WORDS)
        return word if acronym else word.capitalize()

    return " ".join(cased(word) for word in name.split())


def _source(lines: Sequence[Line]) -> str | None:
    for line in lines:
        found = _SOURCE.match(line.shown)
        if found and len(found["name"].split()) > 1:
            return found["name"].strip()
    return None


def _mastheads(
    lines: Sequence[Line], headline: range, story: int, agency: str | None, outlets: Outlets, phrases: Phrases
) -> Iterator[str]:
    """Yield names that the header gives: known ones, the dateline's, those that read as names, what opens a menu."""
    header = [lines[index] for index in range(min(story, len(lines), LONGEST_HEADER)) if index not in headline]
    entries = [(line, entry) for line in header if not line.is_prose and (entry := _entry(line, phrases))]
    yield from (entry for _, entry in entries if len(entry) > _SHORTEST_ACRONYM and outlets.canonical(entry))
    yield from (entry for _, entry in entries if agency and fold(entry) == fold(agency))
    yield from (entry for _, entry in entries if " " in entry and is_masthead(entry, phrases))
    yield from (entry for line, entry in entries if len(line.entries) > 1 and _may_name(entry, phrases))


def _entry(line: Line, phrases: Phrases) -> str | None:
    """Return what may be a name at the head of a line: no entry of a menu, no date, no motto, no town, no writer."""
    first = next((entry for entry in line.entries if not _STATE.match(entry)), "")
    dates = stated_dates(first)
    entry = (first[: dates[0].start] if dates else _MOTTO.split(first)[0]).rstrip(" ,")
    if is_byline(entry):
        entry = _WRITER.sub("", entry.rpartition(",")[2] if "," in entry else entry)
        entry = entry if is_masthead(entry, phrases) else ""
    before, _, after = entry.partition(",")
    if is_masthead(before, phrases) and not is_masthead(after, phrases):
        entry = before
    entry = _WEEKDAY_LAST.sub("", entry).strip(" .,;:–—-/()[]")
    if not bare(entry) or not entry[0].isupper() or len(entry.split()) > _LONGEST_NAME or phrases.open(entry.lower()):
        return None
    return None if phrases.is_entry(entry) or bare(entry) in phrases.labels else entry


def _may_name(entry: str, phrases: Phrases) -> bool:
    """Whether what opens a menu may be the site's name: several capitalised words, none of them a menu's own."""
    words = entry.split()
    return (
        len(words) > 1
        and all(word[:1].isupper() and bare(word) not in phrases.items for word in words)
        and "," not in entry
    )


def _owner(lines: Sequence[Line]) -> str | None:
    for line in reversed(lines):
        found = None if line.is_prose else _RIGHTS.search(line.shown) or _PUBLISHED_IN.match(line.shown)
        if found and not fold(found["name"]).startswith(("all ", "content ", "and ", "privacy")):
            return found["name"].strip(" ,–—-")
    return None
