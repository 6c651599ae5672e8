"""The state of a folder in one word, from paths, sizes and times of change alone. Not here: which
files are documents, what they say."""

from __future__ import annotations

import hashlib
from pathlib import Path

from orchestration.sources.folder import walk


def state_of(folder: Path) -> str:
    """Return a word that changes when a document below *folder* comes, goes or changes."""
    digest = hashlib.sha256()
    for path, _ in walk(folder):
        try:
            about = path.stat()
        except OSError:
            continue  # it vanished between the two looks: the folder's state is one without it
        digest.update(f"{path}\0{about.st_size}\0{about.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
