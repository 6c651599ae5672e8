"""The sets of annotated pages: where pages and gold lie, and which floors their figures keep."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from orchestration.paths import DOCUMENTS
from tests.evaluation.gold import GoldSet, read_gold

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class PageSet:
    """One set: `documents` are its pages, `gold_folder` what a warehouse of them is held against."""

    name: str
    documents: Path
    gold_folder: Path

    def gold(self) -> GoldSet:
        """Read the annotated pages."""
        return read_gold(self.gold_folder)

    def floors(self) -> dict[str, float]:
        """Return the least that each family must reach: F1, or the share of right answers."""
        floors: dict[str, float] = tomllib.loads((_HERE / "floors.toml").read_text(encoding="utf-8"))[self.name]
        return floors


SETS = {
    "seeds": PageSet("seeds", DOCUMENTS, _HERE / "gold" / "seeds"),
    "articles": PageSet("articles", _HERE / "gold" / "articles" / "texts", _HERE / "gold" / "articles"),
}
