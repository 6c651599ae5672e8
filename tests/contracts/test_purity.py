"""The engine's rooms stay pure: no Dagster, no dbt, no DuckDB comes with them, and no clock or chance is asked."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("sources", "extraction", "linking")
TRAINING = "orchestration.extraction.training"  # makes the network, in its own environment; no run loads it
FILES = sorted(
    file
    for room in ROOMS
    for file in (ROOT / "orchestration" / room).rglob("*.py")
    if not file.is_relative_to(ROOT / TRAINING.replace(".", "/"))
)

HEAVY = {"dagster", "dagster_dbt", "dagster_duckdb", "dbt", "duckdb", "warehouse"}
CLOCKS_AND_CHANCE = {"time", "random", "secrets", "uuid"}
ASKS_THE_CLOCK = {"now", "utcnow", "today", "localtime", "gmtime", "monotonic", "perf_counter"}

# A room's parent packages are imported with it, which a look at its own import statements would miss.
IMPORT_ALL = """
import importlib, pkgutil, sys
for room in sys.argv[1:]:
    package = importlib.import_module(room)
    for module in pkgutil.walk_packages(package.__path__, room + "."):
        if not module.name.startswith("orchestration.extraction.training"):
            importlib.import_module(module.name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_no_pure_room_loads_dagster_dbt_or_duckdb() -> None:
    # Prevents: an engine that needs the whole platform to read one page, by an import anywhere on its way.
    rooms = [f"orchestration.{room}" for room in ROOMS]
    command = [sys.executable, "-c", IMPORT_ALL, *rooms]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr
    assert not HEAVY & set(process.stdout.split())


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT / "orchestration")))
def test_no_pure_room_asks_the_clock_or_chance(file: Path) -> None:
    # Prevents: rows that differ from one run to the next with the same page and vocabulary.
    assert list(_impurities(ast.parse(file.read_text(encoding="utf-8")))) == []


def _impurities(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name.partition(".")[0] in CLOCKS_AND_CHANCE)
            case ast.ImportFrom(module=str(module)) if module.partition(".")[0] in CLOCKS_AND_CHANCE:
                yield module
            case ast.Attribute(attr=name) if name in ASKS_THE_CLOCK:
                yield f"line {node.lineno}: .{name}"
            case ast.Global(names=names):
                yield f"line {node.lineno}: global {', '.join(names)}"
