"""All of Dagster's definitions, put together. Importing this builds nothing. Not here: any asset's body."""

from collections.abc import Mapping
from typing import Any

import dagster as dg

from orchestration.defs.automation import build_warehouse, daily, new_files
from orchestration.defs.checks import every_span_equals_its_text, no_lost_document, published_file_opens
from orchestration.defs.extract import extractions
from orchestration.defs.ingest import ingest
from orchestration.defs.link import links
from orchestration.defs.load import load
from orchestration.defs.marts import marts_assets
from orchestration.defs.publish import publish_asset
from orchestration.defs.resources import DocumentSource, ExtractionEngine, Linker, Warehouse
from orchestration.paths import warehouse_layout
from orchestration.progress import Progress


def build_defs(resource_overrides: Mapping[str, Any] | None = None) -> dg.Definitions:
    """Return the whole graph; *resource_overrides* replace resources by their names below."""
    resources = {
        "warehouse": Warehouse(database=str(warehouse_layout().published)),
        "source": DocumentSource(),
        "engine": ExtractionEngine(),
        "linker": Linker(),
        "progress": Progress(),
        **(resource_overrides or {}),
    }
    marts = marts_assets(resources["warehouse"].layout.build)
    return dg.Definitions(
        assets=[ingest, extractions, links, load, marts, publish_asset(sorted(marts.keys))],
        asset_checks=[no_lost_document, every_span_equals_its_text, published_file_opens],
        jobs=[build_warehouse],
        schedules=[daily],
        sensors=[new_files],
        executor=dg.in_process_executor,  # one process holds the writer's turn from the first step to the last
        resources=resources,
    )
