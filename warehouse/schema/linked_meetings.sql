CREATE TABLE linked.meetings (
    meeting_report_key VARCHAR NOT NULL,
    meeting_key VARCHAR NOT NULL,
    held_on DATE,
    held_on_precision VARCHAR,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE linked.meetings IS
    'Which real meeting a report speaks of. Grain: meeting_report_key. Current documents only.';
COMMENT ON COLUMN linked.meetings.meeting_report_key IS 'One reported meeting of one document.';
COMMENT ON COLUMN linked.meetings.meeting_key IS 'Real meeting.';
COMMENT ON COLUMN linked.meetings.held_on IS 'Date that other reports of the meeting give to an undated one; else null.';
COMMENT ON COLUMN linked.meetings.held_on_precision IS 'day, month, year.';
COMMENT ON COLUMN linked.meetings.rule_id IS 'The rule that made this row.';
