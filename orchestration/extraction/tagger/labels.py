"""The tags that the network gives, in the order of its outputs. Training and run time share them."""

from __future__ import annotations

ROLES = ("source", "cue", "content")
ENTITIES = ("PER", "LOC", "ORG")


def _begin_inside(names: tuple[str, ...]) -> tuple[str, ...]:
    return ("O", *(f"{place}-{name}" for name in names for place in "BI"))


ROLE_TAGS = _begin_inside(ROLES)
ENTITY_TAGS = _begin_inside(ENTITIES)
