"""Persons called by one word of their name, and roles that one introduction shares with another. Not here:
full names.
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.actors.drafts import Draft
from orchestration.extraction.actors.lexicon import Piece


def add_surnames(people: Sequence[Draft], pieces: Sequence[Piece]) -> None:
    """Find the places where a person is called by one word of the name, which no fuller sighting covers."""
    bearers: dict[str, list[Draft]] = {}
    for person in people:
        words = [word for alias in person.aliases for word in alias.replace(".", "").split()]
        for word in dict.fromkeys([words[-1], *(w for w in words if w[0].isupper() and len(w) > 2)]):
            bearers.setdefault(word, []).append(person)
    taken = [span for person in people for span in person.spans]
    for piece in pieces:
        if piece.tag == "word" and piece.text in bearers and not any(span.overlaps(piece.span) for span in taken):
            owner = max(bearers[piece.text], key=lambda person: person.name.split()[-1] == piece.text)
            owner.spans.append(piece.span)


def share_roles(people: Sequence[Draft]) -> None:
    """Give a person introduced as a counterpart the role of the person named before."""
    for person in people:
        if person.role is None and person.is_counterpart:
            named = [(span, other) for other in people if other.role for span in other.spans]
            before = [pair for pair in named if pair[0].end <= person.spans[0].start]
            if before:
                nearest = max(before, key=lambda pair: pair[0])[1]
                person.role, person.level = nearest.role, nearest.level
