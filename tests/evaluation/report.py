"""The printed report: a table per fact family with its floors, and the first misses. Only looks, no measures."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tests.evaluation.figures import Figure, Sheet, Tally


def below_floor(sheet: Sheet, floors: Mapping[str, float]) -> list[str]:
    """Return the families that miss their floor; one that was not measured misses it, too."""
    return [family for family, floor in floors.items() if (_value(sheet, family) or 0.0) < floor]


def print_report(console: Console, title: str, sheet: Sheet, floors: Mapping[str, float], misses: int) -> None:
    """Print one table per fact family, then the first *misses* and the documents that the warehouse lacks."""
    console.rule(f"{title}, documents: {sheet.documents}, record score {sheet.record_score:.3f}")
    for kind, families in groupby(sorted(sheet.figures, key=_kind_order), key=_kind):
        console.print(_table(kind, {family: sheet.figures[family] for family in families}, floors))
    for doc_id in sheet.missing_documents:
        console.print(Text(f"{doc_id}: not in the warehouse", style="red"))
    for miss in sheet.misses[:misses]:
        console.print(Text(miss), soft_wrap=True)
    if misses < len(sheet.misses):
        console.print(Text(f"{len(sheet.misses) - misses} more misses: --errors {len(sheet.misses)}", style="dim"))


def _table(kind: str, figures: Mapping[str, Figure], floors: Mapping[str, float]) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    table.add_column(kind, min_width=15)
    for column in ("precision", "recall", "F1/share", "floor", "right/given/wanted"):
        table.add_column(column, justify="right")
    for family, figure in figures.items():
        floor = floors.get(family)
        value = figure.value
        style = "red" if floor is not None and (value or 0.0) < floor else None
        shown = "-" if value is None else f"{value:.3f}"
        table.add_row(family.partition(".")[2], *_details(figure, shown, floor), style=style)
    return table


def _details(figure: Figure, value: str, floor: float | None) -> tuple[str, str, str, str, str]:
    least = "" if floor is None else f"{floor:.3f}"
    if isinstance(figure, Tally):
        counts = f"{figure.right} / {figure.given} / {figure.wanted}"
        return f"{figure.precision:.3f}", f"{figure.recall:.3f}", value, least, counts
    return "", "", value, least, f"of {len(figure.answers)}"


def _value(sheet: Sheet, family: str) -> float | None:
    figure = sheet.figures.get(family)
    return None if figure is None else figure.value


def _kind(family: str) -> str:
    return family.partition(".")[0]


def _kind_order(family: str) -> int:
    return ("statement", "meeting", "agreement", "body", "link").index(_kind(family))
