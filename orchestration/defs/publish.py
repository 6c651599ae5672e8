"""publish: the built file takes the place that readers look at."""

from collections.abc import Sequence

import dagster as dg

from orchestration.defs.metadata import Clock, Metadata, named_failures
from orchestration.defs.resources import Warehouse
from orchestration.progress import Progress
from warehouse.connection import open_published
from warehouse.inspect import tables
from warehouse.publish import publish


def publish_asset(marts: Sequence[dg.AssetKey]) -> dg.AssetsDefinition:
    """Return the published file as an asset that stands on all *marts*."""

    @dg.asset(key=["published", "warehouse"], deps=marts, group_name="publish", kinds={"duckdb"})
    def published(warehouse: Warehouse, progress: dg.ResourceParam[Progress]) -> dg.MaterializeResult[None]:
        """Copy, check and rename the built file; readers see the old file or the new one, whole."""
        clock = Clock()
        progress.at("publish")
        with named_failures():
            size = publish(warehouse.layout)
            with open_published(warehouse.layout.published) as connection:
                rows = tables(connection, "marts")
        about: Metadata = {
            "dagster/row_count": sum(rows.values()),
            "path": dg.MetadataValue.path(str(warehouse.layout.published)),
            "size_bytes": size,
            "preview": dg.MetadataValue.md("\n".join(f"- {table}: {count}" for table, count in rows.items())),
        }
        return dg.MaterializeResult(metadata=about | clock.metadata)

    return published
