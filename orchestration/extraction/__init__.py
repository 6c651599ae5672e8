"""The engine: a document's bytes and the vocabulary in, records and issues out. Pure: no Dagster, no DuckDB, no clock,
no globals.

Not here: reading sources, telling which reports speak of one thing (linking), storing (warehouse).
"""
