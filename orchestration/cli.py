"""The `communique` command: options, exit codes and errors. What it shows lives in commands/, what it builds
in run.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import duckdb
import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from orchestration.commands import show as views
from orchestration.commands.doctor import examine
from orchestration.commands.query import OutputFormat, as_table, write
from orchestration.commands.show import Filter, shown
from orchestration.commands.summary import print_closing, summary
from orchestration.dbt_runs import DbtError
from orchestration.paths import warehouse_layout
from warehouse.claim import require_marts
from warehouse.connection import open_published
from warehouse.errors import WarehouseError, WarehouseLockedError
from warehouse.layout import Layout

EXIT_FAILED, EXIT_NO_WAREHOUSE, EXIT_LOCKED, EXIT_NOT_FOUND = 1, 3, 4, 5

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done · 1 the run, the query or a check failed · 2 wrong usage · 3 no warehouse yet · "
    "4 the warehouse is held by another process · 5 nothing of that name.",
)
show = typer.Typer(no_args_is_help=True, help="Statements, meetings, agreements, or one document with all it yielded.")
app.add_typer(show, name="show")
out, err = Console(), Console(stderr=True)

WarehouseOption = Annotated[
    Path | None,
    typer.Option(
        "--warehouse",
        "-w",
        envvar="COMMUNIQUE_WAREHOUSE",
        help="The DuckDB file. Default: warehouse/communique.duckdb.",
    ),
]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, help="The most rows shown.")]
CountryOption = Annotated[str | None, typer.Option("--country", "-c", help="ISO 3166-1 alpha-3, such as OMN.")]
SinceOption = Annotated[
    datetime | None,
    typer.Option("--since", metavar="YYYY-MM-DD", formats=["%Y-%m-%d"], help="Of this day or later."),
]


@app.callback()
def root() -> None:
    """Diplomatic news in, a relational warehouse out: who said what, who met whom, which agreements moved.

    Start with [green]communique run[/green], then [green]communique show meetings[/green] or
    [green]communique query "select * from fct_statements"[/green].
    """


@app.command()
def run(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="A file, a folder, or a source named in seeds/sources.yaml. Default: seeds/documents.",
        ),
    ] = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Build the warehouse: ingest, extract, link, load, dbt, publish.

    What has not changed since the last run is not done again; readers of the published file are never disturbed.

    Examples: [green]communique run[/green] · [green]communique run ~/news report.html -w news.duckdb[/green]
    """
    from orchestration.run import build_warehouse  # Dagster takes a second to import: only building needs it

    layout = warehouse_layout(warehouse)
    with _errors(), out.status("Starting") as status:
        result = build_warehouse(sources or [], layout.published, lambda step: status.update(escape(step)))
    if not result.success:
        _complain(f"The run failed in {result.failed_step}", f"{result.error}")
        if layout.published.exists():
            err.print("The published warehouse stands as it was.")
        raise typer.Exit(EXIT_LOCKED if WarehouseLockedError.__name__ in f"{result.error}" else EXIT_FAILED)
    with _reading(layout) as connection:
        out.print(summary(connection))
        print_closing(out, layout.published, connection)


@app.command()
def query(
    sql: Annotated[str, typer.Argument(help="One SQL statement; tables of schema marts need no prefix.")],
    form: Annotated[
        OutputFormat, typer.Option("--format", "-f", help="How the answer is written.")
    ] = OutputFormat.TABLE,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file instead of the standard output.")
    ] = None,
    limit: LimitOption = 100,
    warehouse: WarehouseOption = None,
) -> None:
    """Ask the published warehouse a question in SQL, read-only. --limit counts for tables; files get every row.

    Example: [green]communique query "from fct_meetings where held_on >= '2020-01-01'" -f csv[/green]
    """
    if form is OutputFormat.PARQUET and output is None:
        raise typer.BadParameter("parquet is binary: name a file with --output", param_hint="--format")
    if form is OutputFormat.TABLE and output is not None:
        raise typer.BadParameter("a file needs --format csv, json or parquet", param_hint="--output")
    if output is not None and not output.absolute().parent.is_dir():
        raise typer.BadParameter(f"there is no folder {output.absolute().parent}: make it first", param_hint="--output")
    with _reading(warehouse_layout(warehouse)) as connection:
        if form is OutputFormat.TABLE:
            out.print(as_table(connection, sql, limit))
        else:
            write(connection, sql, form, output)


@show.command()
def statements(
    speaker: Annotated[str | None, typer.Option("--speaker", "-s", help="Part of the speaker's name.")] = None,
    country: CountryOption = None,
    kind: Annotated[
        Literal["direct", "indirect", "mixed"] | None, typer.Option("--kind", help="Quoted, reported or both.")
    ] = None,
    since: SinceOption = None,
    containing: Annotated[str | None, typer.Option("--containing", help="Words of the text.")] = None,
    limit: LimitOption = 25,
    warehouse: WarehouseOption = None,
) -> None:
    """Who said what, one row per statement as made."""
    filters = [
        Filter("speaker_name ilike '%' || ? || '%'", speaker),
        Filter("speaker_country_code = upper(?)", country),
        Filter("kind = ?", kind),
        Filter("said_on >= ?", since),
        Filter("text ilike '%' || ? || '%'", containing),
    ]
    with _reading(warehouse_layout(warehouse)) as connection:
        out.print(
            shown(connection, "Statements", views.STATEMENTS, filters, "said_on desc nulls last, speaker, text", limit)
        )


@show.command()
def meetings(
    participant: Annotated[
        str | None, typer.Option("--participant", "-p", help="Part of a participant's name.")
    ] = None,
    country: CountryOption = None,
    status: Annotated[
        Literal["held", "planned", "cancelled", "overdue"] | None,
        typer.Option("--status", help="Overdue is what was planned and never reported as held."),
    ] = None,
    since: SinceOption = None,
    limit: LimitOption = 25,
    warehouse: WarehouseOption = None,
) -> None:
    """Who met whom, where and when, one row per real meeting."""
    filters = [
        Filter("array_to_string(p.participants, ' ') ilike '%' || ? || '%'", participant),
        Filter("array_to_string(p.participants, ' ') like '%(' || upper(?) || ')%'", country),
        Filter("m.status = ?", status),
        Filter("m.held_on >= ?", since),
    ]
    with _reading(warehouse_layout(warehouse)) as connection:
        out.print(shown(connection, "Meetings", views.MEETINGS, filters, "held_on desc nulls last, place", limit))


@show.command()
def agreements(
    name: Annotated[str | None, typer.Option("--name", help="Part of a name, alias or acronym.")] = None,
    country: CountryOption = None,
    status: Annotated[str | None, typer.Option("--status", help="The latest stage, such as signed.")] = None,
    limit: LimitOption = 25,
    warehouse: WarehouseOption = None,
) -> None:
    """Which agreements moved, one row per instrument."""
    filters = [
        Filter("concat_ws(' ', name, array_to_string(aliases, ' ')) ilike '%' || ? || '%'", name),
        Filter("list_contains(p.parties, upper(?))", country),
        Filter("status = ?", status),
    ]
    with _reading(warehouse_layout(warehouse)) as connection:
        out.print(shown(connection, "Agreements", views.AGREEMENTS, filters, "reports desc, name", limit))


@show.command()
def document(
    key: Annotated[
        str, typer.Argument(help="The beginning of a document_key, or a file name with or without its ending.")
    ],
    warehouse: WarehouseOption = None,
) -> None:
    """One document: its clean body and every row it yielded."""
    with _reading(warehouse_layout(warehouse)) as connection:
        found = views.document(connection, key)
    if found is None:
        listing = 'communique query "select document_key, file_name from dim_documents"'
        _complain(f"No document {key!r}", f"List them with: {listing}")
        raise typer.Exit(EXIT_NOT_FOUND)
    out.print(found)


@app.command()
def doctor(warehouse: WarehouseOption = None) -> None:
    """Check versions, paths, vocabulary, the warehouse and its lock; say what is missing and how to mend it."""
    findings = examine(warehouse_layout(warehouse))
    table = Table("", "what", "state", "to mend", box=SIMPLE_HEAD)
    for column in table.columns:
        column.overflow = "fold"  # a path that is cut cannot be copied
    marks = {True: "[green]ok[/green]", False: "[red]no[/red]", None: "[yellow]..[/yellow]"}
    for finding in findings:
        mend = "" if finding.is_well else finding.mend
        table.add_row(marks[finding.is_well], finding.subject, escape(finding.state), escape(mend))
    out.print(table)
    raise typer.Exit(EXIT_FAILED if any(finding.is_well is False for finding in findings) else 0)


@contextmanager
def _reading(layout: Layout) -> Iterator[duckdb.DuckDBPyConnection]:
    if not layout.published.exists():
        _complain(f"There is no warehouse at {layout.published}", "Build one with: communique run")
        raise typer.Exit(EXIT_NO_WAREHOUSE)
    with _errors(), open_published(layout.published) as connection:
        require_marts(connection, layout.published)
        connection.execute("SET search_path = 'marts'")
        yield connection


@contextmanager
def _errors() -> Iterator[None]:
    """Turn the errors a user can mend into one line and an exit code."""
    try:
        yield
    except WarehouseLockedError as fault:
        _complain("Locked", f"{fault}")
        raise typer.Exit(EXIT_LOCKED) from fault
    except BrokenPipeError:
        raise  # whoever read the answer has had enough: nothing is wrong
    except (WarehouseError, DbtError, OSError, duckdb.Error) as fault:
        _complain(type(fault).__name__, f"{fault}")
        raise typer.Exit(EXIT_FAILED) from fault


def _complain(what: str, mend: str) -> None:
    """Say what is wrong and how to mend it, in whole lines that can be copied."""
    err.print(f"[red]{escape(what)}[/red]: {escape(mend)}", soft_wrap=True)


def main() -> None:
    """Run the command."""
    app()
