"""What is extracted and linked and not yet loaded, as Parquet on disk. Not here: what the rows mean.

A chunk is a folder that gets its name by one rename, once all its files are on disk: it is there whole or not at all.
The chunks of one engine version never mix with another's.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from warehouse.disk import UNFINISHED, flush, remove, unfinished
from warehouse.frames import arrow_schema
from warehouse.records import Rejection
from warehouse.tables import EXTRACTED, LINKED

CHUNK_TABLES: dict[str, type] = {**EXTRACTED, "rejected_documents": Rejection}
COVERED = "covered_chunks.json"


class Spool:
    """The spool of one warehouse under one engine version. Only the holder of the writer's turn may open one."""

    def __init__(self, root: Path, engine_version: str) -> None:
        """Sweep away what other engine versions and killed writers left behind."""
        self.folder = root / engine_version
        self.links = self.folder / "links"
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in (*root.iterdir(), *self.folder.glob(f"{UNFINISHED}*")):
            if path != self.folder:
                shutil.rmtree(path)

    def chunks(self) -> list[Path]:
        """Return the chunks in the order they came."""
        return sorted(self.folder.glob("chunk-*"))

    def append(self, frames: Mapping[str, pd.DataFrame]) -> None:
        """Add one chunk: a frame for each of CHUNK_TABLES."""
        chunks = self.chunks()
        number = int(chunks[-1].name.removeprefix("chunk-")) + 1 if chunks else 1
        self._write(self.folder / f"chunk-{number:08d}", frames, CHUNK_TABLES)

    def document_keys(self) -> set[str]:
        """Return the documents that the chunks hold, read or rejected."""
        tables = [self._dataset(name).to_table(["document_key"]) for name in ("documents", "rejected_documents")]
        return {key for table in tables for key in table["document_key"].to_pylist()}

    def put_links(self, frames: Mapping[str, pd.DataFrame]) -> None:
        """Replace the links; they answer for the chunks that stand now."""
        self.drop_links()
        self._write(self.links, frames, LINKED, {COVERED: [path.name for path in self.chunks()]})

    def drop_links(self) -> None:
        """Take the links away."""
        remove(self.links)

    def has_links(self) -> bool:
        """Whether there are links that answer for every chunk."""
        try:
            covered = json.loads((self.links / COVERED).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return False
        return bool(covered == [path.name for path in self.chunks()])

    def register(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Show the spool to DuckDB as `spool_<table>` and, where there are links, `spool_linked_<table>`."""
        for name in CHUNK_TABLES:
            connection.register(f"spool_{name}", self._dataset(name))
        for name in LINKED if self.has_links() else ():
            connection.register(f"spool_linked_{name}", pq.read_table(self.links / f"{name}.parquet"))

    def clear(self) -> None:
        """Take everything away, once it is loaded."""
        self.drop_links()
        for chunk in self.chunks():
            remove(chunk)

    def _dataset(self, name: str) -> ds.Dataset:
        schema = arrow_schema(CHUNK_TABLES[name])
        files = [str(chunk / f"{name}.parquet") for chunk in self.chunks()]
        return ds.dataset(files, schema=schema, format="parquet") if files else ds.dataset(schema.empty_table())

    def _write(
        self,
        folder: Path,
        frames: Mapping[str, pd.DataFrame],
        tables: Mapping[str, type],
        notes: Mapping[str, Any] = {},
    ) -> None:
        incoming = unfinished(folder)
        incoming.mkdir()
        for name, record in tables.items():
            table = pa.Table.from_pandas(frames[name], schema=arrow_schema(record), preserve_index=False)
            pq.write_table(table.replace_schema_metadata(None), incoming / f"{name}.parquet", compression="zstd")
        for name, note in notes.items():
            (incoming / name).write_text(json.dumps(note), encoding="utf-8")
        for path in (*incoming.iterdir(), incoming):
            flush(path)
        incoming.rename(folder)
