CREATE TABLE extracted.meetings (
    meeting_report_key VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    place_city VARCHAR,
    place_country_code VARCHAR,
    held_on DATE,
    held_on_precision VARCHAR,
    held_on_method VARCHAR,
    held_weekday BIGINT,
    held_month BIGINT,
    held_day BIGINT,
    topics VARCHAR[] NOT NULL,
    start_char BIGINT NOT NULL,
    end_char BIGINT NOT NULL,
    sentence VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE extracted.meetings IS
    'One encounter as one document reports it. Grain: meeting_report_key.';
COMMENT ON COLUMN extracted.meetings.meeting_report_key IS 'One reported meeting of one document.';
COMMENT ON COLUMN extracted.meetings.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.meetings.kind IS 'meeting, call, videoconference, visit, press_conference.';
COMMENT ON COLUMN extracted.meetings.status IS 'held, planned, cancelled.';
COMMENT ON COLUMN extracted.meetings.place_city IS 'City.';
COMMENT ON COLUMN extracted.meetings.place_country_code IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN extracted.meetings.held_on IS 'First day of held_on_precision.';
COMMENT ON COLUMN extracted.meetings.held_on_precision IS 'day, month, year.';
COMMENT ON COLUMN extracted.meetings.held_on_method IS 'How the date was found.';
COMMENT ON COLUMN extracted.meetings.held_weekday IS 'ISO weekday that the page states, 1 = Monday.';
COMMENT ON COLUMN extracted.meetings.held_month IS 'Month that the page states without a year.';
COMMENT ON COLUMN extracted.meetings.held_day IS 'Day of the month that the page states without a year.';
COMMENT ON COLUMN extracted.meetings.topics IS 'What was talked about.';
COMMENT ON COLUMN extracted.meetings.start_char IS 'First character, 0-based, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.meetings.end_char IS 'One past the last character, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.meetings.sentence IS 'The sentence as it stands in the body.';
COMMENT ON COLUMN extracted.meetings.confidence IS '0 to 1, as the rule rates itself.';
COMMENT ON COLUMN extracted.meetings.rule_id IS 'The rule that made this row.';
