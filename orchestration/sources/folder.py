"""A folder of documents, walked in the order of names. Any file is a document; hidden ones are none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from orchestration.sources.file import read_file, refused
from orchestration.sources.records import RawDocument, Unreadable


def read_folder(path: Path, *, source_key: str, root: Path, max_bytes: int) -> Iterator[RawDocument | Unreadable]:
    """Yield every document below *path*, one at a time; each real folder is walked once, whatever links lead to it."""
    for file in _walk(path, source_key, root, set()):
        if isinstance(file, Unreadable):
            yield file
        else:
            yield read_file(file, source_key=source_key, root=root, max_bytes=max_bytes)


def _walk(folder: Path, source_key: str, root: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Unreadable]:
    try:
        status = os.stat(folder)
        names = sorted(os.listdir(folder))
    except OSError as fault:
        yield refused(folder, fault, source_key, root)
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    for name in names:
        if name.startswith("."):
            continue
        path = folder / name
        if os.path.isdir(path):
            yield from _walk(path, source_key, root, seen)
        else:
            yield path
