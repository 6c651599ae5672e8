"""load: mentions and links from the spool into schemas `extracted` and `linked`, in one transaction."""

from collections.abc import Iterator

import dagster as dg

from orchestration.defs.metadata import Clock, named_failures, of_table
from orchestration.defs.resources import ExtractionEngine, Linker, Warehouse
from orchestration.progress import Progress
from warehouse import load as loading
from warehouse.spool import Spool
from warehouse.tables import EXTRACTED, LINKED

KEYS = [["extracted", table] for table in EXTRACTED] + [["linked", table] for table in LINKED]


@dg.multi_asset(
    specs=[dg.AssetSpec(key, deps=[["spool", "extractions"], ["spool", "links"]], kinds={"duckdb"}) for key in KEYS],
    group_name="load",
)
def load(
    engine: dg.ResourceParam[ExtractionEngine],
    linker: dg.ResourceParam[Linker],
    warehouse: Warehouse,
    progress: dg.ResourceParam[Progress],
) -> Iterator[dg.MaterializeResult[None]]:
    """Bring both schemas to the new state; rows that are the same stay untouched."""
    clock = Clock()
    progress.at("load")
    with named_failures(), warehouse.get_connection() as connection:
        changes = loading.load(connection, Spool(warehouse.layout.spool, engine.version()), linker.version())
        for key in KEYS:
            table = ".".join(key)
            change = {"rows_inserted": changes[table].inserted, "rows_deleted": changes[table].deleted}
            yield dg.MaterializeResult(asset_key=key, metadata=of_table(connection, table) | change | clock.metadata)
