"""A small warehouse made by hand in the tables that the DDL declares: what the dbt tests read. No test here."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from warehouse.ddl import apply_schema

# Characters beyond ASCII stand before the spans: offsets count characters, not bytes.
QUOTES = ("We met in Moscow,", "and we agreed.")
SENTENCE = f"“{QUOTES[0]}” Ana Lima said on Tuesday, “{QUOTES[1]}”"
BODY = f"🕊 Москва. {SENTENCE} The plan stands."
SPANS = [{"start_char": BODY.index(quote), "end_char": BODY.index(quote) + len(quote)} for quote in QUOTES]

_MENTION = {"start_char": 0, "end_char": 1}
_PROVENANCE = {**_MENTION, "sentence": SENTENCE, "confidence": 1.0, "rule_id": "rule"}
# What a row says when the story does not say otherwise.
USUAL: dict[str, dict[str, Any]] = {
    "raw.documents": {
        "source_key": "folder",
        "media_type": "text/plain",
        "content": b"",
        "content_sha256": "0",
        "size_bytes": 0,
        "ingested_at": datetime(2020, 7, 23, 6),
    },
    "raw.rejected_documents": {"source_key": "folder", "rejected_at": datetime(2020, 7, 23, 6)},
    "extracted.documents": {
        "engine_version": "1",
        "published_on_origin": "page",
        "has_date_conflict": False,
        "body_text": BODY,
        "word_count": 15,
    },
    "extracted.actors": {"kind": "person", "aliases": [], **_MENTION},
    "extracted.statements": {
        "speaker_name": "Lima",
        "kind": "direct",
        "text": " ".join(QUOTES),
        "spans": SPANS,
        **_PROVENANCE,
    },
    "extracted.meetings": {"kind": "meeting", "status": "held", "topics": ["trade"], **_PROVENANCE},
    "extracted.agreements": {"name": "Plan", "aliases": [], "kind": "accord", "parties": [], **_PROVENANCE},
    "extracted.agreement_events": {"by_country_codes": [], **_PROVENANCE},
    "linked.actors": {"kind": "person", "rule_id": "rule"},
    "linked.statements": {"rule_id": "rule"},
    "linked.meetings": {"rule_id": "rule"},
    "linked.agreements": {"name": "Joint Plan", "rule_id": "rule"},
}


def write_story(path: Path) -> None:
    """Write the story: a page corrected once, an agency's copy of it, a page of another origin, and a refused file."""
    with duckdb.connect(str(path)) as connection:
        apply_schema(connection)

        def row(table: str, **values: Any) -> None:
            merged = {**USUAL.get(table, {}), **values}
            marks = ", ".join("?" for _ in merged)
            connection.execute(f"insert into {table} ({', '.join(merged)}) values ({marks})", list(merged.values()))

        for key, uri in {"a1": "a", "a2": "a", "copy": "b", "own": "c", "junk": "d"}.items():
            row("raw.documents", document_key=key, uri=f"file:{uri}", file_name=f"{uri}.txt")
        for uri, key in {"a": "a2", "b": "copy", "c": "own", "d": "junk"}.items():
            row("raw.current_documents", uri=f"file:{uri}", document_key=key)
        row(
            "raw.rejected_documents",
            rejection_key="junk", document_key="junk", uri="file:d", file_name="d.txt", stage="extract",
            reason_code="malformed_document", reason="binary",
        )  # fmt: skip
        for key, day in {"a1": 21, "a2": 22, "copy": 22, "own": 23}.items():
            row("extracted.documents", document_key=key, published_on=date(2020, 7, day))
            row(
                "extracted.statements",
                statement_report_key=f"said-{key}",
                document_key=key,
                speaker_mention_key=f"lima-{key}",
            )
            row(
                "extracted.actors",
                actor_mention_key=f"lima-{key}",
                document_key=key,
                name="Lima",
                role="Foreign Minister",
                level="minister",
            )
        for key, origin in {"a2": "agency", "copy": "agency", "own": "own"}.items():
            group = "story" if origin == "agency" else None
            row(
                "linked.documents",
                document_key=key,
                duplicate_group_key=group,
                origin_key=origin,
                is_original=key != "copy",
            )
            row("linked.actors", actor_mention_key=f"lima-{key}", actor_key="lima", name="Ana Lima", country_code="NAM")
            row("linked.statements", statement_report_key=f"said-{key}", statement_key="said")
        _meetings(row)
        _agreements(row)


def _meetings(row: Any) -> None:
    held = {"held_on": date(2020, 7, 21), "held_on_precision": "day", "held_on_method": "explicit"}
    moscow = {"place_city": "Moscow", "place_country_code": "RUS"}
    row("extracted.meetings", meeting_report_key="met-a2", document_key="a2", **held, **moscow)
    row("extracted.meetings", meeting_report_key="met-copy", document_key="copy", **held, **moscow)
    row(
        "extracted.meetings",
        meeting_report_key="met-own",
        document_key="own",
        place_city="Kazan",
        place_country_code="RUS",
    )
    row("extracted.meetings", meeting_report_key="met-a1", document_key="a1", **{**held, "held_on": date(2020, 7, 20)})
    row("extracted.meetings", meeting_report_key="plan", document_key="a2", **held | {"status": "planned"})
    for key in ("a2", "copy"):
        row("linked.meetings", meeting_report_key=f"met-{key}", meeting_key="met")
    row(
        "linked.meetings",
        meeting_report_key="met-own",
        meeting_key="met",
        held_on=date(2020, 7, 21),
        held_on_precision="day",
    )
    row("linked.meetings", meeting_report_key="plan", meeting_key="planned")
    side = {"meeting_report_key": "met-a2", "document_key": "a2"}
    row(
        "extracted.meeting_participants",
        **side,
        ordinal=2,
        name="Deputy minister",
        country_code="OMN",
        role="Deputy Minister",
    )
    row(
        "extracted.meeting_participants",
        **side,
        ordinal=1,
        name="Lima",
        country_code="NAM",
        actor_mention_key="lima-a2",
    )


def _agreements(row: Any) -> None:
    parties = {"parties": ["NAM", "European Union"]}
    row("extracted.agreements", agreement_report_key="pact-a2", document_key="a2", aliases=["JP"], **parties)
    row("extracted.agreements", agreement_report_key="pact-own", document_key="own", parties=["NAM"])
    for key in ("a2", "own"):
        row("linked.agreements", agreement_report_key=f"pact-{key}", agreement_key="pact")
    stages: list[tuple[str, str, date | None, str | None]] = [
        ("a2", "signed", date(2015, 7, 14), "day"),
        ("own", "signed", date(2015, 1, 1), "year"),
        ("own", "in_force", None, None),
        ("own", "expired", date(2025, 10, 18), "day"),
    ]
    for document, action, day, precision in stages:
        row(
            "extracted.agreement_events",
            agreement_event_key=f"{action}-{document}", agreement_report_key=f"pact-{document}", document_key=document,
            action=action, occurred_on=day, occurred_on_precision=precision,
        )  # fmt: skip
