"""How good rules, tagger and both together are on articles that the network never saw, and how far each row can be
trusted. Not here: training itself (fit.py).
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from orchestration.extraction.engine import Engine
from orchestration.extraction.tagger.tagger import Tagger
from orchestration.extraction.tagger.trust import GROUPS, Trust, group_of
from orchestration.extraction.training.articles import Article
from orchestration.extraction.training.judging import Judged, judge
from orchestration.extraction.vocabulary import Vocabulary
from orchestration.sources.records import RawDocument

FOLDS = 5
EDGES = (0.2, 0.4, 0.6, 0.8, 0.95)
_FINE = tuple(step / 200 for step in range(1, 200))
_SURENESS = Trust(_FINE, dict.fromkeys(GROUPS, (0.0, *_FINE)))  # trusts a row as much as the tagger is sure of it
_DOUBT = 2.0  # rows of a step's group at large that each step is taken to have had besides its own


def fold_of(article: Article) -> int:
    """Return the fold of an article, by its name alone."""
    return zlib.crc32(article.name.encode()) % FOLDS


@dataclass
class Count:
    """Statements given, wanted and right."""

    given: int = 0
    wanted: int = 0
    words: int = 0
    speakers: int = 0

    def add(self, judged: Sequence[Judged], wanted: int) -> None:
        """Count one article in."""
        self.given += len(judged)
        self.wanted += wanted
        self.words += sum(one.has_right_words for one in judged)
        self.speakers += sum(one.has_right_speaker for one in judged)

    def __str__(self) -> str:
        found, attributed = (200 * right / max(self.given + self.wanted, 1) for right in (self.words, self.speakers))
        return f"found F1 {found:.1f}, with the speaker {attributed:.1f} ({self.given} given, {self.wanted} wanted)"


@dataclass
class Reliability:
    """Rows of held-out articles by group and step of sureness: how many, and how many held in words and speaker."""

    rows: dict[tuple[str, int], list[bool]] = field(default_factory=lambda: defaultdict(list))

    def add(self, group: str, sureness: float | None, held: bool) -> None:
        """Count one row in; one that the tagger did not read tells nothing."""
        if sureness is not None:
            self.rows[group, bisect_right(EDGES, sureness)].append(held)

    def shares(self) -> dict[str, list[float]]:
        """Return the share that held by group and step, never falling with sureness."""
        return {group: self._steps(group) for group in sorted({group for group, _ in self.rows})}

    def write(self, file: Path) -> None:
        """Write the table as the run time reads it."""
        file.write_text(json.dumps({"edges": EDGES, "shares": self.shares()}, indent=1) + "\n", encoding="utf-8")

    def __str__(self) -> str:
        steps = [f"<{edge}" for edge in EDGES] + ["more"]
        lines = [f"{'sure of the words':20}" + "".join(f"{step:>14}" for step in steps)]
        for group, shares in self.shares().items():
            counts = (len(self.rows[group, step]) for step in range(len(steps)))
            cells = (f"{share:.2f} of {count}" for share, count in zip(shares, counts, strict=True))
            lines.append(f"{group:20}" + "".join(f"{cell:>14}" for cell in cells))
        return "\n".join(lines)

    def _steps(self, group: str) -> list[float]:
        cells = [self.rows[group, step] for step in range(len(EDGES) + 1)]
        whole = sum(map(sum, cells)) / max(sum(map(len, cells)), 1)
        pooled: list[list[float]] = []  # [share, weight, steps]: neighbours in the wrong order become one
        for cell in cells:
            pooled.append([(sum(cell) + _DOUBT * whole) / (len(cell) + _DOUBT), len(cell) + _DOUBT, 1])
            while len(pooled) > 1 and pooled[-2][0] > pooled[-1][0]:
                share, weight, steps = pooled.pop()
                before = pooled[-1]
                before[0] = (before[0] * before[1] + share * weight) / (before[1] + weight)
                before[1] += weight
                before[2] += steps
        return [round(share, 3) for share, _, steps in pooled for _ in range(int(steps))]


def compare(
    articles: Iterable[Article], vocabulary: Vocabulary, tagger: Tagger, counts: dict[str, Count], trust: Reliability
) -> None:
    """Count what rules alone and both together make of *articles* into *counts* and *trust*."""
    tagger = Tagger(replace(tagger.network, trust=_SURENESS))
    for name, engine in (("rules", Engine(vocabulary)), ("rules and tagger", Engine(vocabulary, tagger))):
        for article in articles:
            raw = RawDocument(article.name, f"{article.name}.txt", "corpus", "text/plain", article.page.text.encode())
            judged = judge(engine.extract(raw, article.name, name).statements, article.page)
            counts[name].add(judged, len(article.page.told))
            if engine.tagger:
                for one in judged:
                    rule_id = one.statement.rule_id
                    group = "tagger" if rule_id == tagger.version else group_of(rule_id)
                    trust.add(group, one.statement.confidence, one.has_right_speaker)
