"""Cast members as rows of `extracted.actors`. Not here: who they are (find.py)."""

from __future__ import annotations

from collections.abc import Iterable

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.records import Actor
from orchestration.extraction.text.reading import Reading
from orchestration.keys import fold, make_key


def actor_mention_key(document_key: str, member: CastMember) -> str:
    """Return the key of *member* on one document: stable while its name, kind and country are."""
    return make_key(document_key, "actor", member.kind, fold(member.name), member.country_code)


def actor_rows(members: Iterable[CastMember], reading: Reading, document_key: str) -> tuple[Actor, ...]:
    """Return one row per member, placed at its first mention; of members alike, the first one's."""
    rows: dict[str, Actor] = {}
    for member in members:
        first = reading.body_span(member.mentions[0])
        key = actor_mention_key(document_key, member)
        row = Actor(
            key,
            document_key,
            member.name,
            member.kind,
            member.country_code,
            member.role,
            member.level,
            member.aliases,
            first.start,
            first.end,
        )
        rows.setdefault(key, row)
    return tuple(rows.values())
