"""The files of one warehouse, all beside the published one, so that a rename between them is atomic."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Layout:
    """`published` is what readers open; everything else belongs to the writer."""

    published: Path

    @property
    def build(self) -> Path:
        """The file that runs write. DuckDB names a database by its stem up to the first dot: both files share it."""
        return self._beside("build.duckdb")

    @property
    def incoming(self) -> Path:
        """The copy that is checked before it takes the place of the published file."""
        return self._beside("incoming.duckdb")

    @property
    def previous(self) -> Path:
        """The published file before the last."""
        return self._beside("previous.duckdb")

    @property
    def lock(self) -> Path:
        """The file whose lock the one writer holds."""
        return self._beside("lock")

    @property
    def spool(self) -> Path:
        """The folder of what is extracted and linked and not yet loaded."""
        return self.published.parent / "spool" / self.published.stem

    def _beside(self, suffix: str) -> Path:
        return self.published.with_name(f"{self.published.stem}.{suffix}")
