"""`python -m tests.benchmarks.bench`: what a run costs in time and memory, and how fast the engine reads.

Prints, asserts nothing: no test depends on the machine's speed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from orchestration.extraction.engine import Engine
from orchestration.extraction.tagger.network import load_network
from orchestration.extraction.tagger.tagger import Tagger
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.keys import make_key
from orchestration.paths import DOCUMENTS, REFERENCE
from orchestration.sources.records import RawDocument

ARTICLES = Path(__file__).parents[1] / "evaluation" / "gold" / "articles" / "texts"
COMMAND = Path(sys.executable).with_name("communique")
ROUNDS = 7


@dataclass(frozen=True)
class Cost:
    """What one process and its children took."""

    wall_seconds: float
    cpu_seconds: float
    peak_mebibytes: float


def main() -> None:
    """Measure and print."""
    runs = _table("communique run", "wall", "CPU", "peak memory", "aim")
    with tempfile.TemporaryDirectory() as folder:
        _run(Path(folder) / "warm-up.duckdb")  # so that no figure pays for cold bytecode, page cache or dbt's parse
        warehouse = Path(folder) / "bench.duckdb"
        for what, aim in (("five pages, no warehouse yet", "< 25 s"), ("nothing new", "< 8 s")):
            cost = _run(warehouse)
            memory = f"{cost.peak_mebibytes:.0f} MiB"
            runs.add_row(what, f"{cost.wall_seconds:.1f} s", f"{cost.cpu_seconds:.1f} s", memory, aim)
    engines = _table("engine, per CPU-second", "documents", "words", "aim")
    vocabulary = load_vocabulary(REFERENCE)
    for engine, what, aim in (
        (Engine(vocabulary), "rules alone", ">= 60 documents"),
        (Engine(vocabulary, Tagger(load_network())), "rules and tagger", ">= 2000 words"),
    ):
        documents_a_second, words_a_second = _engine_speed(engine)
        engines.add_row(what, f"{documents_a_second:.0f}", f"{words_a_second:.0f}", aim)
    Console().print(runs, engines)


def _table(what: str, *columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    table.add_column(what, min_width=30)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _run(warehouse: Path) -> Cost:
    return _cost([str(COMMAND), "run", str(DOCUMENTS), "--warehouse", str(warehouse)])


def _cost(command: Sequence[str]) -> Cost:
    """Run *command* to its end; its peak memory is that of its largest process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _engine_speed(engine: Engine) -> tuple[float, float]:
    """Return documents and words per CPU-second over the articles: the median of several rounds after a first one."""
    documents = [_raw(file) for file in sorted(ARTICLES.iterdir())]
    words = sum(len(document.content.split()) for document in documents)

    def one_round() -> float:
        start = time.process_time()
        for document in documents:
            engine.extract(document, make_key("document", document.uri), "bench")
        return time.process_time() - start

    one_round()
    seconds = statistics.median(one_round() for _ in range(ROUNDS))
    return len(documents) / seconds, words / seconds


def _raw(file: Path) -> RawDocument:
    media_type = "text/html" if file.suffix == ".html" else "text/plain"
    return RawDocument(file.as_uri(), file.name, "bench", media_type, file.read_bytes())


if __name__ == "__main__":
    main()
