CREATE TABLE extracted.meeting_participants (
    meeting_report_key VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    ordinal BIGINT NOT NULL,
    actor_mention_key VARCHAR,
    name VARCHAR NOT NULL,
    country_code VARCHAR,
    role VARCHAR
);

COMMENT ON TABLE extracted.meeting_participants IS
    'One side of a reported meeting. Grain: meeting_report_key, ordinal.';
COMMENT ON COLUMN extracted.meeting_participants.meeting_report_key IS 'One reported meeting of one document.';
COMMENT ON COLUMN extracted.meeting_participants.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.meeting_participants.ordinal IS 'Order in the document.';
COMMENT ON COLUMN extracted.meeting_participants.actor_mention_key IS 'The participant, extracted.actors.actor_mention_key.';
COMMENT ON COLUMN extracted.meeting_participants.name IS 'Participant as resolved within the document.';
COMMENT ON COLUMN extracted.meeting_participants.country_code IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN extracted.meeting_participants.role IS 'Office or function as the reference tables name it.';
