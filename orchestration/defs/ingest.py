"""ingest: bytes as they came, from the sources into schema `raw`."""

from collections.abc import Iterator

import dagster as dg

from orchestration.defs.metadata import Clock, named_failures, of_table
from orchestration.defs.resources import DocumentSource, Warehouse
from orchestration.progress import Progress
from warehouse.documents import Ingested, batches, store
from warehouse.tables import RAW


@dg.multi_asset(
    specs=[dg.AssetSpec(["raw", table], kinds={"duckdb"}) for table in RAW],
    group_name="ingest",
    name="raw_documents",
)
def ingest(
    source: DocumentSource, warehouse: Warehouse, progress: dg.ResourceParam[Progress]
) -> Iterator[dg.MaterializeResult[None]]:
    """Store what the sources deliver; what the warehouse holds already changes no row."""
    clock, counts = Clock(), Ingested()
    with named_failures(), warehouse.get_connection() as connection:
        for batch in batches(source.read()):
            counts += store(connection, batch)
            progress.at("ingest", counts.announced)
        for table in RAW:
            about = of_table(connection, f"raw.{table}") | counts.as_numbers() | clock.metadata
            yield dg.MaterializeResult(asset_key=["raw", table], metadata=about)
