"""`python -m tests.evaluation.score`: build a warehouse of each set of annotated pages and print how good it is.

Exit code 1 when a figure is below its floor, 2 when the call makes no sense.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from orchestration.paths import PROJECT_ROOT
from tests.evaluation.build import build
from tests.evaluation.evaluation import evaluate
from tests.evaluation.figures import Sheet
from tests.evaluation.gold import GoldSet
from tests.evaluation.report import below_floor, print_report
from tests.evaluation.sets import SETS
from tests.evaluation.warehouse_reader import read_warehouse

BUILD_FOLDER = PROJECT_ROOT / "build" / "evaluation"


def main(
    warehouse: Annotated[Path | None, typer.Option(exists=True, dir_okay=False, help="Score this one.")] = None,
    name: Annotated[list[str] | None, typer.Option("--set", help="seeds or articles; both when not given.")] = None,
    only: Annotated[list[str] | None, typer.Option(metavar="DOC", help="Only this document; repeatable.")] = None,
    errors: Annotated[int, typer.Option(metavar="N", help="Print the first N misses of each set.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")] = False,
) -> None:
    """Hold a warehouse against the annotated pages, fact family by fact family."""
    sheets = _sheets(_chosen(name or list(SETS), frozenset(only or ())), warehouse)
    # A floor is a promise about a whole set: part of one says nothing about it.
    floors = {set_name: {} if only else SETS[set_name].floors() for set_name in sheets}
    if as_json:
        typer.echo(
            json.dumps({set_name: sheet.plain(errors) for set_name, sheet in sheets.items()}, ensure_ascii=False)
        )
    else:
        for set_name, sheet in sheets.items():
            print_report(Console(), set_name, sheet, floors[set_name], errors)
    if any(below_floor(sheet, floors[set_name]) for set_name, sheet in sheets.items()):
        raise typer.Exit(1)


def _chosen(names: list[str], only: frozenset[str]) -> dict[str, GoldSet]:
    if unknown := set(names) - SETS.keys():
        raise typer.BadParameter(f"no set {', '.join(sorted(unknown))}; there are {', '.join(SETS)}")
    golds = {name: SETS[name].gold() for name in names}
    if not only:
        return golds
    if strangers := only - {doc_id for gold in golds.values() for doc_id in gold.pages}:
        raise typer.BadParameter(f"no annotated page {', '.join(sorted(strangers))}")
    return {name: cut for name, gold in golds.items() if (cut := gold.only(only)).pages}


def _sheets(golds: dict[str, GoldSet], warehouse: Path | None) -> dict[str, Sheet]:
    if warehouse is None:
        return {name: evaluate(gold, read_warehouse(_rebuild(name))) for name, gold in golds.items()}
    pages = read_warehouse(warehouse)
    sheets = {name: evaluate(gold, pages) for name, gold in golds.items() if pages.keys() & gold.pages.keys()}
    if not sheets:
        raise typer.BadParameter(f"{warehouse} holds none of these annotated pages")
    return sheets


def _rebuild(name: str) -> Path:
    folder = BUILD_FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return build(SETS[name], folder)


if __name__ == "__main__":
    typer.run(main)
