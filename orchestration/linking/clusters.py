"""Clusters of things that pairwise links join. Not here: what makes a link."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def clusters(things: Iterable[T], links: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Return the connected components of *things* under *links*, in the order of *things*."""
    return clusters_apart(things, links, {})


def clusters_apart(things: Iterable[T], links: Iterable[tuple[T, T]], holder: Mapping[T, Hashable]) -> list[list[T]]:
    """Return clusters in the order of *things*, joined link by link, the surest first; things of one holder
    never meet.
    """
    group_of = {thing: [thing] for thing in things}
    for one, other in links:
        left, right = group_of[one], group_of[other]
        if left is right or _share_holder(left, right, holder):
            continue
        left += right
        for thing in right:
            group_of[thing] = left
    order = {thing: at for at, thing in enumerate(group_of)}
    groups = {id(group): group for group in group_of.values()}
    return [sorted(group, key=order.__getitem__) for group in groups.values()]


def _share_holder(left: list[T], right: list[T], holder: Mapping[T, Hashable]) -> bool:
    return bool(holder) and not {holder[thing] for thing in left}.isdisjoint(holder[thing] for thing in right)
