"""What Dagster loads. Not here: how it is put together, which `defs/assembly.py` does."""

from orchestration.defs.assembly import build_defs

__all__ = ["build_defs", "defs"]

defs = build_defs()
