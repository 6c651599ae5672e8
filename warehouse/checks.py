"""What must hold of the build file before anything is built on it. Not here: the checks of marts, which dbt does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb

from warehouse.inspect import count_rows


@dataclass(frozen=True)
class Account:
    """Where the current documents are. None is lost when each is either loaded or rejected."""

    ingested: int
    loaded: int
    rejected: int
    lost: tuple[str, ...]  # the first uris that are in neither place or in both

    @property
    def is_balanced(self) -> bool:
        """Whether every document is in exactly one place."""
        return not self.lost and self.ingested == self.loaded + self.rejected


def account(connection: duckdb.DuckDBPyConnection) -> Account:
    """Count the current documents by what became of them."""
    connection.execute(
        "CREATE OR REPLACE TEMP VIEW places AS SELECT uri, document_key, "
        "document_key IN (SELECT document_key FROM extracted.documents) AS is_loaded, document_key IN "
        "(SELECT document_key FROM raw.rejected_documents WHERE stage = 'extract') AS is_rejected "
        "FROM raw.current_documents"
    )
    lost = connection.execute("SELECT uri FROM places WHERE is_loaded = is_rejected ORDER BY uri LIMIT 10").fetchall()
    return Account(
        ingested=count_rows(connection, "places"),
        loaded=count_rows(connection, "places WHERE is_loaded"),
        rejected=count_rows(connection, "places WHERE is_rejected"),
        lost=tuple(uri for (uri,) in lost),
    )


def broken_statements(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Return the keys of statements whose text is not what their spans cut from the body."""
    return [key for key, text, cut in _statements(connection) if text != cut]


def _statements(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str, str]]:
    """Cut here, not in SQL, which counts from the start of the body for every span: too slow on a long one."""
    with connection.cursor() as bodies, connection.cursor() as rows:
        bodies.execute("SELECT document_key, body_text FROM extracted.documents ORDER BY document_key")
        rows.execute(
            "SELECT document_key, statement_report_key, text, spans FROM extracted.statements ORDER BY document_key"
        )
        document_key, body = "", ""
        while row := rows.fetchone():
            while document_key != row[0] and (found := bodies.fetchone()):
                document_key, body = found
            parts = [body[span["start_char"] : span["end_char"]] for span in row[3]] if document_key == row[0] else []
            yield row[1], row[2], " ".join(parts)
