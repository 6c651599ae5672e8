"""A whole run with the stub engine; as a program, one in a process of its own: `stub_run.py FOLDER WAREHOUSE [MARK]`.

With MARK the run writes that file when its second page is read, and then hangs until it is killed. No test here.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from stub_engine import StubReader, stub_link

from orchestration.defs.resources import DocumentSource, ExtractionEngine, Linker
from orchestration.extraction.records import Actor, Document, Extraction, Statement
from orchestration.linking.records import Links
from orchestration.run import RunSummary, build_warehouse
from orchestration.sources.records import RawDocument
from warehouse.mentions import Mentions


class StubSource(DocumentSource):
    """The text files of the folders."""

    def read(self) -> Iterator[RawDocument]:
        for folder in self.paths:
            for path in sorted(Path(folder).iterdir()):
                yield RawDocument(path.as_uri(), path.name, "stub", "text/plain", path.read_bytes())


class StubEngine(ExtractionEngine):
    def __init__(self, reader: StubReader) -> None:
        self.reader = reader  # in place of the engine, which is loaded only when it is asked for

    def version(self) -> str:
        return "stub-1"


class StubLinker(Linker):
    def version(self) -> str:
        return "stub-1"

    def link(self, mentions: Mentions) -> Links:
        return stub_link(
            mentions.of("documents", Document), mentions.of("actors", Actor), mentions.of("statements", Statement)
        )


class HangingReader(StubReader):
    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def extract(self, raw: RawDocument, document_key: str, engine_version: str) -> Extraction:
        if raw.file_name == "second.txt":
            self.mark.touch()
            time.sleep(600)
        return super().extract(raw, document_key, engine_version)


def run(folder: Path, warehouse: Path, reader: StubReader | None = None, **overrides: object) -> RunSummary:
    """Build *warehouse* from the text files of *folder*."""
    stubs: dict[str, object] = {
        "source": StubSource(paths=[str(folder)]),
        "engine": StubEngine(reader or StubReader()),
        "linker": StubLinker(),
        **overrides,
    }
    return build_warehouse(warehouse=warehouse, resource_overrides=stubs)


if __name__ == "__main__":
    where, target, *mark = map(Path, sys.argv[1:])
    if mark:
        # One page a batch, so that the first is safe in the spool when the second hangs.
        import warehouse.pending

        warehouse.pending.BATCH_COUNT = 1
    summary = run(where, target, HangingReader(mark[0]) if mark else None)
    print(summary.counts)
    sys.exit(summary.error)
