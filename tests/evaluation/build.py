"""The one step of evaluation that needs the whole platform: a warehouse built from a set's pages."""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

from orchestration.run import build_warehouse
from tests.evaluation.sets import PageSet


def build(page_set: PageSet, folder: Path) -> Path:
    """Build a warehouse of the set's pages in *folder* and return its file; RuntimeError when the run fails."""
    file = folder / "communique.duckdb"
    home = folder / "dagster"  # so that the runs of an evaluation stay out of the history that the UI shows
    with patch.dict(os.environ, {"DAGSTER_HOME": str(home)}):
        summary = build_warehouse([str(page_set.documents)], warehouse=file)
    if not summary.success:
        raise RuntimeError(f"{page_set.name}: {summary.failed_step} failed: {summary.error}")
    return file
