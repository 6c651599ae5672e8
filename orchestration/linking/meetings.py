"""Which reports are of one meeting: nobody, no place and no date speaks against it. Two rows rather than a
false merge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from orchestration.extraction.records import Meeting, MeetingParticipant
from orchestration.keys import make_key
from orchestration.linking.clusters import clusters_apart
from orchestration.linking.records import MeetingLink

Pair = tuple[str, str]


@dataclass(frozen=True)
class Sided:
    """A meeting report with its sides: country (or body) -> the persons who stand for it, none where an office does."""

    row: Meeting
    sides: Mapping[str, frozenset[str]]

    @property
    def key(self) -> str:
        """The report's key."""
        return self.row.meeting_report_key

    @property
    def people(self) -> frozenset[str]:
        """Every person present."""
        return frozenset().union(*self.sides.values())


def link_meetings(
    meetings: Sequence[Meeting],
    participants: Sequence[MeetingParticipant],
    actor_of: Mapping[str, str],
    people: frozenset[str],
    origin_of: Mapping[str, str],
) -> list[MeetingLink]:
    """Return one link per report.

    *actor_of* maps mentions to actors, *people* are the actor keys of persons, *origin_of* maps documents to origins.
    """
    sided = {one.key: one for one in _sided(meetings, participants, actor_of, people)}
    document_of = {key: one.row.document_key for key, one in sided.items()}
    pairs = sorted(_candidates(sided.values()))
    sure = [pair for pair in pairs if _same_day(sided[pair[0]], sided[pair[1]], origin_of)]
    dated = clusters_apart(sorted(sided), sure, document_of)
    answers = _answered(sided, pairs, {key: at for at, group in enumerate(dated) for key in group})
    return [
        link
        for group in clusters_apart(sorted(sided), [*sure, *answers], document_of)
        for link in _links([sided[key].row for key in group])
    ]


def _sided(
    meetings: Sequence[Meeting],
    participants: Sequence[MeetingParticipant],
    actor_of: Mapping[str, str],
    people: frozenset[str],
) -> Iterator[Sided]:
    present: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in participants:
        actor = actor_of.get(one.actor_mention_key or "")
        side = present[one.meeting_report_key][one.country_code or one.name]
        side.update({actor} & people if actor else ())
    for row in meetings:
        sides = present[row.meeting_report_key]
        yield Sided(row, {side: frozenset(persons) for side, persons in sides.items()})


def _candidates(reports: Iterable[Sided]) -> set[Pair]:
    """Return the pairs of reports of one kind, from two documents, that have two sides in common."""
    blocks: dict[tuple[str, ...], list[Sided]] = defaultdict(list)
    for report in reports:
        for sides in combinations(sorted(report.sides), 2):
            blocks[report.row.kind, *sides].append(report)
    return {
        (min(one.key, other.key), max(one.key, other.key))
        for block in blocks.values()
        for one, other in combinations(block, 2)
        if one.row.document_key != other.row.document_key and _same_people(one, other)
    }


def _same_day(one: Sided, other: Sided, origin_of: Mapping[str, str]) -> bool:
    """Whether two reports state one day and nothing speaks against it; copies of one text need only agree in
    everything.
    """
    left, right = one.row, other.row
    if origin_of.get(left.document_key, "") == origin_of.get(right.document_key) and _alike(one, other):
        return True
    if (
        left.held_on is None
        or left.held_on != right.held_on
        or {left.held_on_precision, right.held_on_precision} != {"day"}
    ):
        return False
    return len(one.people & other.people) >= 2 or (
        one.sides.keys() == other.sides.keys() and not _elsewhere(left, right)
    )


def _alike(one: Sided, other: Sided) -> bool:
    left, right = one.row, other.row
    return one.sides == other.sides and (left.status, left.held_on, left.held_weekday, left.place_city) == (
        right.status,
        right.held_on,
        right.held_weekday,
        right.place_city,
    )


def _answered(sided: Mapping[str, Sided], pairs: Sequence[Pair], group_of: Mapping[str, int]) -> Iterator[Pair]:
    """Join a report that states only a weekday, or a month and day, to the one dated meeting that answers to it."""
    answering: dict[str, dict[int, str]] = defaultdict(dict)
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            if _answers(sided[one], sided[other]):
                answering[one].setdefault(group_of[other], other)
    for undated, found in answering.items():
        if len(found) == 1:
            yield undated, next(iter(found.values()))


def _answers(undated: Sided, dated: Sided) -> bool:
    wanted, day = undated.row, dated.row.held_on
    stated = wanted.held_weekday is not None or (wanted.held_month is not None and wanted.held_day is not None)
    if wanted.held_on is not None or not stated or day is None or dated.row.held_on_precision != "day":
        return False
    return (
        len(undated.people & dated.people) >= 2
        and not _elsewhere(wanted, dated.row)
        and wanted.held_weekday in (None, day.isoweekday())
        and wanted.held_month in (None, day.month)
        and wanted.held_day in (None, day.day)
    )


def _same_people(one: Sided, other: Sided) -> bool:
    """Whether no side is stood for by other persons altogether."""
    return all(
        not one.sides[side] or not other.sides[side] or one.sides[side] & other.sides[side]
        for side in one.sides.keys() & other.sides.keys()
    )


def _elsewhere(one: Meeting, other: Meeting) -> bool:
    if one.place_city and other.place_city:
        return one.place_city != other.place_city
    countries = (one.place_country_code, other.place_country_code)
    return None not in countries and countries[0] != countries[1]


def _links(group: Sequence[Meeting]) -> Iterator[MeetingLink]:
    key = make_key("meeting", min(row.meeting_report_key for row in group))
    days = sorted({row.held_on for row in group if row.held_on and row.held_on_precision == "day"})
    for row in group:
        linked = days[0] if row.held_on is None and days else None
        rule = "alone" if len(group) == 1 else "linked_constraint" if linked else "same_day"
        yield MeetingLink(row.meeting_report_key, key, linked, "day" if linked else None, rule)
