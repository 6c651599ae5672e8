"""Persons of the cast as transcripts and titles mean them: by label, by office, by being the one interviewed. Not
here: the cast.
"""

from __future__ import annotations

from orchestration.extraction.actors.cast import Cast, CastMember
from orchestration.extraction.statements.descriptions import is_office_label
from orchestration.keys import fold


def principal(cast: Cast, start: int) -> CastMember | None:
    """The person whom a page is with: named before *start*, with an office, and most often."""

    def weight(one: CastMember) -> tuple[bool, bool, int, int]:
        before = sum(span.end <= start for span in one.mentions)
        return before > 0, one.role is not None, before, len(one.mentions)

    known = [one for one in _people(cast) if one.role is not None or len(one.mentions) > 1]
    return max(known, key=weight, default=None)


def holder_of(member: CastMember, cast: Cast) -> CastMember:
    """The one person on the page who holds the office that *member* is; *member* itself when there is none."""
    if member.kind != "office":
        return member
    holders = [
        one
        for one in _people(cast)
        if one.role is not None and one.role == (member.role or member.name)
        if one.country_code == member.country_code or member.country_code is None
    ]
    return holders[0] if len(holders) == 1 else member


def labelled(label: str, cast: Cast, start: int) -> CastMember | None:
    """The person whom the label of a turn means: by surname, by initials, by office, else the page's principal."""
    words = fold(label).split()
    people = _people(cast)
    named = [one for one in people if fold(one.name).split()[-1:] and set(_surname(one)) & set(words)]
    if named:
        return named[0]
    initials = "".join(words)
    if len(initials) <= 4:
        for one in people:
            if "".join(word[0] for word in fold(one.name).split()) == initials:
                return one
    held = [one for one in people if one.role and set(words) <= set(fold(one.role).split())]
    if len(held) == 1:
        return held[0]
    return principal(cast, start) if is_office_label(label) else None


def nearest(cast: Cast, position: int, country_code: str | None, but: CastMember | None) -> CastMember | None:
    """The person named last before *position*, of that country where one is given, other than *but*."""
    for mention in reversed(cast.mentions):
        one = mention.member
        if (
            mention.span.end <= position
            and one.kind == "person"
            and one is not but
            and country_code in (None, one.country_code)
        ):
            return one
    return None


def _surname(person: CastMember) -> list[str]:
    """The last word of a name, whole and by its parts ("Wanjohi-Mbatia")."""
    return [word for word in fold(person.name.split()[-1]).split() if len(word) > 2]


def _people(cast: Cast) -> list[CastMember]:
    return [member for member in cast.members if member.kind == "person"]
