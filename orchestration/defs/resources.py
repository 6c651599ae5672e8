"""What the assets share: the warehouse and its one writer's turn, the sources, the engine, the linker."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg
import duckdb
from dagster_duckdb import DuckDBResource
from pydantic import Field

from orchestration.extract_batch import Reader
from orchestration.extraction.records import (
    Actor,
    Agreement,
    Document,
    Meeting,
    MeetingParticipant,
    Statement,
)
from orchestration.linking.records import Links
from orchestration.paths import DOCUMENTS, PROJECT_ROOT, REFERENCE, warehouse_layout
from orchestration.sources.catalog import open_source
from orchestration.sources.records import RawDocument, Unreadable
from orchestration.versions import engine_version, linker_version
from warehouse.claim import claim
from warehouse.connection import open_build
from warehouse.layout import Layout
from warehouse.lock import Holder, writers_turn
from warehouse.mentions import Mentions

if TYPE_CHECKING:
    from orchestration.extraction.tagger.tagger import Tagger

BUILD_WAREHOUSE = "build_warehouse"
RUN = "run "  # before the run id in the name of a holder
UNFINISHED = (dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING)


class Warehouse(DuckDBResource):
    """The warehouse as runs write it. `database` is the published file; connections go to the build file beside it.

    A run holds the writer's turn from its first step to its last, so runs from the UI, the schedule, the sensor and the
    command line wait for each other wherever they were started.
    """

    wait_seconds: float = Field(default=6 * 3600, description="How long a run waits for another one to end.")

    @property
    def layout(self) -> Layout:
        """The files of this warehouse."""
        return warehouse_layout(Path(self.database))

    @contextmanager
    def get_connection(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Open the build file, every table in place."""
        with open_build(self.layout.build) as connection:
            yield connection

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        """Wait for the writer's turn and hold it as long as the run lasts."""
        log = context.log.info if context.log else print
        name = f"{RUN}{context.run.run_id if context.run else 'by hand'}"
        claim(self.layout)
        with writers_turn(self.layout.lock, name, self.wait_seconds, log) as died:
            if died and context.instance:
                _close_run(context.instance, died)
            yield self


class DocumentSource(dg.ConfigurableResource[Any]):
    """Which documents a run takes in."""

    paths: list[str] = Field(default=[str(DOCUMENTS)], description="Files, folders, or names from seeds/sources.yaml.")

    def read(self) -> Iterator[RawDocument | Unreadable]:
        """Read the documents one by one; SourceError before the first one when any source is unknown."""
        opened = [open_source(path, PROJECT_ROOT) for path in self.paths]
        return chain.from_iterable(opened)


class ExtractionEngine:
    """The extraction engine, loaded only by a run that has something to read; without a tagger it reads by rules."""

    def version(self) -> str:
        """Return the version that its rows carry."""
        return engine_version()

    @cached_property
    def reader(self) -> Reader:
        """Return the engine with its vocabulary, loaded once."""
        from orchestration.extraction.engine import Engine
        from orchestration.extraction.vocabulary import load_vocabulary

        return Engine(load_vocabulary(REFERENCE), _tagger())


def _tagger() -> "Tagger | None":
    """Load the tagger; where it is missing, say so in the run's log and to the one at the terminal."""
    from orchestration.extraction.errors import TaggerUnavailableError
    from orchestration.extraction.tagger.network import load_network
    from orchestration.extraction.tagger.tagger import Tagger

    try:
        return Tagger(load_network())
    except TaggerUnavailableError as fault:
        words = f"Statements are read by rules alone, and fewer will be found. {fault}"
        dg.get_dagster_logger().warning(words)
        warnings.warn(words, RuntimeWarning, stacklevel=2)
        return None


class Linker:
    """Linking, loaded only by a run that has something to link."""

    def version(self) -> str:
        """Return the version of the linking rules."""
        return linker_version()

    def link(self, mentions: Mentions) -> Links:
        """Link all mentions that stand."""
        from orchestration.linking.link import link

        return link(
            mentions.of("documents", Document),
            mentions.of("actors", Actor),
            mentions.of("statements", Statement),
            mentions.of("meetings", Meeting),
            mentions.of("meeting_participants", MeetingParticipant),
            mentions.of("agreements", Agreement),
        )


def _close_run(instance: dg.DagsterInstance, died: Holder) -> None:
    """Mark the run that was killed while it wrote: nobody else would ever tell Dagster that it ended."""
    run = instance.get_run_by_id(died.name.removeprefix(RUN))
    if run and run.status in UNFINISHED:
        instance.report_run_failed(run, f"The process of this run ended without a word: {died}. A later run goes on.")
