"""How documents are named: uri and media type, the same on every machine."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
    ".json": "application/json",
    ".csv": "text/csv",
}
_UNKNOWN = "application/octet-stream"


def media_type_of(file_name: str) -> str:
    """Return the media type that the file's suffix stands for."""
    return _MEDIA_TYPES.get(PurePath(file_name).suffix.lower(), _UNKNOWN)


def uri_of(path: Path, root: Path) -> str:
    """Return the path below *root* in POSIX form, or a file URI when *path* lies elsewhere. Links are not followed."""
    absolute, base = Path(os.path.abspath(path)), Path(os.path.abspath(root))
    if absolute.is_relative_to(base):
        return printable(absolute.relative_to(base).as_posix())
    return absolute.as_uri()


def printable(name: str) -> str:
    """Return *name* with bytes that are no UTF-8 written out, so that any store can hold it."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
