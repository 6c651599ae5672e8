"""Where and when: the places and times that the environment may change. Not here: what is in them.

COMMUNIQUE_WAREHOUSE names another warehouse file, COMMUNIQUE_WATCH_FOLDER another folder for the sensor,
COMMUNIQUE_SCHEDULE another cron expression for the schedule, DAGSTER_HOME another home for Dagster's history.
"""

from __future__ import annotations

import os
from pathlib import Path

from warehouse.layout import Layout

PROJECT_ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = PROJECT_ROOT / "seeds" / "documents"
REFERENCE = PROJECT_ROOT / "seeds" / "reference"
DBT_PROJECT = PROJECT_ROOT / "dbt_project"
DEFAULT_WAREHOUSE = PROJECT_ROOT / "warehouse" / "communique.duckdb"


def warehouse_layout(warehouse: Path | None = None) -> Layout:
    """Return the files of *warehouse*, else of the one that COMMUNIQUE_WAREHOUSE names, else of the checkout's own."""
    chosen = warehouse or Path(os.environ.get("COMMUNIQUE_WAREHOUSE") or DEFAULT_WAREHOUSE)
    return Layout(chosen.expanduser().resolve())  # by whatever links it is named, its lock lies beside it


def watch_folder() -> Path:
    """Return the folder whose new files start a run."""
    return Path(os.environ.get("COMMUNIQUE_WATCH_FOLDER") or DOCUMENTS).expanduser().absolute()


def schedule() -> str:
    """Return the cron expression, in UTC, by which the schedule builds the warehouse."""
    return os.environ.get("COMMUNIQUE_SCHEDULE") or "0 5 * * *"


def dagster_home() -> Path:
    """Return the folder of Dagster's history."""
    return Path(os.environ.get("DAGSTER_HOME") or PROJECT_ROOT / ".dagster").expanduser().absolute()
