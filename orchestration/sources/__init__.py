"""Connectors: one module per kind of source, each yielding RawDocument or Unreadable. Pure: no Dagster, no DuckDB, no
clock.

Not here: decoding, cleaning or understanding the bytes (extraction), storing them (warehouse).
"""
