CREATE TABLE extracted.statements (
    statement_report_key VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    speaker_mention_key VARCHAR,
    speaker_name VARCHAR NOT NULL,
    speaker_verbatim VARCHAR,
    speaker_country_code VARCHAR,
    speaker_role VARCHAR,
    addressee_name VARCHAR,
    kind VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    cue VARCHAR,
    start_char BIGINT NOT NULL,
    end_char BIGINT NOT NULL,
    spans STRUCT(start_char BIGINT, end_char BIGINT)[] NOT NULL,
    sentence VARCHAR NOT NULL,
    said_on DATE,
    said_on_precision VARCHAR,
    said_on_method VARCHAR,
    confidence DOUBLE NOT NULL,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE extracted.statements IS
    'One attributed span of words in one document. Grain: statement_report_key.';
COMMENT ON COLUMN extracted.statements.statement_report_key IS 'One reported statement of one document.';
COMMENT ON COLUMN extracted.statements.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.statements.speaker_mention_key IS 'The speaker, extracted.actors.actor_mention_key.';
COMMENT ON COLUMN extracted.statements.speaker_name IS 'Speaker, resolved within the document.';
COMMENT ON COLUMN extracted.statements.speaker_verbatim IS 'Speaker as the sentence names it.';
COMMENT ON COLUMN extracted.statements.speaker_country_code IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN extracted.statements.speaker_role IS 'Speaker''s role in this document.';
COMMENT ON COLUMN extracted.statements.addressee_name IS 'Whom the words were said to.';
COMMENT ON COLUMN extracted.statements.kind IS 'direct, indirect, mixed.';
COMMENT ON COLUMN extracted.statements.text IS 'The parts of body_text that spans cut, joined by one space.';
COMMENT ON COLUMN extracted.statements.cue IS 'Reporting words as they stand.';
COMMENT ON COLUMN extracted.statements.start_char IS 'First character, 0-based, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.statements.end_char IS 'One past the last character, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.statements.spans IS 'The parts of the statement, into body_text.';
COMMENT ON COLUMN extracted.statements.sentence IS 'The sentence as it stands in the body.';
COMMENT ON COLUMN extracted.statements.said_on IS 'First day of said_on_precision.';
COMMENT ON COLUMN extracted.statements.said_on_precision IS 'day, month, year.';
COMMENT ON COLUMN extracted.statements.said_on_method IS 'How the date was found.';
COMMENT ON COLUMN extracted.statements.confidence IS '0 to 1, as the rule rates itself.';
COMMENT ON COLUMN extracted.statements.rule_id IS 'The rule that made this row.';
