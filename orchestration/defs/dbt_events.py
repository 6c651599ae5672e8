"""From dbt's result events to Dagster's, with row counts and previews added. Not here: running dbt."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import dagster as dg
import duckdb
from dagster_dbt import DagsterDbtTranslator
from dagster_dbt.core.dbt_cli_event import DbtCoreCliEventMessage

from orchestration.dbt_runs import Event
from orchestration.defs.metadata import of_table

UNIQUE_ID = "dagster_dbt/unique_id"


def attach_tests(manifest: dict[str, Any]) -> dict[str, Any]:
    """Make every test a check: one that reads several nodes, and so belongs to none, to the first mart it names."""
    nodes = manifest["nodes"]
    for node in nodes.values():
        if node["resource_type"] == "test" and not node.get("attached_node"):
            read = [name for name in node["depends_on"]["nodes"] if name in nodes]
            marts = [name for name in read if nodes[name]["schema"] == "marts"]
            node["attached_node"] = next(iter(marts + read), None)
    return manifest


def selection(context: dg.AssetExecutionContext, manifest: Mapping[str, Any]) -> list[str]:
    """Return what dbt is to build: nothing named, so everything, unless the run asks for some assets only."""
    if not context.is_subset:
        return []
    chosen = (spec for spec in context.assets_def.specs if spec.key in context.selected_asset_keys)
    return [f"fqn:{'.'.join(manifest['nodes'][spec.metadata[UNIQUE_ID]]['fqn'])}" for spec in chosen]


def standing_results(context: dg.AssetExecutionContext) -> Iterator[dg.AssetCheckResult]:
    """Yield what the tests of marts that stand have shown: with nothing said, the UI would call each one skipped."""
    for key in sorted(context.selected_asset_check_keys):
        yield dg.AssetCheckResult(
            passed=True,
            asset_key=key.asset_key,
            check_name=key.name,
            metadata={"status": "passed when these marts were built; nothing changed since"},
        )


def asset_events(
    events: Sequence[Event],
    context: dg.AssetExecutionContext,
    manifest: Mapping[str, Any],
    translator: DagsterDbtTranslator,
    connection: duckdb.DuckDBPyConnection,
) -> Iterator[Any]:
    """Yield an output for each built node and a check result for each test, from an open build file."""
    for event in events:
        message = DbtCoreCliEventMessage(raw_event=event, event_history_metadata={})
        node = manifest["nodes"][event["data"]["node_info"]["unique_id"]]
        for yielded in message.to_default_asset_events(manifest, translator, context):
            if isinstance(yielded, dg.Output):
                about = of_table(connection, f"{node['schema']}.{node['alias']}")
                about["seconds"] = round(event["data"]["execution_time"], 3)
                yield dg.Output(None, yielded.output_name, metadata={**yielded.metadata, **about})
            else:
                yield yielded
