CREATE TABLE extracted.agreements (
    agreement_report_key VARCHAR NOT NULL,
    document_key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    aliases VARCHAR[] NOT NULL,
    kind VARCHAR NOT NULL,
    parties VARCHAR[] NOT NULL,
    start_char BIGINT NOT NULL,
    end_char BIGINT NOT NULL,
    sentence VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE extracted.agreements IS
    'One instrument as one document names it. Grain: agreement_report_key.';
COMMENT ON COLUMN extracted.agreements.agreement_report_key IS 'One agreement as one document names it.';
COMMENT ON COLUMN extracted.agreements.document_key IS 'Document revision, raw.documents.document_key.';
COMMENT ON COLUMN extracted.agreements.name IS 'Fullest name that the document gives.';
COMMENT ON COLUMN extracted.agreements.aliases IS 'Other names in this document.';
COMMENT ON COLUMN extracted.agreements.kind IS 'treaty, accord, memorandum, resolution, declaration, contract, ceasefire, other.';
COMMENT ON COLUMN extracted.agreements.parties IS 'ISO 3166-1 alpha-3 or body name.';
COMMENT ON COLUMN extracted.agreements.start_char IS 'First character, 0-based, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.agreements.end_char IS 'One past the last character, into extracted.documents.body_text.';
COMMENT ON COLUMN extracted.agreements.sentence IS 'The sentence as it stands in the body.';
COMMENT ON COLUMN extracted.agreements.confidence IS '0 to 1, as the rule rates itself.';
COMMENT ON COLUMN extracted.agreements.rule_id IS 'The rule that made this row.';
