"""`communique doctor`: what a working house needs, checked one by one, each fault with the way to mend it.
Changes nothing.
"""

from __future__ import annotations

import csv
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import duckdb

from orchestration import paths
from orchestration.extraction.errors import UnknownVocabularyError
from orchestration.extraction.vocabulary import load_vocabulary
from warehouse.claim import require_marts
from warehouse.connection import open_published
from warehouse.errors import WarehouseError, WarehouseLockedError
from warehouse.layout import Layout
from warehouse.lock import current_holder

PACKAGES = (
    "dagster",
    "dagster-webserver",
    "dagster-dbt",
    "dagster-duckdb",
    "dbt-core",
    "dbt-duckdb",
    "duckdb",
    "pandas",
)
_LEAST_FREE_BYTES = 500_000_000


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `mend` is what to do when it is not well; `is_well` None is for information only."""

    subject: str
    state: str
    is_well: bool | None = True
    mend: str = ""


def examine(layout: Layout) -> list[Finding]:
    """Look at versions, folders, vocabulary, the warehouse and its lock."""
    return [*_versions(), *_folders(layout), _vocabulary(), _warehouse(layout), _writer(layout)]


def _versions() -> Iterator[Finding]:
    python = ".".join(str(part) for part in sys.version_info[:3])
    yield Finding(
        "python", python, sys.version_info >= (3, 11), "Install Python 3.11 or newer, then: make clean install"
    )
    for package in PACKAGES:
        try:
            yield Finding(package, version(package))
        except PackageNotFoundError:
            yield Finding(package, "not installed", False, "make install")


def _folders(layout: Layout) -> Iterator[Finding]:
    for name, folder in (
        ("documents", paths.DOCUMENTS),
        ("reference", paths.REFERENCE),
        ("dbt project", paths.DBT_PROJECT),
    ):
        mend = f"Restore it: git checkout -- {folder.relative_to(paths.PROJECT_ROOT)}"
        yield Finding(name, str(folder), folder.is_dir(), mend)
    yield _writable("warehouse folder", layout.published.parent)
    yield _writable("dagster home", paths.dagster_home())


def _writable(subject: str, folder: Path) -> Finding:
    nearest = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if not (nearest.is_dir() and os.access(nearest, os.W_OK)):
        return Finding(
            subject, f"{folder} cannot be written", False, "Give yourself write permission or choose another place"
        )
    free = shutil.disk_usage(nearest).free
    mend = "Make room on that disk or choose another place with COMMUNIQUE_WAREHOUSE"
    return Finding(subject, f"{folder} ({free / 1e9:.1f} GB free)", free > _LEAST_FREE_BYTES, mend)


def _vocabulary() -> Finding:
    try:
        vocabulary = load_vocabulary(paths.REFERENCE)
    except UnknownVocabularyError as fault:
        return Finding("vocabulary", fault.value, False, fault.mend)
    except (UnicodeError, csv.Error) as fault:
        return Finding("vocabulary", str(fault), False, f"Save every table of {paths.REFERENCE} as CSV in UTF-8")
    return Finding("vocabulary", f"{len(vocabulary.countries)} countries, {len(vocabulary.cue_verbs)} cue verbs")


def _warehouse(layout: Layout) -> Finding:
    if not layout.published.exists():
        return Finding("warehouse", f"{layout.published} is not built yet", False, "communique run")
    try:
        with open_published(layout.published) as connection:
            require_marts(connection, layout.published)
            row = connection.execute("select count(*) from marts.dim_documents where is_current").fetchone()
    except WarehouseLockedError as fault:
        return Finding("warehouse", str(fault), False, "Close the program that has it open to write")
    except (WarehouseError, duckdb.Error) as fault:
        return Finding("warehouse", str(fault), False, "Move it away or choose another file, then: communique run")
    megabytes = layout.published.stat().st_size / 1e6
    return Finding("warehouse", f"{layout.published} ({row[0] if row else 0} documents, {megabytes:.1f} MB)")


def _writer(layout: Layout) -> Finding:
    holder = current_holder(layout.lock)
    if holder is None:
        return Finding("writer", "nobody writes")
    return Finding(
        "writer", f"{holder}", None, "Wait for it; if that process is gone, the next run takes over by itself"
    )
