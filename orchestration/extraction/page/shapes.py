"""Shapes that lines of furniture have: addresses, counts, credits, forms, menus, trails. Not here: words (phrases)."""

from __future__ import annotations

import re

from orchestration.extraction.page.lines import Line
from orchestration.extraction.page.look import bare
from orchestration.extraction.page.phrases import Phrases
from orchestration.extraction.page.stated import stated_dates

_ANYWHERE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^\W*(?:https?://|www\.)\S+\W*$",  # an address alone
        r"\b(?:views|hits|shares|votes|likes)\s*:\s*\d|\b\d[\d,.]*\s*(?:views|comments?|viewing)\b|\bcomments?\s*\(\d+\)",
        r"^\W*\d[\d,.]*\s*(?:shares|likes|votes)\W*$",
        r"©|^\W*(?:\(c\)\s|copyright\s*(?:\(c\)|by\b|[-–:]|(?:19|20)\d\d))",
        r"^(?:photos?|photographs?|images?|pictures?)\s*(?:by|:)\s*\S+(?:\s+\S+){0,6}$|^getty images$",
        r"^\W*(?:follow|join|like|find)\b.{2,60}\bon (?:facebook|twitter|instagram|telegram|viber|whatsapp|youtube)\b",
        r"^\W*(?:get|download|install|try) (?:the|our|my)\b.{0,40}\bapps?\b",
    )
)
_PROMOTED = re.compile(r"^(?:>>|\[\[|\*\*\s|\[(?:adsense|ad|newsletter|video|audio)\b|[♦♫←])|[→↑]$", re.IGNORECASE)
_FORM = re.compile(r"^(?:name|e-?mail|website|comment|text)(?: ?\*)(?:.{0,60}\*)?$|^\d ?[+-] ?\d ?=", re.IGNORECASE)
_BELOW = re.compile(
    r"[\w.+-]{1,60}@[\w-]+(?:\.\w+)+|\b(?:tel|phone|fax|hotline)\b\W*\+?[\d(]|\bp\.\s?o\. box\b|\+\d[\d ()-]{7,}"
    r"|,\s[^,]*\b(?:(?!19|20)\d{4}|\d{5,6})$"  # a street and its postal code
    r"|^\w+(?:/[\w.]+){2,}(?: hrs)?$|NNNN$|^[a-z]{2,6}/? ?\d{3,}$|^\d{10,}$"  # the codes of an agency's desk
    r"|^copyright\b",
    re.IGNORECASE,
)
_BAR = re.compile(r"[|¦·•●◦▸►›»▾☰]|::|\s{2,}|\t")
_ARROW = re.compile(r"[»›▸]|\s>\s|>>|^home\s?/", re.IGNORECASE)
_LONGEST_ENTRY, _LONGEST_HEADING = 5, 7


def is_never_story(line: Line, phrases: Phrases) -> bool:
    """Whether the line is furniture wherever it stands."""
    if _PROMOTED.search(line.shown) or _FORM.match(line.shown):
        return True
    if line.is_sentence:
        return False
    return (
        any(shape.search(line.shown) for shape in _ANYWHERE)
        or phrases.mark(line, is_apart=len(line.entries) > 1)
        or _is_menu(line, phrases)
        or _is_list_of_words(line, phrases, fewest=3)
        or _is_bar(line)
    )


def is_furniture_outside(line: Line, phrases: Phrases, *, is_below: bool) -> bool:
    """Whether a line above or below the story is furniture: there, weaker signs will do."""
    if line.is_sentence:
        return False
    alone = line.lower.strip(" .:<>*-")
    is_item = alone in phrases.items and alone not in phrases.labels and not line.is_finished
    if is_item or _is_list_of_words(line, phrases, fewest=2):
        return True
    if _is_trail(line):
        return True
    return is_below and (phrases.mark_below(line) or bool(_BELOW.search(line.shown)) or _is_pair(line))


def _is_menu(line: Line, phrases: Phrases) -> bool:
    """Whether bars or wide gaps part entries half of which menus hold, and no entry is as long as a headline."""
    entries = line.entries
    if len(entries) < 2 or any(len(entry.split()) > _LONGEST_HEADING for entry in entries):
        return False
    known = sum(1 for entry in entries if phrases.is_entry(entry))
    if known * 2 < len(entries) or (known == 1 and "|" not in line.shown):
        return False
    tells_day = len(entries) == 2 and known == 1 and bool(stated_dates(entries[1]))
    return not tells_day


def _is_list_of_words(line: Line, phrases: Phrases, fewest: int) -> bool:
    """Whether every word is an entry of menus, "World Business Opinion"."""
    named = [key for word in line.shown.split() if (key := bare(word))]
    return len(named) >= fewest and not line.is_finished and all(key in phrases.items for key in named)


def _is_bar(line: Line) -> bool:
    """Three or more short entries between bars, most of them without a number."""
    entries = line.entries
    if len(entries) < 3 or line.shown.endswith((".", "?", "!")) or not _BAR.search(line.shown):
        return False
    numbered = sum(1 for entry in entries if any(char.isdigit() for char in entry))
    return numbered * 2 < len(entries) and all(len(entry.split()) <= _LONGEST_ENTRY for entry in entries)


def _is_trail(line: Line) -> bool:
    """A path of sections, "World > Asia" or "World / Asia / Border"."""
    steps = len(line.entries)
    return (steps > 1 and bool(_ARROW.search(line.shown))) or (steps > 2 and " / " in line.shown)


def _is_pair(line: Line) -> bool:
    """Two or more short entries beside a bar."""
    return "|" in line.shown and len(line.entries) > 1 and all(len(entry.split()) <= 7 for entry in line.entries)
