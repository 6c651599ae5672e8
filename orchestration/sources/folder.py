"""A folder of documents, walked in the order of names. Any file is a document; hidden ones are none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from orchestration.sources.file import read_file, refused
from orchestration.sources.records import RawDocument, Unreadable


def read_folder(path: Path, *, source_key: str, root: Path, max_bytes: int) -> Iterator[RawDocument | Unreadable]:
    """Yield every document below *path*, one at a time."""
    for file, fault in walk(path):
        if fault:
            yield refused(file, fault, source_key, root)
        else:
            yield read_file(file, source_key=source_key, root=root, max_bytes=max_bytes)


def walk(folder: Path) -> Iterator[tuple[Path, OSError | None]]:
    """Yield every file below *folder*, and each folder that cannot be listed with the fault.

    Each real folder is walked once, whatever links lead to it.
    """
    return _walk(folder, set())


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[tuple[Path, OSError | None]]:
    try:
        status = os.stat(folder)
        names = sorted(os.listdir(folder))
    except OSError as fault:
        yield folder, fault
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        if os.path.isdir(path):
            yield from _walk(path, seen)
        else:
            yield path, None
