"""One place where a page speaks of an instrument. Not here: finding it (mentions)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.spans import Span
from orchestration.extraction.vocabulary import AgreementType
from orchestration.keys import fold


@dataclass(frozen=True)
class Mention:
    """One noun phrase that speaks of an instrument. `form`: known, numbered, named, described or bare."""

    tokens: range
    span: Span
    type: AgreementType
    form: str
    name: str  # as the page words it, without determiner; the vocabulary's name of a known instrument
    is_title: bool
    determiner: str = "definite"
    year: str | None = None
    content: frozenset[str] = frozenset()  # what its words say of the subject, cut to stems
    marks: frozenset[str] = frozenset()  # old, other, draft, plural
    aliases: tuple[str, ...] = ()
    sides: tuple[Span, ...] = ()  # where its own words name its sides
    place: str | None = None

    @cached_property
    def folded(self) -> frozenset[str]:
        """The words of its name, for comparing."""
        return frozenset(fold(self.name).split())


def is_in_title(page: TokenPage, span: Span) -> bool:
    """Whether *span* stands in the page's headline."""
    return page.reading.title is not None and page.reading.title.covers(span)
