CREATE TABLE ops.changes (
    change_key VARCHAR NOT NULL,
    step VARCHAR NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    inserted_count BIGINT NOT NULL,
    deleted_count BIGINT NOT NULL
);

COMMENT ON TABLE ops.changes IS
    'One row per transaction that changed a row of raw, extracted or linked. Grain: change_key.';
COMMENT ON COLUMN ops.changes.change_key IS 'Random, unique.';
COMMENT ON COLUMN ops.changes.step IS 'ingest or load.';
COMMENT ON COLUMN ops.changes.changed_at IS 'When the transaction began, UTC.';
COMMENT ON COLUMN ops.changes.inserted_count IS 'Rows that came, updated ones included.';
COMMENT ON COLUMN ops.changes.deleted_count IS 'Rows that went, updated ones included.';
