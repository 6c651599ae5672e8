"""The state of a folder in one word, from paths, sizes and times of change alone. Not here: what its files say."""

from __future__ import annotations

import hashlib
from pathlib import Path


def state_of(folder: Path) -> str:
    """Return a word that changes when a file below *folder* comes, goes or changes."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        try:
            about = path.stat()
        except OSError:
            continue  # it vanished between the two looks: the folder's state is one without it
        if path.is_file():
            digest.update(f"{path}\0{about.st_size}\0{about.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
