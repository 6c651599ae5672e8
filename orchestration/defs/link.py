"""link: which mentions speak of one thing, into the spool."""

import dagster as dg

from orchestration.defs.metadata import Clock, named_failures, of_table
from orchestration.defs.resources import ExtractionEngine, Linker, Warehouse
from orchestration.progress import Progress
from warehouse.changes import input_key, is_done
from warehouse.frames import frame_of
from warehouse.mentions import Mentions
from warehouse.spool import Spool
from warehouse.tables import LINKED


@dg.asset(key=["spool", "links"], deps=[["spool", "extractions"]], group_name="link", kinds={"parquet"})
def links(
    linker: dg.ResourceParam[Linker],
    engine: dg.ResourceParam[ExtractionEngine],
    warehouse: Warehouse,
    progress: dg.ResourceParam[Progress],
) -> dg.MaterializeResult[None]:
    """Link the mentions of all current documents, unless nothing changed since they were last linked."""
    clock = Clock()
    with named_failures(), warehouse.get_connection() as connection:
        spool = Spool(warehouse.layout.spool, engine.version())
        if not spool.chunks() and is_done(connection, "link", input_key(connection, linker.version())):
            spool.drop_links()
            about = of_table(connection, "linked.documents") | {"status": "nothing changed since the last links"}
            return dg.MaterializeResult(metadata=about | clock.metadata)
        progress.at("link")
        found = linker.link(Mentions(connection, spool))
        spool.put_links({table: frame_of(getattr(found, table), record) for table, record in LINKED.items()})
        spool.register(connection)
        about = of_table(connection, "spool_linked_documents") | {t: len(getattr(found, t)) for t in LINKED}
    return dg.MaterializeResult(metadata=about | clock.metadata)
