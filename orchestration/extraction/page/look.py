"""How a reader sees a stretch of text, and how two stretches compare. For looking only: offsets are not kept."""

from __future__ import annotations

import html
import re

_MISREAD = re.compile(r"[ÂÃâ][\x80-\xff\u0152-\u2122]")
_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_BYTES = {ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in _UNDEFINED}
_PARTS = re.compile(r"\s*(?:[|¦·•●◦▸►›»«♦▾→←☰~]+|::+|>>+|<<+)\s*|\s+[/>–—-]\s+|\s{2,}")
_EDGES = " .,:;!*•·|-–—_=#[](){}<>»«\"'“”↑↓→←☰…+0123456789"


def as_shown(text: str) -> str:
    """Undo entities, no-break spaces and UTF-8 read as Windows-1252."""
    if "&" in text:
        text = html.unescape(text)
    if _MISREAD.search(text):
        text = _reread(text)
    return text.replace("\xa0", " ").strip()


def bare(shown: str) -> str:
    """A heading or menu entry without case, counts and marks at its edges."""
    return " ".join(shown.replace("’", "'").lower().split()).strip(_EDGES)


def parts(shown: str) -> list[str]:
    """Split a line at the bars, arrows and wide gaps that part the entries of a menu; quotes in angles stay whole."""
    if "«" in shown and "»" in shown:
        shown = shown.replace("«", '"').replace("»", '"')
    return [part for part in _PARTS.split(shown) if part.strip(_EDGES)]


def _reread(text: str) -> str:
    try:
        return text.translate(_BYTES).encode("latin-1").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text
