"""Bytes to text: byte order marks, UTF-8, the declared encoding, and a guess last. Not here: what the text means."""

from __future__ import annotations

import codecs
import re

from orchestration.extraction.errors import DocumentTooLargeError, MalformedDocumentError

MAX_CHARACTERS = 1_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
}
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_WESTERN = frozenset("àâäáãåæçéèêëíîïñóôöõøœúûüùßÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØŒÚÛÜÙ")
_MARKS_OF_TYPE = frozenset("“”‘’‚„–—…•«»‹›°€£©®™§·´\xa0")
_MOST_ACCENTED = 0.2
_HEAD, _SAMPLE = 2048, 65536
_BYTES_PER_CHARACTER = 4
_MOST_CONTROL, _MOST_LOST, _MOST_BROKEN = 0.01, 0.1, 0.02
_AS_TEXT = "Save the document as UTF-8 text or HTML"


def decode(content: bytes, uri: str, media_type: str = "", max_characters: int = MAX_CHARACTERS) -> str:
    """Return the text of *content* with line ends as line feeds; MalformedDocumentError when it is no readable text."""
    if len(content) > max_characters * _BYTES_PER_CHARACTER:
        raise _too_large(uri, f"{len(content):,} bytes", max_characters)
    if not content.strip(b"\x00 \t\r\n"):
        raise MalformedDocumentError(uri, "the document is empty", "Fetch it again or take it out of the source")
    for magic, name in _FORMATS.items():
        if content.startswith(magic):
            raise MalformedDocumentError(uri, f"{name}, not text", _AS_TEXT)
    text = _by_mark(content) or _as_utf8(content) or _as_declared(content, media_type)
    text = text or _as_western(content) or _as_guessed(content, uri)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text) or text.count("\ufffd") > _MOST_LOST * len(text):
        raise MalformedDocumentError(uri, "binary data, not text", _AS_TEXT)
    if len(text) > max_characters:
        raise _too_large(uri, f"{len(text):,} characters", max_characters)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _too_large(uri: str, size: str, max_characters: int) -> DocumentTooLargeError:
    return DocumentTooLargeError(uri, size, f"Split it into pages of at most {max_characters:,} characters")


def _by_mark(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    return _as_unmarked_utf16(content)


def _as_unmarked_utf16(content: bytes) -> str | None:
    """Read text in which every other byte is zero, as files of some systems come without a mark."""
    sample = content[: _HEAD - _HEAD % 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if max(even, odd) < 0.4 * half or min(even, odd) > 0.1 * half:
        return None
    return content.decode("utf-16-be" if even > odd else "utf-16-le", "replace")


def _as_utf8(content: bytes) -> str | None:
    """Read UTF-8, also where a few sequences are broken, as in a page cut off midway."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return text if broken <= 1 or broken < _MOST_BROKEN * whole else None


def _as_declared(content: bytes, media_type: str) -> str | None:
    found = _DECLARED.search(media_type.encode("ascii", "ignore")) or _DECLARED.search(content[:_HEAD])
    if not found:
        return None
    try:
        return content.decode(found[1].decode("ascii"))
    except (LookupError, UnicodeError):
        return None


def _as_western(content: bytes) -> str | None:
    """Read Windows-1252 where what lies beyond ASCII is Western Europe's and little: guessers err on short pages."""
    try:
        text = content[:_SAMPLE].decode("cp1252")
    except UnicodeDecodeError:
        return None
    if any(not char.isascii() and char not in _WESTERN and char not in _MARKS_OF_TYPE for char in text):
        return None
    if sum(char in _WESTERN for char in text) > _MOST_ACCENTED * sum(char.isalpha() for char in text):
        return None
    return content.decode("cp1252", "replace")


def _as_guessed(content: bytes, uri: str) -> str:
    from charset_normalizer import from_bytes  # few documents need it, and loading it takes time

    best = from_bytes(content[:_SAMPLE]).best()
    try:
        return content.decode(best.encoding if best else "", "strict")
    except (LookupError, UnicodeError) as fault:
        raise MalformedDocumentError(uri, "no encoding gives readable text", _AS_TEXT) from fault
