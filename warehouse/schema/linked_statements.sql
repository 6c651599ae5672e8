CREATE TABLE linked.statements (
    statement_report_key VARCHAR NOT NULL,
    statement_key VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE linked.statements IS
    'Which statement, as made, a report repeats. Grain: statement_report_key. Current documents only.';
COMMENT ON COLUMN linked.statements.statement_report_key IS 'One reported statement of one document.';
COMMENT ON COLUMN linked.statements.statement_key IS 'Statement as made.';
COMMENT ON COLUMN linked.statements.rule_id IS 'The rule that made this row.';
