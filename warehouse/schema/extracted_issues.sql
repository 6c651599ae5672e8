CREATE TABLE extracted.issues (
    issue_key VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    start_char BIGINT,
    end_char BIGINT
);

COMMENT ON TABLE extracted.issues IS
    'A doubt about one record or page, kept beside the data. Grain: issue_key.';
COMMENT ON COLUMN extracted.issues.issue_key IS 'One doubt of one document.';
COMMENT ON COLUMN extracted.issues.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.issues.subject IS 'document, statement, meeting, agreement, actor.';
COMMENT ON COLUMN extracted.issues.code IS 'Closed name of the doubt.';
COMMENT ON COLUMN extracted.issues.detail IS 'The doubt in words, with the value.';
COMMENT ON COLUMN extracted.issues.start_char IS 'First character, 0-based, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.issues.end_char IS 'One past the last character, into extracted.documents.body_text.';
