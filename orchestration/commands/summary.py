"""What a finished run shows: the warehouse at a glance and a next step. Not here: how it was built."""

from __future__ import annotations

from pathlib import Path

import duckdb
from rich.console import Console, Group
from rich.markup import escape

from orchestration.commands.show import AGREEMENTS, MEETINGS, shown
from orchestration.commands.tables import Answer, fetched

_MOST_ROWS = 12

_DOCUMENTS = """
select outlet_name as outlet, title, published_on as published, word_count as words
from dim_documents where is_current
order by published_on desc nulls last, file_name"""

_SPEAKERS = """
select
    speaker_name as speaker, speaker_country_code as country, count(*) as statements,
    count(*) filter (kind = 'direct') as direct, count(*) filter (kind = 'indirect') as indirect,
    count(*) filter (kind = 'mixed') as mixed
from fct_statements
group by all
order by statements desc, speaker"""

_REJECTED = """
select file_name as document, reason_code as reason, reason as detail
from fct_rejected_documents
order by file_name"""

_DOUBTS = """
select subject, code as doubt, count(*) as rows
from fct_issues
group by all
order by rows desc, doubt"""

_COUNTED = {
    "documents": "dim_documents where is_current",
    "statements": "fct_statements",
    "meetings": "fct_meetings",
    "agreements": "fct_agreements",
}


def summary(connection: duckdb.DuckDBPyConnection) -> Group:
    """Return the tables of the summary; one without rows is left out."""

    def listed(title: str, sql: str) -> Answer:
        return fetched(connection.execute(sql), _MOST_ROWS, title)

    answers = [
        listed("Documents", _DOCUMENTS),
        listed("Statements by speaker", _SPEAKERS),
        shown(connection, "Meetings", MEETINGS, [], "held_on desc nulls last, place", _MOST_ROWS),
        shown(connection, "Agreements", AGREEMENTS, [], "reports desc, name", _MOST_ROWS),
        listed("Rejected", _REJECTED),
        listed("In doubt", _DOUBTS),
    ]
    return Group(*(answer for answer in answers if answer.rows))


def print_closing(console: Console, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    """Say how much there is, where it is, and what to do next."""
    counts = []
    for name, table in _COUNTED.items():
        row = connection.execute(f"select count(*) from {table}").fetchone()
        counts.append(f"{row[0] if row else 0} {name}")
    console.print(f"\n[bold]{', '.join(counts)}[/bold]")
    console.print(f"Warehouse: [cyan]{escape(str(path))}[/cyan]", soft_wrap=True)
    console.print(
        'Next: [green]communique query "from fct_meetings"[/green] · communique show statements · make ui',
        soft_wrap=True,
    )
