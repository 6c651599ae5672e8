"""When a page was published, and what the day of its dateline is. Not here: days that the story tells of (dates/)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.extraction.page.dateline import Dateline, find_dateline
from orchestration.extraction.page.header import SMALL_WORDS, is_date_line
from orchestration.extraction.page.lines import Line
from orchestration.extraction.page.stated import Stated, partial_dates, stated_dates

_URL_DAY = re.compile(r"https?://\S*?/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|\b)")
_CLOSING = re.compile(r"^(?:done|signed|issued|adopted|given)\s+(?:at|in)\b", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\D{0,40}((?:19|20)\d\d)", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
_FAR_APART = 3
_EDGE, _AT_START, _LONGEST_REMARK = 3, 12, 25


@dataclass(frozen=True)
class Published:
    """The day of publication, where it was read, and the dateline's own day."""

    on: date | None
    origin: str  # metadata, page, url, dateline, none
    dateline_on: date | None

    @property
    def has_conflict(self) -> bool:
        """Whether page and dateline are more than a few days apart."""
        return bool(self.on and self.dateline_on and abs((self.on - self.dateline_on).days) > _FAR_APART)


def find_published(
    lines: Sequence[Line], headline: range, story: int, uri: str, metadata_on: date | None, dateline: Dateline | None
) -> Published:
    """Choose among what the page states: in its data, header, dateline, address and foot.

    *story* is the index of its first paragraph.
    """
    stated = dateline.stated if dateline else None
    months = {found.month for found in partial_dates(lines[story].shown[:200])} if story < len(lines) else set()
    header_on = next(_header_days(lines, headline, story, months), None)
    url_on = _url_day([uri, *(line.shown for line in lines)])
    for on, origin in (
        (metadata_on, "metadata"),
        (header_on, "page"),
        (stated.on if stated else None, "dateline"),
        (url_on, "url"),
        (next(_foot_days(lines, story, months), None), "page"),
        (_headline_day(lines, headline), "page"),
        (_with_year(stated, _rights_year(lines)), "dateline"),
    ):
        if on:
            return Published(on, origin, _complete(stated, on))
    return Published(None, "none", None)


def _header_days(lines: Sequence[Line], headline: range, story: int, months: Iterable[int]) -> Iterator[date]:
    """Yield the days that lines about the page state above the second paragraph; those of an update come last."""
    prose = [index for index, line in enumerate(lines) if line.is_prose and index >= story]
    end = prose[1] if len(prose) > 1 else len(lines)
    updates = []
    for index in range(end):
        line = lines[index]
        if index in headline or _is_dateline(line) or "://" in line.shown:
            continue
        dates = stated_dates(line.shown, months)
        found = dates[-1 if _has_calendars(line.shown) else 0] if dates else None
        if not found or not found.on or not _is_about_page(line, found, is_above=index < story):
            continue
        if _UPDATED.search(line.shown):
            updates.append(found.on)
        else:
            yield found.on
    yield from updates


def _is_about_page(line: Line, found: Stated, *, is_above: bool) -> bool:
    """Whether the line tells when the page was made; a day at its very start may be followed by remarks."""
    if line.is_prose:
        return is_above and found.start <= _AT_START and line.words <= _LONGEST_REMARK
    return is_date_line(line.shown) or (is_above and (len(line.entries) > 1 or _is_at_edge(line.shown, found)))


def _is_at_edge(shown: str, found: Stated) -> bool:
    """Whether the day opens or closes the line and no preposition ties it to the words beside it."""
    if found.start <= _EDGE:
        return True
    before = shown[: found.start].split()
    return len(shown) - found.end <= _EDGE and bool(before) and before[-1].lower() not in SMALL_WORDS


def _is_dateline(line: Line) -> bool:
    found = find_dateline(line.shown)
    return found is not None and found.stated is not None and found.stated.start > 0


def _has_calendars(shown: str) -> bool:
    """A page that gives the day in several calendars gives the common one last."""
    return shown.count(" - ") > 1


def _foot_days(lines: Sequence[Line], story: int, months: Iterable[int]) -> Iterator[date]:
    """Yield the days in the lines below the story, the last line first, and in "Done at Kigali, 19 August 2015"."""
    for line in reversed(lines[story:]):
        if (line.is_prose and not _CLOSING.match(line.shown)) or line.words > 30:
            continue
        if is_date_line(line.shown) or _CLOSING.match(line.shown):
            yield from (found.on for found in stated_dates(line.shown, months) if found.on)


def _headline_day(lines: Sequence[Line], headline: range) -> date | None:
    return next((found.on for index in headline for found in stated_dates(lines[index].shown)), None)


def _url_day(texts: Iterable[str]) -> date | None:
    for text in texts:
        for found in _URL_DAY.finditer(text):
            try:
                return date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
    return None


def _rights_year(lines: Sequence[Line]) -> int | None:
    years = {int(found[1]) for line in lines if not line.is_prose and (found := _RIGHTS.search(line.shown))}
    return years.pop() if len(years) == 1 else None


def _with_year(stated: Stated | None, year: int | None) -> date | None:
    if stated is None or year is None or (stated.month, stated.day) == (2, 29):
        return None
    return date(year, stated.month, stated.day)


def _complete(stated: Stated | None, published_on: date) -> date | None:
    """Give a dateline without a year the year that brings it closest to the day of publication."""
    if stated is None:
        return None
    if stated.on:
        return stated.on
    days = [day for year in (-1, 0, 1) if (day := _with_year(stated, published_on.year + year))]
    return min(days, key=lambda day: abs((day - published_on).days), default=None)
