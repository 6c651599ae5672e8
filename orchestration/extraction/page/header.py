"""The lines above a story: dates, writers, outlets, and what is said twice. Not here: the headline's choice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orchestration.extraction.page.lines import Line
from orchestration.extraction.page.look import bare
from orchestration.extraction.page.phrases import Phrases
from orchestration.extraction.page.stated import stated_dates

LONGEST_HEADER = 60
_BYLINE = re.compile(
    r"^(?:by|from|(?:story|words|text|interview|analysis|photos?|posted|written|reported|compiled) by)\b.{2,80}$"
    r"|^(?:our|special|staff) \w+(?: \w+)?(?:,.*)?$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\b|\b(?:[ap]\.?m\.?|gmt|utc|est|edt|et|cet|ist|bst|hrs?)\b", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'.-]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_NAMED_PARTS = re.compile(r"\s*[|»›>]+\s*|\s+[-–—:/]\s+|/")
SMALL_WORDS = frozenset(
    "a an the of and for in on at to with by from de del la le du des et y e da do der die das und & –".split()
)
_LONGEST_NAME, _LONGEST_BYLINE, _MOST_WORDS_BESIDE_DATE, _LONGEST_ABOVE = 12, 14, 5, 8


def is_masthead(shown: str, phrases: Phrases) -> bool:
    """Whether the line reads as the name of an outlet or office: capitalised words, one of them usual in such names."""
    words = _WORD.findall(shown)
    named = any(word.lower().strip(".'’") in phrases.mastheads for word in words)
    return named and len(words) <= _LONGEST_NAME and all(not word[0].islower() or word in SMALL_WORDS for word in words)


def is_date_line(shown: str) -> bool:
    """Whether the line states a date and little else."""
    dates = stated_dates(shown)
    if not dates:
        return False
    rest = shown[: dates[0].start] + " " + shown[dates[-1].end :]
    return len(_LETTERS.findall(_TIME.sub(" ", rest))) <= _MOST_WORDS_BESIDE_DATE


def is_byline(shown: str) -> bool:
    """Whether the line names the writer."""
    return bool(_BYLINE.match(shown)) and len(shown.split()) <= _LONGEST_BYLINE


def says(line: Line, headline: Line) -> bool:
    """Whether *line* says the headline too: alone, at the end of a trail of sections, or in the title of the page."""
    if line is headline or not headline.key or headline.key not in line.key:
        return False
    return line.key == headline.key or any(bare(part) == headline.key for part in _NAMED_PARTS.split(line.shown))


def around_headline(
    lines: Sequence[Line], marks: Sequence[bool], headline: range, story: int, phrases: Phrases
) -> Iterator[int]:
    """Yield the lines of the header that belong to the site, and those that say a second time what stands above."""
    if not headline:
        return
    yield from _above(lines, marks, headline, phrases)
    above = {lines[index].key for index in range(headline.start)} - {""}
    for index in range(min(story, len(lines), LONGEST_HEADER)):
        repeated = index > headline.start and lines[index].key in above
        if index not in headline and (repeated or says(lines[index], lines[headline.start])):
            yield index


def _above(lines: Sequence[Line], marks: Sequence[bool], headline: range, phrases: Phrases) -> Iterator[int]:
    """Yield names and mottos above the headline once one line there is furniture, lines of several entries, and all
    where a bare date leads, as on pages of aggregators. Labels and dates stay.
    """
    above = [index for index in range(headline.start) if not (marks[index] or lines[index].is_prose)]
    is_aggregator = len(above) > 2 and is_date_line(lines[above[0]].shown)
    has_furniture = any(marks[: headline.start])
    for index in above:
        line = lines[index]
        if is_aggregator:
            yield index
        elif line.key in phrases.labels or any(char.isdigit() for char in line.shown):
            continue
        elif len(line.entries) > 1 or (
            has_furniture and (line.words <= _LONGEST_ABOVE or is_masthead(line.shown, phrases))
        ):
            yield index
