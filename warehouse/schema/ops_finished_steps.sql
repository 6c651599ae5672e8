CREATE TABLE ops.finished_steps (
    step VARCHAR PRIMARY KEY,
    input_key VARCHAR NOT NULL,
    finished_at TIMESTAMP NOT NULL
);

COMMENT ON TABLE ops.finished_steps IS
    'What each step had read when it last ended well. Grain: step. A step whose input is the same need not run again.';
COMMENT ON COLUMN ops.finished_steps.step IS 'link or marts.';
COMMENT ON COLUMN ops.finished_steps.input_key IS 'Hash of the latest ops.changes.change_key and of the version of the step''s code.';
COMMENT ON COLUMN ops.finished_steps.finished_at IS 'When the step ended, UTC.';
