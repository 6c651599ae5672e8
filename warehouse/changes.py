"""The log that lets a run skip work: what changed in the file, and which step has seen it. Not here: the work."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import duckdb

from orchestration.keys import make_key


def now() -> datetime:
    """Return the time of day in UTC as DuckDB's TIMESTAMP holds it."""
    return datetime.now(UTC).replace(tzinfo=None)


def log_change(connection: duckdb.DuckDBPyConnection, step: str, inserted: int, deleted: int) -> None:
    """Note within the caller's transaction that rows changed; nothing is noted when none did."""
    if inserted or deleted:
        connection.execute(
            "INSERT INTO ops.changes VALUES (?, ?, ?, ?, ?)", [uuid4().hex, step, now(), inserted, deleted]
        )


def input_key(connection: duckdb.DuckDBPyConnection, version: str) -> str:
    """Return the key of what a step reads now: all rows of raw, extracted and linked, and its own code's *version*."""
    latest = connection.execute("SELECT change_key FROM ops.changes ORDER BY changed_at DESC, rowid DESC LIMIT 1")
    return make_key("input", *(latest.fetchone() or ("",)), version)


def is_done(connection: duckdb.DuckDBPyConnection, step: str, key: str) -> bool:
    """Whether *step* last ended with this input key."""
    return done_with(connection, step) == key


def done_with(connection: duckdb.DuckDBPyConnection, step: str) -> str | None:
    """Return the input key with which *step* last ended."""
    row = connection.execute("SELECT input_key FROM ops.finished_steps WHERE step = ?", [step]).fetchone()
    return row[0] if row else None


def mark_done(connection: duckdb.DuckDBPyConnection, step: str, key: str) -> None:
    """Note that *step* ended with this input key."""
    connection.execute("INSERT OR REPLACE INTO ops.finished_steps VALUES (?, ?, ?)", [step, key, now()])
