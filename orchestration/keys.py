"""Stable keys: a hash of the fewest raw values that identify a thing. No clock, no randomness."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_SEPARATOR = "\x1f"


def make_key(*parts: object) -> str:
    """Return 32 hex characters (128 bits of SHA-256) for *parts*; None and "" give the same part."""
    joined = _SEPARATOR.join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def fold(text: str) -> str:
    """Lower-case *text* without accents or punctuation, words parted by one space: for comparing, never for showing."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char)).lower()
    return " ".join(re.findall(r"\w+", plain))
