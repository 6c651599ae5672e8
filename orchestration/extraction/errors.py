"""What can be wrong with a document. A structural fault raises; a doubt about one record becomes an Issue row."""

from __future__ import annotations


class ExtractionError(Exception):
    """A document that cannot be extracted. `code` is the closed value that lands in the rejected table."""

    code = "extraction_error"

    def __init__(self, document: str, value: str, mend: str) -> None:
        """Name the *document* (its uri), the offending *value* and the way to *mend* it."""
        super().__init__(f"{document}: {value}. {mend}")
        self.document, self.value, self.mend = document, value, mend


class MalformedDocumentError(ExtractionError):
    """Bytes that are no readable text: empty, binary, or in no known encoding."""

    code = "malformed_document"


class DocumentTooLargeError(MalformedDocumentError):
    """More text than one page can hold."""

    code = "document_too_large"


class AmbiguousFieldError(ExtractionError):
    """A field with two readings that nothing on the page settles."""

    code = "ambiguous_field"


class UnknownVocabularyError(ExtractionError):
    """A value that no reference table holds; the message names the CSV to edit."""

    code = "unknown_vocabulary"


class TaggerUnavailableError(ExtractionError):
    """The tagger's network or what runs it is missing: pages can be read by rules alone."""

    code = "tagger_unavailable"
