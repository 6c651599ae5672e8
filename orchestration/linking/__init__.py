"""Linking: mentions in, real-world things out. Pure: no Dagster, no DuckDB, no clock, no globals.

Not here: reading text (extraction), aggregating linked reports into facts (dbt).
"""
