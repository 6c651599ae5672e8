CREATE TABLE linked.agreements (
    agreement_report_key VARCHAR NOT NULL,
    agreement_key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE linked.agreements IS
    'Which instrument a report names. Grain: agreement_report_key. Current documents only.';
COMMENT ON COLUMN linked.agreements.agreement_report_key IS 'One agreement as one document names it.';
COMMENT ON COLUMN linked.agreements.agreement_key IS 'Real instrument.';
COMMENT ON COLUMN linked.agreements.name IS 'Name that the warehouse shows.';
COMMENT ON COLUMN linked.agreements.rule_id IS 'The rule that made this row.';
