"""What every asset tells about itself: rows, seconds, a small preview. The warehouse itself does the looking."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

import dagster as dg
import duckdb

from orchestration.dbt_runs import DbtError
from orchestration.extraction.errors import UnknownVocabularyError
from orchestration.sources.errors import SourceError
from warehouse.errors import WarehouseError
from warehouse.inspect import count_rows, preview

Metadata = dict[str, Any]


class Clock:
    """The seconds since it was made."""

    def __init__(self) -> None:
        self._started = perf_counter()

    @property
    def metadata(self) -> Metadata:
        """The seconds as metadata."""
        return {"seconds": round(perf_counter() - self._started, 3)}


def of_table(connection: duckdb.DuckDBPyConnection, table: str) -> Metadata:
    """Return row count and preview of *table*."""
    return {
        "dagster/row_count": count_rows(connection, table),
        "dagster/table_name": table,
        "preview": dg.MetadataValue.md(preview(connection, table)),
    }


@contextmanager
def named_failures() -> Iterator[None]:
    """Turn the errors that name their own remedy into Dagster's, so that a run shows the remedy and not a stack."""
    try:
        yield
    except (SourceError, UnknownVocabularyError, WarehouseError, DbtError) as fault:
        raise dg.Failure(f"{type(fault).__name__}: {fault}", allow_retries=False) from fault
