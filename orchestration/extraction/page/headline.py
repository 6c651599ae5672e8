"""The headline among the lines above a story. Not here: the other lines there (header)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from orchestration.extraction.page.header import LONGEST_HEADER, is_byline, is_date_line, is_masthead, says
from orchestration.extraction.page.lines import Line
from orchestration.extraction.page.look import bare
from orchestration.extraction.page.phrases import Phrases
from orchestration.extraction.page.stated import stated_dates

_NO_HEADLINE = re.compile(
    r"^\W*\d{1,2}[:.]\d\d\b|^[a-z\[•☰-]|^\([^()]*\)$|[:,]$|[^.\s]{3}\.$"
    r"|^(?:Subjects?|Present|Date|Place|Topics?|Participants|To|Ref)\s*:"
)
_BAR = re.compile(r"\s[|•·/]\s|\s{3,}|☰")
_MOTTO = re.compile(r"\s[–—-]\s")
_FULL_LENGTH, _LONGEST_SECTION, _LONGEST_MOTTO, _LONGEST = 4, 6, 8, 40


def find_headline(lines: Sequence[Line], marks: Sequence[bool], story: int, phrases: Phrases) -> range:
    """Return the indices of the headline's lines; an empty range when the page opens without one. *story*: the index of
    the first paragraph.
    """
    open_lines = [index for index in range(min(story, len(lines), LONGEST_HEADER)) if not marks[index]]
    candidates = [index for index in open_lines if _may_head(lines[index], phrases) and not _is_crosshead(lines, index)]
    candidates = candidates or [index for index in open_lines if _is_dated_headline(lines[index].shown, phrases)]
    if not candidates or all(_is_short_name(lines[index], phrases) for index in candidates):
        return range(0)
    best = _said_twice(lines, candidates)
    best = _choose(lines, marks, candidates, phrases) if best is None else best
    return range(best, _end_of(lines, marks, best))


def _may_head(line: Line, phrases: Phrases) -> bool:
    shown = line.shown
    if (
        line.is_prose
        or line.words > _LONGEST
        or not any(char.isalpha() for char in shown)
        or line.key in phrases.labels
    ):
        return False
    return not (is_date_line(shown) or is_byline(shown) or _NO_HEADLINE.search(shown) or _BAR.search(shown))


def _is_dated_headline(shown: str, phrases: Phrases) -> bool:
    """A headline with its date in it, "Highlights of the briefing, 3 July 2024"."""
    dates = stated_dates(shown)
    if not dates or _NO_HEADLINE.search(shown) or _BAR.search(shown) or is_masthead(shown, phrases):
        return False
    before = shown[: dates[0].start]
    return len(before.split()) > 2 and "(" not in before


def _is_crosshead(lines: Sequence[Line], index: int) -> bool:
    """A short line stuck to its paragraph, on a page where others are as well, heads that paragraph alone."""

    def stuck(at: int) -> bool:
        line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        return (
            line.is_after_gap and not line.is_prose and below is not None and below.is_prose and not below.is_after_gap
        )

    return stuck(index) and sum(stuck(later) for later in range(index + 1, len(lines))) > 1


def _is_short_name(line: Line, phrases: Phrases) -> bool:
    return line.words <= _FULL_LENGTH and is_masthead(line.shown, phrases)


def _said_twice(lines: Sequence[Line], candidates: Sequence[int]) -> int | None:
    """Return the candidate that stands twice in a row, or that a trail of sections or the page's title says as well."""
    for index, follower in pairwise(candidates):
        if follower == index + 1 and lines[index].key == lines[follower].key:
            return index
    for index in candidates:
        others = range(candidates[-1])
        if lines[index].words >= _FULL_LENGTH and any(says(lines[other], lines[index]) for other in others):
            return index
    return None


def _choose(lines: Sequence[Line], marks: Sequence[bool], candidates: Sequence[int], phrases: Phrases) -> int:
    """Choose the first candidate as long as a headline, below the outlet's name and motto."""
    mastheads = [index for index in candidates if is_masthead(lines[index].shown, phrases)]
    own = [index for index in candidates if index not in mastheads]
    if not own:
        return candidates[-1]
    if mastheads and own[-1] > mastheads[0]:
        own = [index for index in own if index > mastheads[0] or lines[index].words > _LONGEST_SECTION]
    if len(own) > 1:
        is_sites = _is_site_name(lines, marks, own[0])
        own = [index for index in own[is_sites:] if not _is_motto(lines, marks, index, phrases)] or own
    full = [index for index in own if lines[index].words >= _FULL_LENGTH]
    if len(full) > 1 and lines[full[0]].words <= _FULL_LENGTH and lines[full[1]].words > 2 * _FULL_LENGTH:
        return full[1]
    return full[0] if full else max(own, key=lambda index: (lines[index].words, -index))


def _is_site_name(lines: Sequence[Line], marks: Sequence[bool], index: int) -> bool:
    """The name of a site opens the page, and a menu follows."""
    return index == 0 and lines[0].words <= _FULL_LENGTH and marks[1]


def _is_motto(lines: Sequence[Line], marks: Sequence[bool], index: int, phrases: Phrases) -> bool:
    """An outlet's motto: behind its name on the first line, or below it with a word of outlets' names in it."""
    shown = lines[index].shown
    if index == 0:
        name, *motto = _MOTTO.split(shown, maxsplit=1)
        return bool(motto) and (motto[0][0].islower() or is_masthead(name, phrases))
    words = {bare(word) for word in shown.split()}
    is_below_name = index < 3 and lines[index - 1].words <= _FULL_LENGTH and not marks[index - 1]
    return is_below_name and len(words) <= _LONGEST_MOTTO and not words.isdisjoint(phrases.mastheads)


def _end_of(lines: Sequence[Line], marks: Sequence[bool], begin: int) -> int:
    """Follow a headline over its line breaks."""
    end = begin + 1
    while end < len(lines) and not (marks[end] or lines[end].is_after_gap or lines[end].is_prose):
        shown, before = lines[end].shown, lines[end - 1].shown
        continues = shown[0].islower() or before.count("“") > before.count("”")
        if not continues or shown == lines[begin].shown or is_byline(shown) or is_date_line(shown):
            break
        end += 1
    return end
