CREATE TABLE raw.current_documents (
    uri VARCHAR PRIMARY KEY,
    document_key VARCHAR NOT NULL
);

COMMENT ON TABLE raw.current_documents IS
    'The revision of each document that stands now. Grain: uri. A text that returns to an earlier one points back to it.';
COMMENT ON COLUMN raw.current_documents.uri IS 'Names the document for ever.';
COMMENT ON COLUMN raw.current_documents.document_key IS 'Current revision, raw.documents.document_key.';
