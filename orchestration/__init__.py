"""Everything that runs: the pure engine rooms (sources, extraction, linking), the Dagster definitions and the command.

Importing the engine must not load Dagster, so nothing is imported here.
"""
