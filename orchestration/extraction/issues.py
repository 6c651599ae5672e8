"""Doubts about a document's rows, said beside the data. Not here: documents that cannot be read at all (errors.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orchestration.extraction.records import Document, Issue, Meeting, Statement
from orchestration.keys import make_key


def find_issues(document: Document, statements: Sequence[Statement], meetings: Sequence[Meeting]) -> tuple[Issue, ...]:
    """Return one issue for each field that the page leaves in doubt."""
    return (*_of_document(document), *_of_statements(statements), *_of_meetings(meetings))


def _of_document(document: Document) -> Iterator[Issue]:
    if document.language_code not in (None, "en"):
        yield _issue(document.document_key, "document", "language_not_read", f"Language {document.language_code}")
    if document.has_date_conflict:
        detail = f"The page states {document.published_on} ({document.published_on_origin}) and another date"
        yield _issue(document.document_key, "document", "date_conflict", detail)
    if document.published_on is None:
        yield _issue(document.document_key, "document", "no_publication_date", "The page states no publication date")


def _of_statements(statements: Sequence[Statement]) -> Iterator[Issue]:
    for row in statements:
        if row.speaker_mention_key is None:
            detail = f"Nobody on the page is known as {row.speaker_name!r}"
            yield _issue(row.document_key, "statement", "speaker_unresolved", detail, row.start_char, row.end_char)


def _of_meetings(meetings: Sequence[Meeting]) -> Iterator[Issue]:
    for row in meetings:
        if row.held_on is None:
            detail = f"The page does not settle the day of this {row.kind}"
            yield _issue(row.document_key, "meeting", "date_unresolved", detail, row.start_char, row.end_char)


def _issue(
    document_key: str, subject: str, code: str, detail: str, start: int | None = None, end: int | None = None
) -> Issue:
    key = make_key(document_key, "issue", subject, code, start, end)
    return Issue(key, document_key, subject, code, detail, start, end)
