CREATE TABLE raw.rejected_documents (
    rejection_key VARCHAR PRIMARY KEY,
    document_key VARCHAR,
    uri VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    source_key VARCHAR NOT NULL,
    stage VARCHAR NOT NULL CHECK (stage IN ('read', 'extract')),
    reason_code VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    engine_version VARCHAR,
    rejected_at TIMESTAMP NOT NULL
);

COMMENT ON TABLE raw.rejected_documents IS
    'Documents refused, and why. Grain: uri at stage read, document_key at stage extract. Goes once the document is read.';
COMMENT ON COLUMN raw.rejected_documents.rejection_key IS 'Hash of stage and uri, or of stage and document_key.';
COMMENT ON COLUMN raw.rejected_documents.document_key IS 'Revision refused; null at stage read, where no bytes came.';
COMMENT ON COLUMN raw.rejected_documents.uri IS 'Names the document for ever.';
COMMENT ON COLUMN raw.rejected_documents.file_name IS 'Last part of the uri.';
COMMENT ON COLUMN raw.rejected_documents.source_key IS 'Source that announced the document.';
COMMENT ON COLUMN raw.rejected_documents.stage IS 'read: the source could not deliver it; extract: the engine could not read it.';
COMMENT ON COLUMN raw.rejected_documents.reason_code IS 'Closed name of the reason.';
COMMENT ON COLUMN raw.rejected_documents.reason IS 'The reason in words, with the way to mend it.';
COMMENT ON COLUMN raw.rejected_documents.engine_version IS 'Engine that refused it; null at stage read.';
COMMENT ON COLUMN raw.rejected_documents.rejected_at IS 'When it was first refused for this reason, UTC.';
