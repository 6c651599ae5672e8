"""extract: what the engine reads in documents that it has not read, into the spool."""

import dagster as dg

from orchestration.defs.metadata import Clock, named_failures, of_table
from orchestration.defs.resources import ExtractionEngine, Warehouse
from orchestration.extract_batch import extract_batch
from orchestration.progress import Progress
from warehouse.changes import now
from warehouse.pending import pending_batches, pending_keys
from warehouse.spool import Spool


@dg.asset(
    key=["spool", "extractions"],
    deps=[["raw", "documents"], ["raw", "current_documents"]],
    group_name="extract",
    kinds={"parquet"},
)
def extractions(
    engine: dg.ResourceParam[ExtractionEngine], warehouse: Warehouse, progress: dg.ResourceParam[Progress]
) -> dg.MaterializeResult[None]:
    """Read the pending documents, batch by batch; a run that is killed loses no batch that it finished."""
    clock, done, version = Clock(), 0, engine.version()
    with named_failures(), warehouse.get_connection() as connection:
        spool = Spool(warehouse.layout.spool, version)
        pending = pending_keys(connection, version, spool.document_keys())
        for batch in pending_batches(connection, pending):
            progress.at("extract", done, len(pending))
            spool.append(extract_batch(engine.reader, batch, version, now()))
            done += len(batch)
        spool.register(connection)
        about = of_table(connection, "spool_documents") | {"documents_read": done, "engine_version": version}
    return dg.MaterializeResult(metadata=about | clock.metadata)
