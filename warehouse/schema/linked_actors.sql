CREATE TABLE linked.actors (
    actor_mention_key VARCHAR NOT NULL,
    actor_key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    country_code VARCHAR,
    rule_id VARCHAR NOT NULL
);

COMMENT ON TABLE linked.actors IS
    'Which real-world actor a mention is. Grain: actor_mention_key. Current documents only.';
COMMENT ON COLUMN linked.actors.actor_mention_key IS 'Actor as this document speaks of it, extracted.actors.';
COMMENT ON COLUMN linked.actors.actor_key IS 'Real-world actor.';
COMMENT ON COLUMN linked.actors.name IS 'Name that the warehouse shows.';
COMMENT ON COLUMN linked.actors.kind IS 'person, office, body, state.';
COMMENT ON COLUMN linked.actors.country_code IS 'ISO 3166-1 alpha-3.';
COMMENT ON COLUMN linked.actors.rule_id IS 'The rule that made this row.';
