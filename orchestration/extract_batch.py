"""From a batch of stored documents to the frames that the spool takes. Not here: any rule of reading, any file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import pandas as pd

from orchestration.extraction.errors import ExtractionError
from orchestration.extraction.records import Extraction
from orchestration.sources.records import RawDocument
from warehouse.frames import frame_of
from warehouse.records import Rejection, StoredDocument, unextracted
from warehouse.spool import CHUNK_TABLES


class Reader(Protocol):
    """What the engine offers."""

    def extract(self, raw: RawDocument, document_key: str, engine_version: str) -> Extraction:
        """Return all that *raw* says; ExtractionError when it cannot be read."""


def extract_batch(
    reader: Reader, batch: Sequence[StoredDocument], engine_version: str, at: datetime
) -> dict[str, pd.DataFrame]:
    """Read every document of *batch*; each one is a row of `documents` or of `rejected_documents`."""
    outcomes = [_extract(reader, document, engine_version, at) for document in batch]
    read = [outcome for outcome in outcomes if isinstance(outcome, Extraction)]
    rows: dict[str, list[object]] = {
        "documents": [extraction.document for extraction in read],
        "actors": [row for extraction in read for row in extraction.actors],
        "statements": [row for extraction in read for row in extraction.statements],
        "meetings": [row for extraction in read for row in extraction.meetings],
        "meeting_participants": [row for extraction in read for row in extraction.participants],
        "agreements": [row for extraction in read for row in extraction.agreements],
        "agreement_events": [row for extraction in read for row in extraction.events],
        "issues": [row for extraction in read for row in extraction.issues],
        "rejected_documents": [outcome for outcome in outcomes if isinstance(outcome, Rejection)],
    }
    return {table: frame_of(rows[table], record) for table, record in CHUNK_TABLES.items()}


def _extract(reader: Reader, document: StoredDocument, engine_version: str, at: datetime) -> Extraction | Rejection:
    try:
        extraction = reader.extract(document.as_raw(), document.document_key, engine_version)
        extraction.document.body_text.encode()  # half a surrogate pair is no character: no column could hold it
    except ExtractionError as fault:
        return unextracted(document, fault.code, str(fault), engine_version, at)
    except Exception as fault:  # noqa: BLE001
        # The one broad except of this project. A page that nobody foresaw may break any rule of the engine in any way,
        # and it must not take the other pages with it: it lands in the rejected table under the fault's own name.
        reason = f"{document.uri}: a fault of the engine. Report it with the page. {type(fault).__name__}: {fault}"
        return unextracted(document, "engine_fault", reason, engine_version, at)
    return extraction
