"""HTML to text, and what its metadata says. trafilatura is loaded with the first HTML page. Not here: line rules."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date

_MARKUP = re.compile(r"<!doctype\s+html|<html[\s>]|<(?:head|body|article|div|p|br|table|title)[\s/>]", re.IGNORECASE)
_MARKUP_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_TITLE = re.compile(r"<title[^>]*>([^<]+)</title>", re.IGNORECASE)
# Only dates that the markup states as the page's own, and none measured against today.
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_HEAD = 4096
_FEWEST_TAGS = 3
_PARAGRAPH_END = re.compile(r"\n+")


@dataclass(frozen=True)
class HtmlPage:
    """The story's text, one paragraph a line with blank lines between, and the metadata around it."""

    text: str
    title: str | None
    site_name: str | None
    published_on: date | None


def is_html(text: str, media_type: str) -> bool:
    """Whether *text* is an HTML page: by its media type, or by its first tags whatever the type says."""
    if text[:_HEAD].lstrip().startswith("<?xml"):
        return True
    tags = _MARKUP.findall(text[:_HEAD])
    if media_type.partition(";")[0].strip().lower() in _MARKUP_TYPES:
        return bool(tags) or "<" in text
    return len(tags) >= _FEWEST_TAGS or (bool(tags) and text.lstrip()[:1] == "<")


def read_html(text: str) -> HtmlPage:
    """Take the story and the metadata out of an HTML page; all visible text when no story is found."""
    import trafilatura  # loading it takes longer than reading a hundred text pages
    from trafilatura.settings import Document

    found = trafilatura.bare_extraction(
        text, include_comments=False, favor_recall=True, with_metadata=True, date_extraction_params=dict(_DATE_SEARCH)
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        return HtmlPage(trafilatura.html2txt(text), None, None, None)
    story = _PARAGRAPH_END.sub("\n\n", str(found.text).strip())
    return HtmlPage(story, found.title, found.sitename or _site_name(text, found.title), _day(found.date))


def _site_name(text: str, title: str | None) -> str | None:
    """Read the site's name behind the headline in the page's title, "Headline | Site"."""
    found = _TITLE.search(text)
    whole = " ".join(html.unescape(found[1]).split()) if found else ""
    if not title or not whole.startswith(title):
        return None
    return whole[len(title) :].strip(" |-–—:·»") or None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value or "")
    except ValueError:
        return None
