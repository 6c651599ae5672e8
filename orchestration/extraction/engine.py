"""The engine's one entrance: bytes of a document in, an Extraction out. Not here: any rule of reading."""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.extraction.actors.find import find_cast
from orchestration.extraction.actors.rows import actor_rows
from orchestration.extraction.agreements.find import find_agreements
from orchestration.extraction.dates.calendar import find_dates
from orchestration.extraction.issues import find_issues
from orchestration.extraction.meetings.find import find_meetings
from orchestration.extraction.page.open import open_page
from orchestration.extraction.page.records import Page
from orchestration.extraction.records import Document, Extraction
from orchestration.extraction.statements.find import find_statements
from orchestration.extraction.tagger.tagger import Tagger
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.vocabulary import Vocabulary
from orchestration.sources.records import RawDocument

READ_LANGUAGES = frozenset({None, "en"})


@dataclass(frozen=True)
class Engine:
    """Reads documents with one vocabulary and tagger (by rules alone without one); the same three always give the same
    Extraction.
    """

    vocabulary: Vocabulary
    tagger: Tagger | None = None

    def extract(self, raw: RawDocument, document_key: str, engine_version: str) -> Extraction:
        """Return all that *raw* says; MalformedDocumentError when its bytes are no readable text.

        A page in a language that the engine does not read is kept as a document, with an issue and no other rows.
        """
        page = open_page(raw, self.vocabulary)
        document = _document(page, document_key, engine_version)
        if page.language_code not in READ_LANGUAGES:
            return Extraction(document, (), (), (), (), (), (), find_issues(document, (), ()))
        reading = read_page(page)
        cast = find_cast(reading, self.vocabulary)
        calendar = find_dates(reading)
        sight = self.tagger.look(reading, self.vocabulary) if self.tagger else None
        statements = find_statements(reading, cast, calendar, self.vocabulary, document_key, sight)
        meetings, participants, strangers = find_meetings(reading, cast, calendar, self.vocabulary, document_key)
        agreements, events = find_agreements(reading, cast, calendar, self.vocabulary, document_key)
        return Extraction(
            document=document,
            actors=actor_rows([*cast.members, *strangers], reading, document_key),
            statements=statements,
            meetings=meetings,
            participants=participants,
            agreements=agreements,
            events=events,
            issues=find_issues(document, statements, meetings),
        )


def _document(page: Page, document_key: str, engine_version: str) -> Document:
    return Document(
        document_key=document_key,
        engine_version=engine_version,
        outlet_name=page.outlet_name,
        title=page.title,
        published_on=page.published_on,
        published_on_origin=page.published_on_origin,
        has_date_conflict=page.has_date_conflict,
        language_code=page.language_code,
        credited_agency=page.credited_agency,
        body_text=page.body,
        word_count=len(page.body.split()),
    )
