CREATE TABLE extracted.agreement_events (
    agreement_event_key VARCHAR NOT NULL,
    agreement_report_key VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    by_country_codes VARCHAR[] NOT NULL,
    occurred_on DATE,
    occurred_on_precision VARCHAR,
    occurred_on_method VARCHAR,
    start_char BIGINT NOT NULL,
    end_char BIGINT NOT NULL,
    sentence VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE extracted.agreement_events IS
    'One stage of one instrument as one document states it. Grain: agreement_event_key.';
COMMENT ON COLUMN extracted.agreement_events.agreement_event_key IS 'One reported stage of one document.';
COMMENT ON COLUMN extracted.agreement_events.agreement_report_key IS 'One agreement as one document names it.';
COMMENT ON COLUMN extracted.agreement_events.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.agreement_events.action IS 'Stage, from the reference table agreement_stages.';
COMMENT ON COLUMN extracted.agreement_events.by_country_codes IS 'States that took the step, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN extracted.agreement_events.occurred_on IS 'First day of occurred_on_precision.';
COMMENT ON COLUMN extracted.agreement_events.occurred_on_precision IS 'day, month, year.';
COMMENT ON COLUMN extracted.agreement_events.occurred_on_method IS 'How the date was found.';
COMMENT ON COLUMN extracted.agreement_events.start_char IS 'First character, 0-based, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.agreement_events.end_char IS 'One past the last character, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.agreement_events.sentence IS 'The sentence as it stands in the body.';
COMMENT ON COLUMN extracted.agreement_events.confidence IS '0 to 1, as the rule rates itself.';
COMMENT ON COLUMN extracted.agreement_events.rule_id IS 'The rule that made this row.';
