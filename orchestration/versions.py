"""What the pure rooms are at this moment: a version that changes when their code or vocabulary does.

Computed from files, not by importing the rooms, so that a run with nothing new need not load them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from orchestration.paths import REFERENCE

HERE = Path(__file__).parent
SHARED = (HERE / "keys.py",)


@cache
def engine_version() -> str:
    """Return the version of extraction: documents are read again when it changes, or when a tagger comes or goes."""
    room = HERE / "extraction"
    code = (file for file in room.rglob("*.py") if "training" not in file.relative_to(room).parts)
    network = tuple((room / "tagger" / "model").glob("*.json")) if has_tagger() else ()
    reader = "tagger" if network else "rules"
    return f"{reader}-{version('communique')}+{fingerprint((*SHARED, *code, *network, *REFERENCE.glob('*.csv')))}"


def has_tagger() -> bool:
    """Whether the tagger's network and what runs it are here."""
    files = HERE / "extraction" / "tagger" / "model"
    return (files / "tagger.int8.onnx").exists() and all(find_spec(name) for name in ("onnxruntime", "tokenizers"))


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
