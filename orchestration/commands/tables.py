"""Answers as tables for people. Not here: any question, any file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, RenderableType
from rich.table import Table
from rich.text import Text

LEAST_COLUMN_WIDTH = 12
MORE = "--limit shows more, communique query shows all"


@dataclass(frozen=True)
class Answer:
    """The rows of a query as text; on a terminal too narrow for its columns each row stands on end."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str | None = None
    note: str | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay out the rows for the width that there is."""
        if not self.rows or len(self.names) * LEAST_COLUMN_WIDTH <= options.max_width:
            yield self._side_by_side()
            return
        yield Text(self.title or "", style="bold")
        yield from (self._on_end(row) for row in self.rows)
        yield Text(self.note or "", style="italic")

    def _side_by_side(self) -> Table:
        table = Table(title=self.title, title_justify="left", title_style="bold", caption=self.note, box=SIMPLE_HEAD)
        for position, name in enumerate(self.names):
            is_short = all(len(row[position]) <= LEAST_COLUMN_WIDTH for row in self.rows)
            table.add_column(Text(name), overflow="fold", no_wrap=is_short)  # what is short stays whole
        for row in self.rows:
            table.add_row(*map(Text, row))  # as text: "[a]" in a quotation is no markup
        return table

    def _on_end(self, row: tuple[str, ...]) -> Table:
        table = Table(box=SIMPLE_HEAD, show_header=False)
        table.add_column(style="bold")
        table.add_column(overflow="fold")
        for name, value in zip(self.names, row, strict=True):
            table.add_row(Text(name), Text(value))
        return table


def fetched(result: duckdb.DuckDBPyConnection, limit: int, title: str | None = None, rest: str = MORE) -> Answer:
    """Return the first *limit* rows of an executed query; *rest* tells where to find the others."""
    names = tuple(str(name) for name, *_ in result.description or ())
    rows = tuple(tuple(map(_cell, row)) for row in result.fetchmany(limit + 1))
    note = f"first {limit} rows; {rest}" if len(rows) > limit else None if rows else "no rows"
    return Answer(names, rows[:limit], title, note)


def _cell(value: object) -> str:
    """Return a value as a table shows it: a list without its brackets, nothing for null."""
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return "" if value is None else str(value)
