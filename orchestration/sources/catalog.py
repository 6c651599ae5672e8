"""From a name or a path to its documents: a file, a folder, or a source that seeds/sources.yaml names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from orchestration.sources.errors import SourceError, UnknownSourceError
from orchestration.sources.file import read_file
from orchestration.sources.folder import read_folder
from orchestration.sources.records import RawDocument, Unreadable

CATALOG = Path("seeds/sources.yaml")
MAX_BYTES = 16 * 1024 * 1024
_VERSION, _KINDS = 1, ("folder",)

Documents = Iterator[RawDocument | Unreadable]


def open_source(name_or_path: str | Path, project_root: Path, *, max_bytes: int = MAX_BYTES) -> Documents:
    """Return the documents of a source; UnknownSourceError when there is none of that name or at that path.

    A relative path counts from the working folder, then from *project_root*.
    """
    configured = read_catalog(project_root / CATALOG)
    if str(name_or_path) in configured:
        return _open_configured(str(name_or_path), configured[str(name_or_path)], project_root, max_bytes)
    for path in (Path(name_or_path), project_root / name_or_path):
        if path.is_dir():
            key = path.resolve().name or "root"
            return read_folder(path, source_key=key, root=project_root, max_bytes=max_bytes)
        if path.exists() or path.is_symlink():
            key = path.absolute().parent.name or "root"
            return iter([read_file(path, source_key=key, root=project_root, max_bytes=max_bytes)])
    known = ", ".join(sorted(configured)) or "none"
    raise UnknownSourceError(str(name_or_path), f"Give a file, a folder, or a source of {CATALOG} ({known})")


def read_catalog(file: Path) -> dict[str, Mapping[str, str]]:
    """Return the configured sources by name, none without a catalog; SourceError when it cannot be understood."""
    if not file.exists():
        return {}
    try:
        catalog = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, yaml.YAMLError) as fault:
        raise SourceError(str(file), f"Mend the file: {fault}") from fault
    if not isinstance(catalog, dict) or catalog.get("version") != _VERSION:
        raise SourceError(str(file), f"Begin it with `version: {_VERSION}`")
    sources = catalog.get("sources") or {}
    if not isinstance(sources, dict) or not all(isinstance(entry, dict) for entry in sources.values()):
        raise SourceError(str(file), "List sources as `name: {kind: folder, path: …}`")
    return {str(name): entry for name, entry in sources.items()}


def _open_configured(name: str, entry: Mapping[str, str], project_root: Path, max_bytes: int) -> Documents:
    if entry.get("kind") not in _KINDS:
        raise SourceError(f"{name}: kind {entry.get('kind')!r}", f"Use one of {', '.join(_KINDS)} in {CATALOG}")
    if not entry.get("path"):
        raise SourceError(f"{name}: no path", f"Give it one in {CATALOG}")
    path = project_root / str(entry["path"])
    if not path.is_dir():
        raise SourceError(f"{name}: {path} is no folder", f"Make the folder or change the path in {CATALOG}")
    return read_folder(path, source_key=name, root=project_root, max_bytes=max_bytes)
