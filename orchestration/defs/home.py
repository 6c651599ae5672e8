"""Dagster's home: made when it is missing, with the settings that this project needs. An existing one is left alone."""

from pathlib import Path

from orchestration.paths import dagster_home

# Runs queue for the warehouse by its file lock, wherever they are started; a few at a time may stand in that queue.
# With a limit of one here, a run that was killed with its whole process would keep the queue shut for ever.
# Captured output would tear the command's progress line apart, and everything worth reading is in events and metadata.
SETTINGS = """\
telemetry:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 4
compute_logs:
  module: dagster._core.storage.noop_compute_log_manager
  class: NoOpComputeLogManager
"""


def prepare_home() -> Path:
    """Return the home, made if need be; history goes to SQLite files in it."""
    home = dagster_home()
    settings = home / "dagster.yaml"
    try:
        home.mkdir(parents=True, exist_ok=True)
        if not settings.exists():
            settings.write_text(SETTINGS, encoding="utf-8")
    except OSError as fault:
        raise OSError(f"Dagster's home cannot be made: {fault}. Name another in DAGSTER_HOME") from fault
    return home
