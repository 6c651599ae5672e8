"""Encounters as rows of `extracted.meetings` and `extracted.meeting_participants`. Not here: finding them (find.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.actors.rows import actor_mention_key
from orchestration.extraction.meetings.encounter import Encounter, Side
from orchestration.extraction.records import Meeting, MeetingParticipant
from orchestration.extraction.text.reading import Reading
from orchestration.keys import fold, make_key

_GUESSED = ("meeting.was_held", "meeting.set", "meeting.implied", "meeting.scene")


def rows_of(
    encounters: Sequence[Encounter], reading: Reading, document_key: str
) -> tuple[tuple[Meeting, ...], tuple[MeetingParticipant, ...], tuple[CastMember, ...]]:
    """Return the meetings, their participants, and the offices and groups among these that the cast does not hold.

    Meetings are keyed by kind and sentence, never by offsets.
    """
    meetings: list[Meeting] = []
    participants: list[MeetingParticipant] = []
    seen: Counter[tuple[str, str]] = Counter()
    for encounter in encounters:
        words = fold(reading.verbatim([encounter.span]))
        key = make_key(document_key, "meeting", encounter.kind, words, seen[encounter.kind, words])
        seen[encounter.kind, words] += 1
        meetings.append(_meeting(encounter, reading, document_key, key))
        participants += _participants(encounter, document_key, key)
    strangers = [_member(side, encounter) for encounter in encounters for side in encounter.sides if not side.member]
    return tuple(meetings), tuple(participants), tuple(strangers)


def _meeting(encounter: Encounter, reading: Reading, document_key: str, key: str) -> Meeting:
    body = reading.body_span(encounter.span)
    when = encounter.when
    settled = when is not None and when.value is not None
    return Meeting(
        meeting_report_key=key,
        document_key=document_key,
        kind=encounter.kind,
        status=encounter.status,
        place_city=encounter.place.city,
        place_country_code=encounter.place.country_code,
        held_on=when.value if when else None,
        held_on_precision=when.precision if when else None,
        held_on_method=when.method if when and settled else None,
        held_weekday=when.weekday if when and not settled else None,
        held_month=when.month if when and not settled else None,
        held_day=when.day if when and not settled else None,
        topics=encounter.topics,
        start_char=body.start,
        end_char=body.end,
        sentence=reading.verbatim([encounter.span]),
        confidence=_confidence(encounter),
        rule_id=encounter.rule_id,
    )


def _participants(encounter: Encounter, document_key: str, key: str) -> list[MeetingParticipant]:
    return [
        MeetingParticipant(
            meeting_report_key=key,
            document_key=document_key,
            ordinal=ordinal,
            actor_mention_key=actor_mention_key(document_key, side.member or _member(side, encounter)),
            name=side.name,
            country_code=side.country_code,
            role=side.role,
        )
        for ordinal, side in enumerate(encounter.sides)
    ]


def _member(side: Side, encounter: Encounter) -> CastMember:
    """Return an actor for a side that the page names only here: an office of a state, or a group."""
    kind = "office" if side.role else "body"
    return CastMember(side.name, kind, side.country_code, side.role, side.level, (), (encounter.span,))


def _confidence(encounter: Encounter) -> float:
    """Named sides, a day and a place each make a report surer; what no sentence tells is a guess."""
    if encounter.rule_id in _GUESSED:
        return 0.4
    named = all(side.is_person for side in encounter.sides)
    dated = encounter.when is not None and encounter.when.value is not None
    return round(0.55 + 0.2 * named + 0.1 * dated + 0.1 * (encounter.place.city is not None), 2)
