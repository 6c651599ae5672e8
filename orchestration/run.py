"""One run of the whole graph within this process, as the command and the tests start it. Not here: what a run does.

Dagster keeps the run's history in its home, so the UI shows it like any other.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import dagster as dg

from orchestration.defs.assembly import build_defs
from orchestration.defs.history import quick_history
from orchestration.defs.home import prepare_home
from orchestration.defs.resources import BUILD_WAREHOUSE, DocumentSource, Warehouse
from orchestration.paths import DOCUMENTS, warehouse_layout
from orchestration.progress import OnStep, Progress
from warehouse.layout import Layout
from warehouse.lock import current_holder

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


@dataclass(frozen=True)
class RunSummary:
    """How a run ended. `counts` are rows and documents by what became of them, as the steps reported."""

    run_id: str
    success: bool
    failed_step: str | None
    error: str | None
    seconds: float
    counts: dict[str, int]


def build_warehouse(
    sources: Sequence[str] = (),
    warehouse: Path | None = None,
    on_step: OnStep | None = None,
    resource_overrides: dict[str, Any] | None = None,
) -> RunSummary:
    """Bring *warehouse* up to date with *sources* (files, folders or names; default `seeds/documents`)."""
    started, layout = perf_counter(), warehouse_layout(warehouse)
    os.environ["DAGSTER_HOME"] = str(prepare_home())
    overrides = {
        "warehouse": Warehouse(database=str(layout.published)),
        "source": DocumentSource(paths=list(sources) or [str(DOCUMENTS)]),
        "progress": Progress(on_step),
        **(resource_overrides or {}),
    }
    _announce(layout, on_step)
    job = build_defs(overrides).resolve_job_def(BUILD_WAREHOUSE)
    with quick_history(), dg.DagsterInstance.get() as instance:
        result = job.execute_in_process(instance=instance, run_config=QUIET, raise_on_error=False)
    failed_step, error = _failure(result)
    seconds = round(perf_counter() - started, 3)
    return RunSummary(result.run_id, result.success, failed_step, error, seconds, _counts(result))


def _announce(layout: Layout, on_step: OnStep | None) -> None:
    """Tell the one who waits whom they wait for; the run itself waits for the writer's turn before its first step."""
    holder = current_holder(layout.lock)
    if on_step and holder:
        on_step(f"waiting for {holder}")


def _failure(result: dg.ExecuteInProcessResult) -> tuple[str | None, str | None]:
    """Return the step that failed first and its error in words: of an error that names its remedy, only that."""
    for event in result.all_events:
        if event.is_step_failure:
            data = event.step_failure_data
            if data.error and data.error.cls_name == "DagsterExecutionInterruptedError":
                return event.step_key, "It was stopped. What it had read is kept; run again to go on."
            named = data.user_failure_data.description if data.user_failure_data else None
            return event.step_key, named or _root(data.error)
        if event.is_job_failure:
            return event.step_key or "start", _root(event.job_failure_data.error) or event.message
    return None, None


def _root(error: Any) -> str | None:
    """Return the message at the bottom: Dagster wraps an error in others that only say where it happened."""
    while error and error.cause:
        error = error.cause
    return re.sub(r"^[\w.]+\.(\w+: )", r"\1", str(error.message).strip()) if error else None


def _counts(result: dg.ExecuteInProcessResult) -> dict[str, int]:
    """Add up what the steps report; a number that several assets of one step repeat counts once."""
    counts: dict[str, int] = {}
    for event in result.get_asset_materialization_events():
        metadata = event.materialization.metadata
        for name in ("announced", "stored", "moved", "unreadable", "documents_read"):
            if name in metadata:
                counts[name] = int(str(metadata[name].value))
        for name in ("rows_inserted", "rows_deleted"):
            if name in metadata:
                counts[name] = counts.get(name, 0) + int(str(metadata[name].value))
    return counts
