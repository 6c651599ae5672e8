"""A page after furniture is taken out; the engine's other rooms read it through a Reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from orchestration.extraction.spans import Span


@dataclass(frozen=True)
class Page:
    """`body` is the page's own characters without furniture, nothing repaired.

    `title_span` is the headline's place when it stands in the body. `dateline_on` is the date of a dateline or of the
    text itself, which wins for relative dates.
    """

    body: str
    title: str | None
    title_span: Span | None
    outlet_name: str | None
    credited_agency: str | None
    published_on: date | None
    published_on_origin: str  # metadata, page, url, dateline, none
    has_date_conflict: bool
    dateline_on: date | None
    language_code: str | None
