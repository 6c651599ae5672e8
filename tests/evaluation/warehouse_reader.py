"""Reading a built warehouse as a SQL user does: the public tables of schema `marts`, read-only, nothing else."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import duckdb

from tests.evaluation.rows import Agreement, Event, Meeting, Page, Participant, Statement, clip, event

Record = dict[str, Any]

_DOCUMENTS = "select document_key, file_name, body_text, duplicate_group_key from marts.dim_documents where is_current"
_STATEMENTS = """
    select document_key, speaker_name, speaker_country_code, kind, text, said_on, said_on_precision
    from marts.fct_statement_reports"""
_MEETINGS = """
    select document_key, meeting_key, kind, status, place_city, held_on, held_on_precision, participants
    from marts.fct_meeting_reports"""
_AGREEMENTS = "select document_key, agreement_key, name, aliases, kind, parties from marts.fct_agreement_reports"
_EVENTS = """
    select document_key, agreement_key, action, occurred_on, occurred_on_precision
    from marts.fct_agreement_events"""


def read_warehouse(file: Path) -> dict[str, Page]:
    """Return the facts of every current document by the stem of its file name."""
    with duckdb.connect(str(file), read_only=True) as connection:
        documents = _rows(connection, _DOCUMENTS)
        statements = _by_document(connection, _STATEMENTS)
        meetings = _by_document(connection, _MEETINGS)
        agreements = _by_document(connection, _AGREEMENTS)
        events = _by_document(connection, _EVENTS)
    return {
        Path(document["file_name"]).stem: Page(
            statements=tuple(_statement(row) for row in statements[document["document_key"]]),
            meetings=tuple(_meeting(row) for row in meetings[document["document_key"]]),
            agreements=_agreements(agreements[document["document_key"]], events[document["document_key"]]),
            body=document["body_text"] or "",
            duplicate_group=document["duplicate_group_key"],
        )
        for document in documents
    }


def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Record]:
    cursor = connection.execute(sql)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _by_document(connection: duckdb.DuckDBPyConnection, sql: str) -> defaultdict[str, list[Record]]:
    grouped: defaultdict[str, list[Record]] = defaultdict(list)
    for row in _rows(connection, sql):
        grouped[row["document_key"]].append(row)
    return grouped


def _statement(row: Record) -> Statement:
    return Statement(
        speaker=row["speaker_name"],
        country=row["speaker_country_code"],
        kind=row["kind"],
        text=row["text"],
        said_on=clip(row["said_on"], row["said_on_precision"]),
    )


def _meeting(row: Record) -> Meeting:
    return Meeting(
        kind=row["kind"],
        status=row["status"],
        participants=tuple(Participant(side["name"], side["country_code"]) for side in row["participants"] or ()),
        city=row["place_city"],
        held_on=clip(row["held_on"], row["held_on_precision"]),
        key=row["meeting_key"],
    )


def _agreements(rows: list[Record], events: list[Record]) -> tuple[Agreement, ...]:
    told: defaultdict[str, set[Event]] = defaultdict(set)
    for row in events:
        on = clip(row["occurred_on"], row["occurred_on_precision"])
        told[row["agreement_key"]].add(event(row["action"], on))
    return tuple(
        Agreement(
            names=(row["name"], *(row["aliases"] or ())),
            kind=row["kind"],
            parties=tuple(row["parties"] or ()),
            events=frozenset(told[row["agreement_key"]]),
            key=row["agreement_key"],
        )
        for row in rows
    )
