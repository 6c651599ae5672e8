"""What must hold between the steps. A blocking check that fails keeps marts and the published file as they were."""

import dagster as dg
import duckdb

from orchestration.defs.resources import Warehouse
from warehouse.checks import account, broken_statements
from warehouse.errors import WarehouseError
from warehouse.publish import check

SHOWN = 10


@dg.asset_check(asset=["extracted", "documents"], blocking=True)
def no_lost_document(warehouse: Warehouse) -> dg.AssetCheckResult:
    """Ingested = loaded + rejected."""
    with warehouse.get_connection() as connection:
        found = account(connection)
    numbers = {"ingested": found.ingested, "loaded": found.loaded, "rejected": found.rejected}
    return dg.AssetCheckResult(passed=found.is_balanced, metadata=numbers | {"lost": list(found.lost)})


@dg.asset_check(asset=["extracted", "statements"], blocking=True)
def every_span_equals_its_text(warehouse: Warehouse) -> dg.AssetCheckResult:
    """A statement's text is what its spans cut from the body, character by character."""
    with warehouse.get_connection() as connection:
        broken = broken_statements(connection)
    return dg.AssetCheckResult(passed=not broken, metadata={"broken_count": len(broken), "broken": broken[:SHOWN]})


@dg.asset_check(asset=["published", "warehouse"])
def published_file_opens(warehouse: Warehouse) -> dg.AssetCheckResult:
    """The published file opens read-only, and every table of marts can be read."""
    try:
        return dg.AssetCheckResult(passed=True, metadata={"tables": check(warehouse.layout.published)})
    except (WarehouseError, duckdb.Error) as fault:
        return dg.AssetCheckResult(passed=False, metadata={"fault": str(fault)})
