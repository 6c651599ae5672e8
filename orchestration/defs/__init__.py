"""Dagster only: assets, checks, jobs, schedules, sensors, resources. Not here: any parsing, linking or SQL."""
