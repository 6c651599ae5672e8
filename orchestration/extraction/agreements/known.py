"""Instruments that the vocabulary knows by name, and resolutions that go by number. Not here: all others (worded)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orchestration.extraction.agreements.extent import date_end
from orchestration.extraction.agreements.lexicon import Lexicon
from orchestration.extraction.agreements.mention import Mention, is_in_title
from orchestration.extraction.agreements.nounphrase import grow
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.phrases import Match
from orchestration.extraction.agreements.words import OLD, PLAIN
from orchestration.extraction.spans import Span
from orchestration.extraction.vocabulary import AgreementType, Instrument
from orchestration.keys import fold

_NUMBERED = re.compile(
    r"\b(?:(?P<organ>(?:(?:UN|U\.N\.|United Nations)\s+)?(?:Security Council|General Assembly|UNSC|UNGA))(?:['’]s)?"
    r"\s+)?(?:[Rr]esolution|RESOLUTION|UNSCR|S/RES/)\s*(?:[Nn]o\.?\s*)?(?P<number>\d{1,2}/\d{1,3}|\d{3,4})\b"
    r"(?:\s*\((?P<year>(?:19|20)\d\d)\))?(?:\s+of\s+(?P<of>(?:19|20)\d\d)\b)?"
)
_RESOLUTION = AgreementType("resolution", "resolution", "alone")


def numbered(page: TokenPage) -> Iterator[Mention]:
    """Yield the resolutions of the Security Council and the General Assembly that go by number."""
    for match in _NUMBERED.finditer(page.reading.text):
        number, organ = match["number"], match["organ"] or ""
        assembly = "/" in number or "Assembly" in organ or "UNGA" in organ
        span = Span(*match.span())
        yield Mention(
            page.range_of(span),
            span,
            _RESOLUTION,
            "numbered",
            f"UN {'General Assembly' if assembly else 'Security Council'} Resolution {number}",
            is_in_title(page, span),
            year=match["year"] or match["of"],
            content=frozenset({number}),
            aliases=(f"Resolution {number}",),
        )


def known(page: TokenPage, match: Match[tuple[str, Instrument]], words: Lexicon) -> Mention | None:
    """A known instrument; None when the words around it make another name of it ("India-US nuclear deal")."""
    written, instrument = match.value
    head = range(match.first, match.after)
    found = page.text_of(head)
    if len(head) == 1 and found.removesuffix("’s").removesuffix("'s") != written:
        return None
    shape = grow(page.tokens, head, page.sentence_of(head.start), words.verbs)
    around = [page.tokens[place] for place in shape.modifiers if page.tokens[place].lower not in PLAIN | OLD]
    is_short = written not in (instrument.name, instrument.acronym)
    if is_short and any(token.text[0].isupper() or written.islower() for token in around):
        return None
    dated = date_end(page.tokens, head.stop + 1, page.sentence_of(head.start).stop)
    if page.tokens[head.stop : head.stop + 1] and page.tokens[head.stop].lower == "of" and dated > head.stop + 1:
        head = range(head.start, dated)
    span = page.span_of(head)
    return Mention(
        head,
        span,
        AgreementType(fold(instrument.name).split()[-1], instrument.kind, "alone"),
        "known",
        instrument.name,
        is_in_title(page, span),
        shape.determiner,
        shape.year or next(iter(re.findall(r"^(?:19|20)\d\d\b", found)), None),
        words.subjects[instrument.name],
        aliases=tuple(name for name in (instrument.acronym, written) if name and fold(name) != fold(instrument.name)),
    )
