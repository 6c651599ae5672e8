"""marts: the dbt project as assets, its tests as asset checks; built only where something changed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, dbt_assets

from orchestration import dbt_runs
from orchestration.defs.dbt_events import asset_events, attach_tests, selection, standing_results
from orchestration.defs.metadata import named_failures
from orchestration.defs.resources import BUILD_WAREHOUSE, Warehouse
from orchestration.progress import Progress
from warehouse.changes import input_key, is_done, mark_done
from warehouse.publish import published_marts


class Translator(DagsterDbtTranslator):
    """Puts all of dbt into one group; sources keep their keys `[schema, table]`, which ingest and load produce."""

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """Name the group."""
        return "marts"


def marts_assets(build_file: Path) -> dg.AssetsDefinition:
    """Return dbt's nodes as assets; where the project changed it is parsed anew, as for a build of *build_file*."""
    manifest = attach_tests(json.loads(dbt_runs.manifest(build_file).read_bytes()))
    translator = Translator(DagsterDbtTranslatorSettings(enable_source_tests_as_checks=True))

    @dbt_assets(manifest=manifest, name="marts", dagster_dbt_translator=translator)
    def marts(
        context: dg.AssetExecutionContext, warehouse: Warehouse, progress: dg.ResourceParam[Progress]
    ) -> Iterator[Any]:
        if context.job_name == BUILD_WAREHOUSE and _is_published(warehouse):
            context.log.info("Nothing changed since these marts were published, so they stand as they are.")
            yield from standing_results(context)
            return
        with named_failures():
            build = dbt_runs.build(
                warehouse.layout.build, selection(context, manifest), lambda done: progress.at("marts", done)
            )
            with warehouse.get_connection() as connection:
                yield from asset_events(build.events, context, manifest, translator, connection)
                build.raise_failures()
                if not context.is_subset:
                    mark_done(connection, "marts", _input(connection))

    return marts


def _is_published(warehouse: Warehouse) -> bool:
    with warehouse.get_connection() as connection:
        key = _input(connection)
        return is_done(connection, "marts", key) and published_marts(warehouse.layout) == key


def _input(connection: Any) -> str:
    return input_key(connection, dbt_runs.project_version())
