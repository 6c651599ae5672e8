CREATE TABLE extracted.actors (
    actor_mention_key VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    country_code VARCHAR,
    role VARCHAR,
    level VARCHAR,
    aliases VARCHAR[] NOT NULL,
    start_char BIGINT NOT NULL,
    end_char BIGINT NOT NULL
);

COMMENT ON TABLE extracted.actors IS
    'One person, office, body or state as one document speaks of it. Grain: actor_mention_key.';
COMMENT ON COLUMN extracted.actors.actor_mention_key IS 'Actor as this document speaks of it, extracted.actors.';
COMMENT ON COLUMN extracted.actors.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.actors.name IS 'Fullest name that the document gives.';
COMMENT ON COLUMN extracted.actors.kind IS 'person, office, body, state.';
COMMENT ON COLUMN extracted.actors.country_code IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN extracted.actors.role IS 'Office or function as the reference tables name it.';
COMMENT ON COLUMN extracted.actors.level IS 'head_of_state, head_of_government, minister, deputy, ambassador, spokesperson, other.';
COMMENT ON COLUMN extracted.actors.aliases IS 'Other names in this document.';
COMMENT ON COLUMN extracted.actors.start_char IS 'First character, 0-based, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.actors.end_char IS 'One past the last character, into extracted.documents.body_text.';
