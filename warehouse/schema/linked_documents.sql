CREATE TABLE linked.documents (
    document_key VARCHAR NOT NULL,
    duplicate_group_key VARCHAR,
    origin_key VARCHAR NOT NULL,
    is_original BOOLEAN NOT NULL
);

COMMENT ON TABLE linked.documents IS
    'Which story a current document tells. Grain: document_key.';
COMMENT ON COLUMN linked.documents.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN linked.documents.duplicate_group_key IS 'Documents that tell one text; null for a document alone.';
COMMENT ON COLUMN linked.documents.origin_key IS 'Independent origin of the report.';
COMMENT ON COLUMN linked.documents.is_original IS 'Whether this document is its origin''s first.';
