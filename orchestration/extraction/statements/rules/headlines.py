"""Headlines that quote ("“Talks to resume”: X", "X: “…”"), kept when the body does not say it again. Not here: body
text.
"""

from __future__ import annotations

import re

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.text.reading import Reading

_NAME = r"(?:[A-Z]+ |[A-Z]\w+ ){0,3}[A-Z][\w’'-]+"
_SOURCE_LAST = re.compile(rf"(?P<words>[^:]{{12,}}?)\s*(?::|[—–-]{{1,2}})\s+(?P<source>{_NAME})$")
_SOURCE_FIRST = re.compile(rf"(?P<source>{_NAME}):\s+(?P<words>\S.{{11,}})$")
_QUOTED = re.compile(r"“([^“”]+)”")


def read_headline(reading: Reading) -> list[Attribution]:
    """Return the headline's attribution, unless the body reports the same words."""
    if reading.title is None:
        return []
    match = _SOURCE_LAST.match(reading.text, *reading.title) or _SOURCE_FIRST.match(reading.text, *reading.title)
    if match is None:
        return []
    words, source = Span(*match.span("words")), Span(*match.span("source"))
    if _is_repeated(words.of(reading.text), source.of(reading.text), reading):
        return []
    return [Attribution(source, None, (words,), "headline", 0.6)]


def _is_repeated(words: str, source: str, reading: Reading) -> bool:
    """Whether a headline quotes nothing of its own, or its quotation is in the body, or its source is not."""
    quoted = _QUOTED.search(words)
    return quoted is None or reading.text.count(quoted[1]) > 1 or reading.text.count(source.rsplit(maxsplit=1)[-1]) < 2
