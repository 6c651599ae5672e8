"""Finds the encounters of a page: triggers, their sides, place, day and status, merged and judged. Not here: any of
those steps' rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from orchestration.extraction.actors.cast import Cast, CastMember
from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.meetings.clause import Clause
from orchestration.extraction.meetings.encounter import Encounter, Place, Side
from orchestration.extraction.meetings.implied import completed_sides, with_implied_sides
from orchestration.extraction.meetings.judge import is_encounter, status_by_day
from orchestration.extraction.meetings.memory import Scenery, with_told
from orchestration.extraction.meetings.merge import merge
from orchestration.extraction.meetings.named import name_sides
from orchestration.extraction.meetings.offices import offices_of
from orchestration.extraction.meetings.phrases import find_phrases
from orchestration.extraction.meetings.place import dateline_place, lead_place, place_of
from orchestration.extraction.meetings.rows import rows_of
from orchestration.extraction.meetings.scene import with_scene
from orchestration.extraction.meetings.sessions import with_sessions
from orchestration.extraction.meetings.settle import settle
from orchestration.extraction.meetings.status import is_background, status_of
from orchestration.extraction.meetings.topics import topics_of
from orchestration.extraction.meetings.triggers import find_triggers, small_letters
from orchestration.extraction.meetings.voices import find_voices
from orchestration.extraction.meetings.when import when_of
from orchestration.extraction.records import Meeting, MeetingParticipant
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary

_ASIDE = re.compile(r"\b(?:bilateral|sidelines|margins|separate(?:ly)?|one-on-one|face-to-face)\b")


@dataclass(frozen=True)
class _Page:
    reading: Reading
    unquoted: str  # the text with blanks for the words that are quoted: they tell of other scenes and other times
    small: str  # the same in small letters
    cast: Cast
    calendar: Calendar
    vocabulary: Vocabulary

    @property
    def anchor(self) -> date | None:
        """The day the page was written."""
        return self.reading.page.dateline_on or self.reading.page.published_on


def find_meetings(
    reading: Reading, cast: Cast, calendar: Calendar, vocabulary: Vocabulary, document_key: str
) -> tuple[tuple[Meeting, ...], tuple[MeetingParticipant, ...], tuple[CastMember, ...]]:
    """Return the meetings that a page reports, one row per encounter, and their participants."""
    unquoted = _without_quotes(reading)
    page = _Page(reading, unquoted, small_letters(unquoted), cast, calendar, vocabulary)
    voices = find_voices(reading, unquoted, cast, vocabulary)
    scenery = Scenery(cast, offices_of(vocabulary), _headline(reading, cast), voices=voices)
    mentions: list[Encounter] = []
    incomplete: list[Encounter] = []
    for sentence in reading.sentences:
        told, rest = _told_in(page, scenery, sentence)
        incomplete += rest
        for encounter in told:
            mentions.append(encounter)
            if len(encounter.sides) > 1:
                scenery = with_told(scenery, encounter.sides)
    told_or_session = with_sessions(mentions, unquoted, scenery, calendar)
    merged = merge(name_sides(with_scene(told_or_session, incomplete, scenery, calendar, _scene_place(page)), scenery))
    where = dateline_place(reading, cast, vocabulary) or lead_place(reading, cast, vocabulary)
    return rows_of(settle(merged, calendar, where), reading, document_key)


def _scene_place(page: _Page) -> Place:
    """Where the sentence that tells the scene's day says that it was."""
    scene = page.calendar.scene
    if scene is None or scene.method == "dateline":
        return Place()
    sentence = page.reading.sentence_at(scene.span.start)
    return place_of(page.reading, page.cast, page.vocabulary, sentence, scene.span, ()) or Place()


def _headline(reading: Reading, cast: Cast) -> tuple[str, ...]:
    """The countries that the headline speaks of."""
    named = cast.within(reading.title) if reading.title else ()
    return tuple(dict.fromkeys(m.member.country_code for m in named if m.member.country_code))


def _without_quotes(reading: Reading) -> str:
    parts, done = [], 0
    for quote in reading.quotes:
        parts += [reading.text[done : quote.start + 1], " " * (quote.end - quote.start - 2)]
        done = quote.end - 1
    return "".join([*parts, reading.text[done:]])


def _told_in(page: _Page, scenery: Scenery, sentence: Span) -> tuple[list[Encounter], list[Encounter]]:
    """The encounters of one sentence, a press conference after the talks it followed; and what lacks its sides."""
    triggers = find_triggers(page.unquoted, page.small, sentence)
    if sentence == page.reading.title:
        triggers = tuple(trigger for trigger in triggers if trigger.kind == "press_conference")
    if not triggers:
        return [], []
    phrases = find_phrases(page.unquoted, scenery, sentence)
    found: list[Encounter] = []
    incomplete: list[Encounter] = []
    for trigger in sorted(triggers, key=lambda trigger: trigger.kind == "press_conference"):
        clause = Clause(page.unquoted, sentence, trigger, phrases)
        status = status_of(page.unquoted, sentence, trigger)
        if status is None:
            continue
        is_told = scenery.voice_at(trigger.span.start) is not None
        sides = completed_sides(clause, status, scenery, found)
        encounter = with_implied_sides(_encounter(page, clause, status, sides, is_told=is_told), clause, scenery)
        (found if is_encounter(clause, encounter, page.anchor) else incomplete).append(encounter)
    return found, incomplete


def _encounter(page: _Page, clause: Clause, status: str, sides: tuple[Side, ...], *, is_told: bool) -> Encounter:
    text, sentence, trigger = clause.text, clause.sentence, clause.trigger
    when = when_of(text, page.calendar, sentence, trigger.span, status)
    status = status_by_day(status, when, page.anchor, clause)
    is_visit = trigger.frame == "visit" or (trigger.frame == "due" and len(sides) == 1)
    kind = "visit" if is_visit else trigger.kind
    return Encounter(
        span=sentence,
        trigger=trigger.span,
        kind=kind,
        status=status,
        sides=sides,
        place=place_of(page.reading, page.cast, page.vocabulary, sentence, trigger.span, sides) or Place(),
        when=when,
        is_aside=_ASIDE.search(text, sentence.start, sentence.end) is not None,
        is_background=status == "held" and (is_told or is_background(text, sentence, trigger)),
        topics=topics_of(text, sentence, trigger.span),
        rule_id=f"{kind}.{trigger.frame}",
    )
