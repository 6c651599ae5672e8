"""Doubts about a document's rows, said beside the data. Not here: documents that cannot be read at all (errors.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orchestration.extraction.records import Document, Issue, Meeting, Statement
from orchestration.extraction.spans import Span
from orchestration.keys import make_key


def find_issues(document: Document, statements: Sequence[Statement], meetings: Sequence[Meeting]) -> tuple[Issue, ...]:
    """Return one issue for each field that the page leaves in doubt."""
    return (*_of_document(document), *_of_statements(statements), *_of_meetings(meetings))


def _of_document(document: Document) -> Iterator[Issue]:
    key = document.document_key
    if document.language_code not in (None, "en"):
        yield _issue(key, key, "document", "language_not_read", f"Language {document.language_code}")
    if document.has_date_conflict:
        detail = f"The page states {document.published_on} ({document.published_on_origin}) and another date"
        yield _issue(key, key, "document", "date_conflict", detail)
    if document.published_on is None:
        yield _issue(key, key, "document", "no_publication_date", "The page states no publication date")


def _of_statements(statements: Sequence[Statement]) -> Iterator[Issue]:
    for row in statements:
        if row.speaker_mention_key is None:
            detail = f"Nobody on the page is known as {row.speaker_name!r}"
            place = Span(row.start_char, row.end_char)
            yield _issue(row.statement_report_key, row.document_key, "statement", "speaker_unresolved", detail, place)


def _of_meetings(meetings: Sequence[Meeting]) -> Iterator[Issue]:
    for row in meetings:
        if row.held_on is None:
            detail = f"The page does not settle the day of this {row.kind}"
            place = Span(row.start_char, row.end_char)
            yield _issue(row.meeting_report_key, row.document_key, "meeting", "date_unresolved", detail, place)


def _issue(row_key: str, document_key: str, subject: str, code: str, detail: str, place: Span | None = None) -> Issue:
    start, end = place or (None, None)
    return Issue(make_key(row_key, "issue", code), document_key, subject, code, detail, start, end)
