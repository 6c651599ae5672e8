"""Linking's one entrance: every current mention in, a link for each out; the order of mentions changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.records import (
    Actor,
    Agreement,
    Document,
    Meeting,
    MeetingParticipant,
    Statement,
)
from orchestration.linking.actors import link_actors
from orchestration.linking.agreements import link_agreements
from orchestration.linking.documents import link_documents
from orchestration.linking.meetings import link_meetings
from orchestration.linking.records import Links
from orchestration.linking.statements import link_statements


def link(
    documents: Sequence[Document],
    actors: Sequence[Actor],
    statements: Sequence[Statement],
    meetings: Sequence[Meeting],
    participants: Sequence[MeetingParticipant],
    agreements: Sequence[Agreement],
) -> Links:
    """Return what each mention is of; an agreement's events follow it and need no link of their own."""
    actor_links = link_actors(actors)
    actor_of = {one.actor_mention_key: one.actor_key for one in actor_links}
    people = frozenset(one.actor_key for one in actor_links if one.kind == "person")
    document_links = link_documents(documents)
    origin_of = {one.document_key: one.origin_key for one in document_links}
    return Links(
        documents=tuple(document_links),
        actors=tuple(actor_links),
        statements=tuple(link_statements(statements, actor_of)),
        meetings=tuple(link_meetings(meetings, participants, actor_of, people, origin_of)),
        agreements=tuple(link_agreements(agreements)),
    )
