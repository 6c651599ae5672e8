"""Storage: the DuckDB file, its schema, transactional loads, publishing. No Dagster, no extraction."""
