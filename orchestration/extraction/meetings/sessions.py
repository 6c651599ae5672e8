"""Sessions of one body: those told by what the body did ("the Council adopted ..."), and who spoke there. Not here:
talks between sides (participants.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.actors.cast import CastMember
from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.meetings.encounter import Encounter
from orchestration.extraction.meetings.memory import Scenery
from orchestration.extraction.spans import Span

_ACT = re.compile(
    r"\b(?P<body>Council|Assembly|Board(?: of Governors)?)(?: \([A-Z]+\))?,? (?:(?:on|late on|this|late) \w+,? )?"
    r"(?:adopted|extended|renewed|rejected|voted|approved|authori[sz]ed|failed to adopt|imposed|lifted|endorsed|met\b"
    r"|has (?:adopted|extended|renewed|rejected|voted|approved))"
    r"|\b(?:told|tells|briefed|addressed|warned|informed|urged) (?:members of )?(?:the )?(?:U\.?N\.? |United Nations )?"
    r"(?P<addressed>(?:Security )?Council)\b"
)
_LEAD = 4  # sentences in which a page tells its news
_MOST = 9  # who spoke at one session
_RULE = "meeting.session"


def with_sessions(found: Sequence[Encounter], unquoted: str, scenery: Scenery, calendar: Calendar) -> list[Encounter]:
    """Add the session whose outcome the page's lead tells, and to the one session of a page those who spoke at it."""
    held = [encounter for encounter in found if encounter.status == "held" and not encounter.is_background]
    session = None if held else _by_outcome(unquoted, scenery, calendar)
    if session is not None:
        return [_with_delegates(session, scenery), *found]
    if len(held) == 1 and len(held[0].sides) == 1 and held[0].sides[0].is_body:
        return [_with_delegates(one, scenery) if one is held[0] else one for one in found]
    return list(found)


def _by_outcome(unquoted: str, scenery: Scenery, calendar: Calendar) -> Encounter | None:
    reading = scenery.cast.reading
    prose = [sentence for sentence in reading.sentences if sentence != reading.title][: _LEAD + 2]
    for sentence in prose:
        for act in _ACT.finditer(unquoted, sentence.start, sentence.end):
            mention = scenery.cast.at(Span(*act.span("body" if act["body"] else "addressed")))
            if mention is not None and mention.member.kind == "body":
                days = [day for day in calendar.within(sentence) if day.precision == "day" and not day.is_future]
                return Encounter(
                    span=sentence,
                    trigger=Span(*act.span()),
                    kind="meeting",
                    status="held",
                    sides=(scenery.side_of(mention.member),),
                    when=calendar.scene or next(iter(days), None),
                    rule_id=_RULE,
                )
    return None


def _with_delegates(session: Encounter, scenery: Scenery) -> Encounter:
    delegates = [member for member in scenery.cast.members if _can_speak(member)]
    if len(delegates) > _MOST:
        return session
    return replace(session, sides=(*session.sides, *(scenery.side_of(member) for member in delegates)))


def _can_speak(member: CastMember) -> bool:
    return member.kind == "person" and member.level != "spokesperson" and bool(member.role or member.country_code)
