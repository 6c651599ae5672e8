"""Quotation marks: every kind becomes “ or ” by what stands around it, and pairs become quote spans. Not here: who
speaks.
"""

from __future__ import annotations

import re

from orchestration.extraction.spans import Span
from orchestration.extraction.text.mapped import MappedText

_MARK = re.compile(r"[“”„‟\"«»]+|``|''|‘‘|’’")
_SINGLE = re.compile(
    r"(?:(?<=\s)|(?<=^))[‘'](?=\w)((?:[^‘'\n]|(?<=\w)['’](?=\w)){3,400}?[^\s‘'’])[’'](?=[\s.,;:!?)]|$)", re.MULTILINE
)
_BACKTICKS = re.compile(r"(?<!\S)`(?=\w)([^`\n]{3,400}?)`(?!\w)")
_CLOSERS = frozenset("”»")
_GLUED = re.compile(r"(?<=[\w.!?,;:])(?=“)|(?<=”)(?=[A-Za-z0-9“])")


def normalise_quotes(text: MappedText) -> MappedText:
    """Return *text* with every double quotation mark as “ or ” (doubled marks as one), in the direction its place
    shows.

    A page without double marks has its single ones read as quotation marks.
    """
    if not _MARK.search(text.text):
        text = text.rewrite(_SINGLE, _doubled).rewrite(_BACKTICKS, _doubled)
    state = {"open": False, "at": 0}

    def direct(match: re.Match[str]) -> str:
        whole = match.string
        if "\n" in whole[state["at"] : match.start()]:
            state["open"] = False
        state["at"] = match.end()
        state["open"] = _opens(whole, match, bool(state["open"]))
        return "“" if state["open"] else "”"

    return text.rewrite(_MARK, direct).insert(_GLUED, lambda _: " ")


def _doubled(match: re.Match[str]) -> str:
    return f"“{match[1]}”"


def _opens(whole: str, match: re.Match[str], is_open: bool) -> bool:
    before = whole[match.start() - 1] if match.start() else "\n"
    after = whole[match.end()] if match.end() < len(whole) else "\n"
    may_open = (before.isspace() or before in "([—–-/") and not after.isspace()
    may_close = (after.isspace() or after in ".,;:!?)]—–-/’'") and not before.isspace()
    if may_open != may_close:
        return may_open
    if is_open or before in ",":
        return not is_open
    return match[0][-1] not in _CLOSERS or before.isspace() or before in ".!?”,"


def quote_spans(text: str, paragraph: Span) -> list[Span]:
    """Return the quotations of a paragraph, marks included; one that is not closed runs to the paragraph's end when it
    opened the paragraph (the next one re-opens it), and to the next opening mark otherwise.
    """
    spans: list[Span] = []
    opened: int | None = None
    for match in re.finditer("[“”]", text[paragraph.start : paragraph.end]):
        at = paragraph.start + match.start()
        if match[0] == "“":
            if opened is not None and text[opened + 1 : at].rstrip().endswith((".", "!", "?", ",")):
                spans.append(Span(opened, at))
                opened = at
            elif opened is None:
                opened = at
        elif opened is not None:
            spans.append(Span(opened, at + 1))
            opened = None
    if opened is not None and not text[paragraph.start : opened].strip():
        spans.append(Span(opened, paragraph.end))
    return [span for span in spans if span.end - span.start > 2]
