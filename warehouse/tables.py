"""Which record is a row of which table. Not here: the DDL, which a test holds to these records."""

from __future__ import annotations

from orchestration.extraction import records as extracted
from orchestration.linking import records as linked
from warehouse import records as raw

RAW: dict[str, type] = {
    "documents": raw.StoredDocument,
    "current_documents": raw.CurrentDocument,
    "rejected_documents": raw.Rejection,
}
EXTRACTED: dict[str, type] = {
    "documents": extracted.Document,
    "actors": extracted.Actor,
    "statements": extracted.Statement,
    "meetings": extracted.Meeting,
    "meeting_participants": extracted.MeetingParticipant,
    "agreements": extracted.Agreement,
    "agreement_events": extracted.AgreementEvent,
    "issues": extracted.Issue,
}
LINKED: dict[str, type] = {
    "documents": linked.DocumentLink,
    "actors": linked.ActorLink,
    "statements": linked.StatementLink,
    "meetings": linked.MeetingLink,
    "agreements": linked.AgreementLink,
}
