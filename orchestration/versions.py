"""What the pure rooms are at this moment: a version that changes when their code or vocabulary does.

Computed from files, not by importing the rooms, so that a run with nothing new need not load them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from orchestration.paths import REFERENCE

HERE = Path(__file__).parent
SHARED = (HERE / "keys.py",)


@cache
def engine_version() -> str:
    """Return the version of extraction: documents are read again when it changes."""
    sources = (*SHARED, *(HERE / "extraction").rglob("*.py"), *REFERENCE.glob("*.csv"))
    return f"rules-{version('communique')}+{fingerprint(sources)}"


@cache
def linker_version() -> str:
    """Return the version of linking: everything is linked again when it changes."""
    return f"links-{version('communique')}+{fingerprint((*SHARED, *(HERE / 'linking').rglob('*.py')))}"


def fingerprint(files: Iterable[Path]) -> str:
    """Return a hash of the files' names and contents."""
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
