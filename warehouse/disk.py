"""Two things that must be so on disk before the next step counts on them. Not here: which files there are."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

UNFINISHED = "unfinished-"


def flush(path: Path) -> None:
    """Wait until *path*, a file or a folder's list of names, is on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def unfinished(folder: Path) -> Path:
    """Return the name that *folder* bears while it comes or goes."""
    return folder.with_name(f"{UNFINISHED}{folder.name}")


def remove(folder: Path) -> None:
    """Take *folder* away, in one moment for all who know it by its name."""
    if folder.exists():
        folder.rename(unfinished(folder))
        shutil.rmtree(unfinished(folder))
