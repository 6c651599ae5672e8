"""The job for all, the daily schedule and the sensor of the watched folder. All three only start runs.

Schedule and sensor stand still until someone switches them on in the UI: a run reads sources and replaces the published
file, and nobody who only opens the UI to look has asked for that.
"""

import dagster as dg

from orchestration.defs.resources import BUILD_WAREHOUSE
from orchestration.paths import schedule, watch_folder
from orchestration.watching import state_of

build_warehouse = dg.define_asset_job(
    BUILD_WAREHOUSE, dg.AssetSelection.all(), description="From the sources to the file."
)

daily = dg.ScheduleDefinition(
    name="daily",
    job=build_warehouse,
    cron_schedule=schedule(),
    description="Every day at five in the morning, UTC; COMMUNIQUE_SCHEDULE holds another cron expression.",
)


@dg.sensor(job=build_warehouse, minimum_interval_seconds=30)
def new_files(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Start one run for each change of the watched folder (COMMUNIQUE_WATCH_FOLDER, else seeds/documents)."""
    folder = watch_folder()
    if not folder.is_dir():
        return dg.SkipReason(f"{folder} is no folder. Make it, or name another in COMMUNIQUE_WATCH_FOLDER.")
    state = state_of(folder)
    if state == context.cursor:
        return dg.SkipReason(f"nothing changed in {folder}")
    context.update_cursor(state)
    sources = {"resources": {"source": {"config": {"paths": [str(folder)]}}}}
    return dg.RunRequest(run_config=sources)  # without a run key: a folder may return to a state that had its run
