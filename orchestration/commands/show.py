"""`communique show`: the questions asked most, as filters over `marts`. Not here: free SQL (query.py)."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from orchestration.commands.tables import Answer, fetched


@dataclass(frozen=True)
class Filter:
    """One condition: *clause* with a placeholder, applied unless *value* is None."""

    clause: str
    value: object


def shown(
    connection: duckdb.DuckDBPyConnection,
    title: str,
    select: str,
    filters: list[Filter],
    order: str,
    limit: int,
    rest: str = "communique query lists all",
) -> Answer:
    """Return the first rows of *select* that pass every given filter."""
    given = [one for one in filters if one.value is not None]
    where = " and ".join(one.clause for one in given) or "true"
    result = connection.execute(f"{select} where {where} order by {order}", [one.value for one in given])
    return fetched(result, limit, title, rest)


def stated(column: str) -> str:
    """Return SQL that shows a date no more precisely than its page does."""
    name = column.rpartition(".")[2]
    return (
        f"case {column}_precision when 'year' then strftime({column}, '%Y') "
        f"when 'month' then strftime({column}, '%Y-%m') else {column}::varchar end as {name}"
    )


STATEMENTS = f"""
select
    {stated("said_on")}, speaker_name as speaker, speaker_country_code as country, kind, text, report_count as reports
from fct_statements"""

MEETINGS = f"""
select
    {stated("m.held_on")}, m.status, m.kind, coalesce(m.place_city, m.place_country_code) as place, p.participants,
    m.report_count as reports
from fct_meetings as m
left join (
    select
        b.meeting_key,
        list(a.name || coalesce(' (' || b.country_code || ')', '') order by a.name, b.country_code) as participants
    from bridge_meeting_participants as b
    join dim_actors as a using (actor_key)
    group by all
) as p using (meeting_key)"""

AGREEMENTS = f"""
select name, kind, status, p.parties, {stated("signed_on")}, report_count as reports
from fct_agreements as f
left join (
    select b.agreement_key, list(coalesce(b.country_code, a.name) order by coalesce(b.country_code, a.name)) as parties
    from bridge_agreement_parties as b
    join dim_actors as a using (actor_key)
    group by all
) as p using (agreement_key)"""

_FIND_DOCUMENT = """
select document_key, title, file_name, outlet_name, published_on, body_text
from dim_documents
where document_key like $1 || '%' or file_name = $1 or file_name like $1 || '.%'
order by is_current desc limit 1"""

_MOST_ROWS = 500
_OF_DOCUMENT = {
    "Statements": f"""
select speaker_name as speaker, kind, text, cue, {stated("said_on")}, start_char, end_char
from fct_statement_reports""",
    "Meetings": f"""
select
    kind, status, {stated("held_on")}, place_city as city,
    list_transform(participants, lambda one: one.name) as participants, start_char, end_char
from fct_meeting_reports""",
    "Agreements": """
select name, kind, parties, start_char, end_char
from fct_agreement_reports""",
}


def document(connection: duckdb.DuckDBPyConnection, key: str) -> Group | None:
    """Return one document with all that it yielded, by the beginning of its key or its file name; None if absent."""
    found = connection.execute(_FIND_DOCUMENT, [key]).fetchone()
    if found is None:
        return None
    document_key, title, file_name, outlet, published, body = found
    head = f"{file_name} · {outlet or 'outlet unknown'} · {published or 'undated'} · {document_key}"
    of_it = [Filter("document_key = ?", document_key)]
    rows = [shown(connection, name, select, of_it, "start_char", _MOST_ROWS) for name, select in _OF_DOCUMENT.items()]
    return Group(Panel(Text(body), title=Text(title or "untitled")), Text(head), *rows)
