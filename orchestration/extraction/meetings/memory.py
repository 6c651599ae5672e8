"""Whom "the two ministers", "they" or "both countries" mean: sides told before, else the page's own people. Not here:
finding such words (groups.py, phrases.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orchestration.extraction.actors.cast import Cast, CastMember
from orchestration.extraction.meetings.encounter import Side
from orchestration.extraction.meetings.groups import Group
from orchestration.extraction.meetings.offices import Offices
from orchestration.extraction.meetings.voices import Voice

_GENERIC = {
    "Minister": ("minister",),
    "Leader": ("head_of_state", "head_of_government"),
    "President": ("head_of_state",),
    "Official": ("minister", "deputy", "other"),
}
_OFFICIALS = ("head_of_state", "head_of_government", "minister", "deputy", "ambassador")
_COLLECTIVE = ("Minister", "Official")  # held by several of one side
_LOOK_BACK = 1500  # characters in which the people whom "the two ministers" means are named


@dataclass(frozen=True)
class Scenery:
    """Who is on the page, and the sides of the encounters told so far, the latest last."""

    cast: Cast
    offices: Offices
    headline: tuple[str, ...] = ()  # the countries that the headline names
    told: tuple[tuple[Side, ...], ...] = ()
    voices: tuple[Voice, ...] = ()  # who says "I" where

    def side_of(self, member: CastMember) -> Side:
        """A cast member as a side."""
        is_body = member.kind == "body" and member.name in self.offices.bodies
        return Side(member.name, member.country_code, member.role, member.level, member, is_body)

    def voice_at(self, position: int) -> Side | None:
        """Who says "I" at a place; None in the page's own words."""
        member = next((member for span, member in self.voices if span.start <= position < span.end), None)
        return self.side_of(member) if member is not None else None

    def state(self, code: str) -> Side:
        """A country as a side."""
        member = next((m for m in self.cast.members if m.kind == "state" and m.country_code == code), None)
        return Side(self.offices.country(code), code, member=member)

    def office(self, code: str, role: str | None, members: str = "") -> Side:
        """Who holds *role* for a country: a person of the page, else the bare office, or the *members* of a group that
        is no office ("senior officials"); the state without a role.
        """
        if role is None:
            return self.state(code)
        name = role
        if members and (role in _COLLECTIVE or not self.offices.is_known(role)):
            name = f"{members[0].upper()}{members[1:]} of {self.offices.country(code)}"
        return self.holder(code, role) or Side(name, code, role)

    def holder(self, code: str | None, role: str | None) -> Side | None:
        """The person of the page who holds *role* for the country *code*; None without one."""
        if code is None or role is None:
            return None
        people = [member for member in self.cast.members if member.kind == "person" and member.country_code == code]
        fitting = [member for member in people if member.role == role]
        if not fitting:
            fitting = [member for member in people if member.level in _GENERIC.get(role, ())]
        return self.side_of(max(fitting, key=lambda member: len(member.mentions))) if fitting else None

    def official(self, code: str) -> Side:
        """Who speaks for a country on the page: its official named most, else the state."""
        people = [
            m for m in self.cast.members if m.kind == "person" and m.country_code == code and m.level in _OFFICIALS
        ]
        return self.side_of(max(people, key=lambda member: len(member.mentions))) if people else self.state(code)

    def only_holder(self, role: str) -> Side | None:
        """The one person of the page who holds *role*; None where several do, or nobody."""
        holders = [member for member in self.cast.members if member.kind == "person" and member.role == role]
        return self.side_of(holders[0]) if len(holders) == 1 else None

    def those(self, group: Group) -> tuple[Side, ...]:
        """The sides that a group without names means: the latest told, the people named before it, or the offices."""
        for sides in reversed(self.told):
            if group.count in (None, len(sides)) and all(_fits(group, side) for side in sides):
                return sides
        if group.role is None:
            return self.named_states(group.count) if group.is_of_states else self._people(group)
        codes = self.countries(group.count or 2)
        if group.role in _GENERIC or not codes or not self.offices.is_known(group.role):
            offices = tuple(self.office(code, group.role, group.title) for code in codes)
            return offices if group.is_unknown_office else self._people(group) or offices
        holders = tuple(self.office(code, group.role) for code in codes)
        return holders if all(side.is_person for side in holders) else self._people(group) or holders

    def named_states(self, count: int | None) -> tuple[Side, ...]:
        """The states of "the two countries"; without a number only those of the headline."""
        codes = self.headline if count is None else self.countries(count)
        return tuple(self.state(code) for code in codes) if len(codes) > 1 else ()

    def latest(self, count: int | None = None) -> tuple[Side, ...]:
        """The sides told last, of a given number."""
        return next((sides for sides in reversed(self.told) if count in (None, len(sides))), ())

    def _people(self, group: Group) -> tuple[Side, ...]:
        """The people who fit a group, named last before it, one of each country; nobody when they are too few."""
        found: dict[str, Side] = {}
        people = [mention for mention in self.cast.mentions if mention.member.kind == "person"]
        before = [m for m in reversed(people) if 0 <= group.span.start - m.span.end < _LOOK_BACK]
        after = [m for m in people if m.span.start >= group.span.end] if group.count else []
        for mention in (*before, *after):
            if len(found) == (group.count or 4):
                break
            side = self.side_of(mention.member)
            if (
                side.level != "spokesperson"
                and _fits(group, side)
                and all(other.name != side.name for other in found.values())
            ):
                found.setdefault(side.country_code or side.name, side)
        if len(found) < (group.count or 2):
            return ()
        return tuple(found.values())

    def countries(self, count: int) -> tuple[str, ...]:
        """The countries of the sides told last, else those of the headline, else those the page names most."""
        for sides in reversed(self.told):
            if len(sides) == count:
                return self._filled(
                    tuple(dict.fromkeys(side.country_code for side in sides if side.country_code)), count
                )
        return self.headline if len(self.headline) == count else self._filled((), count)

    def _filled(self, codes: tuple[str, ...], count: int) -> tuple[str, ...]:
        """Known countries and, for sides whose country the page leaves out, those it names most."""
        named: Counter[str] = Counter()
        for member in self.cast.members:
            if member.country_code and member.kind != "office":
                named[member.country_code] += len(member.mentions)
        filled = tuple(dict.fromkeys([*codes, *(code for code, _ in named.most_common())]))
        return filled[:count] if len(filled) >= count else ()

    def states(self, sides: Sequence[Side]) -> tuple[Side, ...]:
        """The states and bodies for which *sides* stand."""
        codes = tuple(dict.fromkeys(side.country_code for side in sides if side.country_code))
        others = tuple(side for side in sides if side.country_code is None and not side.is_person)
        return (*(self.state(code) for code in self._filled(codes, len(sides) - len(others))), *others)


def _fits(group: Group, side: Side) -> bool:
    return side.is_person and group.fits(side) if group.role is None else group.fits(side)


def with_told(scenery: Scenery, sides: Sequence[Side]) -> Scenery:
    """Return *scenery* with one more encounter told."""
    return replace(scenery, told=(*scenery.told, tuple(sides)))
