"""Finds the cast of a page: persons first, then the offices, bodies and states around them. Not here: the rules of
each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orchestration.extraction.actors.cast import Cast, CastMember, Mention
from orchestration.extraction.actors.drafts import Draft
from orchestration.extraction.actors.grouping import group
from orchestration.extraction.actors.institutions import institutions
from orchestration.extraction.actors.lexicon import STATE_TAGS, Piece, lexicon
from orchestration.extraction.actors.people import sightings
from orchestration.extraction.actors.placing import Placing
from orchestration.extraction.actors.sides import settle_sides
from orchestration.extraction.actors.surnames import add_surnames, share_roles
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary


def find_cast(reading: Reading, vocabulary: Vocabulary) -> Cast:
    """Return everybody on the page with their names, roles, countries and mentions."""
    lexis = lexicon(vocabulary)
    pieces = lexis.pieces(reading.text)
    seen = [
        one for one in sightings(reading.text, pieces, lexis.cues) if one.office or not _in_title(reading, one.span)
    ]
    people = [Draft.of_person(person, lexis, reading.text) for person in group(seen)]
    add_surnames(people, pieces)
    share_roles(people)
    placing = Placing(reading, people)
    for institution in institutions(reading.text, pieces, lexis):
        placing.place(institution, lexis)
    settle_sides(reading, pieces, people, lexis)
    return _finished(reading, [*people, *placing.others.values()], pieces)


def _in_title(reading: Reading, span: Span) -> bool:
    """Whether a name stands in the headline, where every word may have a capital."""
    return reading.title is not None and reading.title.covers(span)


def _finished(reading: Reading, drafts: Iterable[Draft], pieces: Sequence[Piece]) -> Cast:
    members = [_member(draft) for draft in drafts]
    mentions = [Mention(span, member) for member in members for span in member.mentions]
    sides = tuple((piece.span, piece.value) for piece in pieces if piece.tag in STATE_TAGS)
    return Cast(reading, tuple(members), tuple(_apart(mentions)), sides)


def _member(draft: Draft) -> CastMember:
    return CastMember(
        draft.name,
        draft.kind,
        draft.country_code,
        draft.role,
        draft.level,
        tuple(alias for alias in draft.aliases if alias != draft.name),
        tuple(sorted(set(draft.spans))),
        draft.gender,
    )


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return kept
