CREATE TABLE extracted.documents (
    document_key VARCHAR NOT NULL,
    engine_version VARCHAR NOT NULL,
    outlet_name VARCHAR,
    title VARCHAR,
    published_on DATE,
    published_on_origin VARCHAR NOT NULL,
    has_date_conflict BOOLEAN NOT NULL,
    language_code VARCHAR,
    credited_agency VARCHAR,
    body_text VARCHAR NOT NULL,
    word_count BIGINT NOT NULL
);

COMMENT ON TABLE extracted.documents IS
    'One document revision, read. Grain: document_key. A newer engine version replaces the row.';
COMMENT ON COLUMN extracted.documents.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.documents.engine_version IS 'Engine and vocabulary that read this revision.';
COMMENT ON COLUMN extracted.documents.outlet_name IS 'Who published the page, as it says.';
COMMENT ON COLUMN extracted.documents.title IS 'Headline.';
COMMENT ON COLUMN extracted.documents.published_on IS 'Day of publication.';
COMMENT ON COLUMN extracted.documents.published_on_origin IS 'Where the day was found: metadata, page, url, dateline, none.';
COMMENT ON COLUMN extracted.documents.has_date_conflict IS 'Whether the page gives more than one day of publication.';
COMMENT ON COLUMN extracted.documents.language_code IS 'ISO 639-1.';
COMMENT ON COLUMN extracted.documents.credited_agency IS 'News agency that the page credits.';
COMMENT ON COLUMN extracted.documents.body_text IS 'The page''s own characters without furniture, nothing repaired.';
COMMENT ON COLUMN extracted.documents.word_count IS 'Words of body_text.';
