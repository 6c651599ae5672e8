"""One file -> one RawDocument, or the reason why not. Not here: walking folders (folder), what the bytes mean."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from orchestration.sources.naming import media_type_of, printable, uri_of
from orchestration.sources.records import RawDocument, Unreadable

_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.ELOOP})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})


def read_file(path: Path, *, source_key: str, root: Path, max_bytes: int) -> RawDocument | Unreadable:
    """Read *path* whole; a file over *max_bytes* is not read into memory, and nothing but a regular file is opened."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return unreadable(
                path, "not_a_file", "a device, pipe or socket. Take it out of the folder", source_key, root
            )
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            content = stream.read(max_bytes + 1) if size <= max_bytes else b""
    except OSError as fault:
        return refused(path, fault, source_key, root)
    if size > max_bytes or len(content) > max_bytes:
        reason = f"{max(size, len(content)):,} bytes, over the limit of {max_bytes:,}. Split the file"
        return unreadable(path, "too_large", reason, source_key, root)
    name = printable(path.name)
    return RawDocument(uri_of(path, root), name, source_key, media_type_of(name), content)


def refused(path: Path, fault: OSError, source_key: str, root: Path) -> Unreadable:
    """Tell why the system did not deliver *path*."""
    if fault.errno in _GONE:
        return unreadable(
            path,
            "vanished",
            "gone since it was listed, or a link that leads nowhere. Put it back and run again",
            source_key,
            root,
        )
    if fault.errno in _FORBIDDEN:
        return unreadable(path, "forbidden", "no permission to read it. Grant read access", source_key, root)
    return unreadable(path, "unreadable", f"{fault.strerror}. Check the disk it lies on", source_key, root)


def unreadable(path: Path, reason_code: str, reason: str, source_key: str, root: Path) -> Unreadable:
    """Name a document that cannot be delivered, and the way to mend it."""
    uri = uri_of(path, root)
    return Unreadable(uri, printable(path.name), source_key, reason_code, f"{uri}: {reason}")
