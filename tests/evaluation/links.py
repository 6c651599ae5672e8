"""The measures across pages: pairs of reports that are one real thing, held against the pairs that gold links.

A gold row that was not found cannot be linked: its pairs count as missed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from itertools import combinations
from typing import TypeVar

from tests.evaluation.figures import Sheet
from tests.evaluation.gold import GoldSet, Links, Place
from tests.evaluation.rows import Page

T = TypeVar("T", bound=Hashable)


def measure_links(
    gold: GoldSet, links: Links, pages: Mapping[str, Page], keys: Mapping[str, Mapping[Place, str]], sheet: Sheet
) -> None:
    """Measure linked meetings, agreements and near duplicates; *keys* tells, by family, which key each gold row got."""
    for family, clusters in (("meetings", links.meetings), ("agreements", links.agreements)):
        wanted = _pairs([place for place in cluster if place[0] in gold.pages] for cluster in clusters)
        given = {pair for pair in _pairs(_by_value(keys[family])) if len({doc_id for doc_id, _ in pair}) == 2}
        _count(f"link.{family}", given, wanted, sheet)
    groups = {doc_id: pages[doc_id].duplicate_group for doc_id in gold.pages if doc_id in pages}
    wanted_pairs = {pair for pair in _pairs(links.near_duplicates) if pair <= gold.pages.keys()}
    _count("link.near_duplicates", _pairs(_by_value(groups)), wanted_pairs, sheet)


def _count(family: str, given: set[frozenset[T]], wanted: set[frozenset[T]], sheet: Sheet) -> None:
    sheet.tallies[family].add(len(given & wanted), len(given), len(wanted))


def _pairs(clusters: Iterable[Collection[T]]) -> set[frozenset[T]]:
    return {frozenset(pair) for cluster in clusters for pair in combinations(cluster, 2)}


def _by_value(values: Mapping[T, str | None]) -> list[list[T]]:
    """Group the keys that share a value; None groups nothing."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in values.items():
        if value is not None:
            groups[value].append(key)
    return list(groups.values())
