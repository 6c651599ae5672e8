CREATE TABLE raw.documents (
    document_key VARCHAR PRIMARY KEY,
    source_key VARCHAR NOT NULL,
    uri VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    content BLOB NOT NULL,
    content_sha256 VARCHAR NOT NULL,
    size_bytes BIGINT NOT NULL,
    ingested_at TIMESTAMP NOT NULL
);

COMMENT ON TABLE raw.documents IS
    'Bytes as they came: one row per uri and content ever seen. Grain: document_key. Rows are only ever added.';
COMMENT ON COLUMN raw.documents.document_key IS 'Document revision: hash of uri and content_sha256.';
COMMENT ON COLUMN raw.documents.source_key IS 'Source that delivered the document.';
COMMENT ON COLUMN raw.documents.uri IS 'Names the document for ever.';
COMMENT ON COLUMN raw.documents.file_name IS 'Last part of the uri.';
COMMENT ON COLUMN raw.documents.media_type IS 'Media type as the source gave it.';
COMMENT ON COLUMN raw.documents.content IS 'The bytes, never changed.';
COMMENT ON COLUMN raw.documents.content_sha256 IS 'SHA-256 of content, hexadecimal.';
COMMENT ON COLUMN raw.documents.size_bytes IS 'Length of content.';
COMMENT ON COLUMN raw.documents.ingested_at IS 'When this revision was first stored, UTC.';
