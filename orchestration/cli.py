"""The `communique` command: options, exit codes and errors. What it shows lives in commands/, what it builds
in run.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import duckdb
import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from orchestration.commands import show as views
from orchestration.commands.doctor import examine
from orchestration.commands.query import OutputFormat, as_table, write
from orchestration.commands.show import Filter, shown
from orchestration.commands.summary import print_closing, summary
from orchestration.paths import warehouse_layout
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
        result = build_warehouse(sources or [], layout.published, on_step=status.update)
    if not result.success:
        err.print(f"[red]The run failed in {result.failed_step}[/red]: {result.error}")
        err.print("The published warehouse stands as it was.")
        raise typer.Exit(EXIT_FAILED)
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
    with _reading(warehouse_layout(warehouse)) as connection:
        if form is OutputFormat.TABLE:
            out.print(as_table(connection, sql, limit, out.width))
        else:
            write(connection, sql, form, output)


@show.command()
def statements(
    speaker: Annotated[str | None, typer.Option("--speaker", "-s", help="Part of the speaker's name.")] = None,
    country: CountryOption = None,
    kind: Annotated[str | None, typer.Option("--kind", help="direct, indirect or mixed.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Said on this day or later.")] = None,
    containing: Annotated[str | None, typer.Option("--containing", help="Words of the text.")] = None,
    limit: LimitOption = 25,
    warehouse: WarehouseOption = None,
) -> None:
    """Who said what, one row per statement as made."""
    filters = [
        Filter("speaker_name ilike '%' || ? || '%'", speaker),
        Filter("speaker_country_code = upper(?)", country),
        Filter("kind = ?", kind),
        Filter("said_on >= ?::date", since),
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
    status: Annotated[str | None, typer.Option("--status", help="held, planned, cancelled or overdue.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Held on this day or later.")] = None,
    limit: LimitOption = 25,
    warehouse: WarehouseOption = None,
) -> None:
    """Who met whom, where and when, one row per real meeting."""
    filters = [
        Filter("array_to_string(p.participants, ' ') ilike '%' || ? || '%'", participant),
        Filter("array_to_string(p.participants, ' ') like '%(' || upper(?) || ')%'", country),
        Filter("m.status = ?", status),
        Filter("m.held_on >= ?::date", since),
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
        err.print(
            f'No document {key!r}. List them with: communique query "select document_key, file_name from dim_documents"'
        )
        raise typer.Exit(EXIT_NOT_FOUND)
    out.print(found)


@app.command()
def doctor(warehouse: WarehouseOption = None) -> None:
    """Check versions, paths, vocabulary, the warehouse and its lock; say what is missing and how to mend it."""
    findings = examine(warehouse_layout(warehouse))
    table = Table("", "what", "state", "to mend", box=SIMPLE_HEAD)
    marks = {True: "[green]ok[/green]", False: "[red]no[/red]", None: "[yellow]..[/yellow]"}
    for finding in findings:
        table.add_row(marks[finding.is_well], finding.subject, finding.state, "" if finding.is_well else finding.mend)
    out.print(table)
    raise typer.Exit(EXIT_FAILED if any(finding.is_well is False for finding in findings) else 0)


@contextmanager
def _reading(layout: Layout) -> Iterator[duckdb.DuckDBPyConnection]:
    if not layout.published.exists():
        err.print(f"There is no warehouse at {layout.published}. Build one with: communique run", soft_wrap=True)
        raise typer.Exit(EXIT_NO_WAREHOUSE)
    with _errors(), open_published(layout.published) as connection:
        connection.execute("SET search_path = 'marts'")
        yield connection


@contextmanager
def _errors() -> Iterator[None]:
    """Turn the errors a user can mend into one line and an exit code."""
    try:
        yield
    except WarehouseLockedError as fault:
        err.print(f"[red]Locked[/red]: {fault}")
        raise typer.Exit(EXIT_LOCKED) from fault
    except (WarehouseError, duckdb.Error) as fault:
        err.print(f"[red]{type(fault).__name__}[/red]: {fault}", markup=True)
        raise typer.Exit(EXIT_FAILED) from fault


def main() -> None:
    """Run the command."""
    app()
