"""Who an attribution's source is: a member of the cast, a description, or the authors of a joint text. Not here: the
cast.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from orchestration.extraction.actors.cast import Cast, CastMember
from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.descriptions import (
    describe,
    is_counterpart,
    is_definite,
    is_institution,
    is_shorter_form,
    name_in_apposition,
    names_in_apposition,
    role_of,
)
from orchestration.extraction.statements.groups import group_name
from orchestration.extraction.statements.joint import JointText
from orchestration.extraction.statements.people import holder_of, labelled, nearest, principal
from orchestration.extraction.statements.speaker import Speaker, of_member
from orchestration.extraction.statements.subjects import subject_of, subjects_between
from orchestration.extraction.text.reading import Reading
from orchestration.keys import fold

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_GROUP = frozenset({"they", "both", "we", "their", "it", "its"})
_SHORT = 5  # words of a description that points back to somebody
_FAR_BACK = 8000  # characters back in which "the envoy" looks for whom it means
_AROUND = 40  # characters behind a name in which its office may stand ("X, the governor of Y")


class Speakers:
    """Tells the speakers of one page, in the order of its attributions."""

    def __init__(self, reading: Reading, cast: Cast, joint: JointText | None, states: Mapping[str, str]) -> None:
        """Read sources on *reading* with its *cast*; *joint* is who "the Parties" are on a page with a joint text,
        *states* the names of countries by code.
        """
        self._reading, self._cast, self._joint, self._states = reading, cast, joint, states
        self._told: list[tuple[Attribution, Speaker]] = []
        self._genders: dict[str, str] = {}
        self._first_answer: int | None = None

    def of(self, attribution: Attribution) -> Speaker | None:
        """Return the speaker of *attribution*; None when it has none that can be told."""
        if attribution.rule_id in {"turn", "answer"} and self._first_answer is None:
            self._first_answer = attribution.contents[0].start
        if attribution.source is None:
            speaker = self._unnamed(attribution)
        elif attribution.rule_id == "turn":
            speaker = self._turn(attribution.source)
        else:
            speaker = self._named(attribution.source)
        if speaker is not None:
            self._told.append((attribution, speaker))
        return speaker

    def _named(self, source: Span) -> Speaker | None:
        words = source.of(self._reading.text)
        if self._joint and self._joint.means(words):
            return Speaker(self._joint.name, None, None, source)
        if words.lower() in _GROUP:
            return self._group(source)
        if words.lower() in _GENDERS:
            return self._he_or_she(source, _GENDERS[words.lower()])
        together = self._pair(source) or group_name(words, source.start, self._cast, self._states)
        return Speaker(together, None, None, source) if together else self._noun_phrase(source, words)

    def _noun_phrase(self, source: Span, words: str) -> Speaker | None:
        member = self._cast.resolve(source)
        if member is None or member.kind == "office":
            member = self._in_apposition(source) or member
        if member is not None and member.kind == "office" and names_in_apposition(words):
            return Speaker(describe(words), member.country_code, member.role or member.name, source)
        if member is None:
            return self._known_by(source, words) or self._other_side(source, words) or self._described(source, words)
        if member.kind == "state" and is_institution(words):
            return replace(self._described(source, words), country_code=member.country_code)
        return of_member(holder_of(member, self._cast), source)

    def _again(self, source: Span | None) -> Speaker | None:
        return replace(self._told[-1][1], verbatim=source) if self._told else None

    def _group(self, source: Span) -> Speaker | None:
        """ "They" and "it" mean the body, state or group that spoke last, else the one that the cast knows."""
        previous = self._again(source)
        if previous and (previous.member is None or previous.member.kind != "person"):
            return previous
        return of_member(self._cast.resolve(source), source)

    def _he_or_she(self, source: Span, gender: str) -> Speaker:
        """The subject of the nearest sentence since the last statement, else the one who spoke last."""
        since = self._told[-1][0].contents[-1].end if self._told else 0
        subjects = subjects_between(self._reading, self._cast, since, source.start)
        candidates = [*subjects, *([self._told[-1][1]] if self._told else [])]
        fitting = (one for one in candidates if one.is_person and self._fits(one, gender))
        found = next(fitting, None) or of_member(
            self._cast.person_before(source.start, gender) or principal(self._cast, source.start), source
        )
        found = replace(found or self._described(source, source.of(self._reading.text)), verbatim=source)
        self._genders.setdefault(found.name, gender)
        return found

    def _fits(self, speaker: Speaker, gender: str) -> bool:
        known = (speaker.member.gender if speaker.member else None) or self._genders.get(speaker.name)
        return known in {None, gender}

    def _pair(self, source: Span) -> str | None:
        """ "X and Y" speaking together."""
        inside = [one for one in self._cast.within(source) if source.covers(one.span)]
        if len(inside) != 2 or inside[0].member is inside[1].member:
            return None
        between = self._reading.text[inside[0].span.end : inside[1].span.start].strip()
        return (
            f"{inside[0].member.name} and {inside[1].member.name}" if between in {"and", "and the", ", and"} else None
        )

    def _in_apposition(self, source: Span) -> CastMember | None:
        """The member whom a phrase names beside its description ("the spokesperson, Counsellor X"; "X's words")."""
        span = name_in_apposition(source, self._reading.text)
        return (
            next((one.member for one in self._cast.within(span) if one.member.kind != "state"), None) if span else None
        )

    def _known_by(self, source: Span, words: str) -> Speaker | None:
        """Somebody known by a longer description before ("a senior official … the official", "X, the envoy … the
        envoy").
        """
        text = self._reading.text
        if not is_definite(words):
            return None
        for _, speaker in reversed(self._told):
            earlier = speaker.verbatim.of(text) if speaker.verbatim else ""
            if is_shorter_form(words, f"{earlier} {speaker.name} {speaker.role or ''}"):
                return replace(speaker, verbatim=source)
        for one in reversed(self._cast.within(Span(source.start - _FAR_BACK, source.start))):
            if one.member.kind == "person":
                around = text[one.span.start : one.span.end + _AROUND]
                if is_shorter_form(words, around):
                    return of_member(one.member, source)
        return None

    def _other_side(self, source: Span, words: str) -> Speaker | None:
        """The person whom "his guest" or "the Turkish minister" points to."""
        country = self._cast.country_in(source)
        if is_counterpart(words):
            last = self._told[-1][1].member if self._told else None
            return of_member(nearest(self._cast, source.start, country, last), source)
        if country and is_definite(words) and role_of(words) and len(words.split()) < _SHORT:
            return of_member(nearest(self._cast, source.start, country, None), source)
        return None

    def _described(self, source: Span, words: str) -> Speaker:
        """A source that nobody knows by name: its description is its name."""
        return Speaker(describe(words), self._cast.country_in(source), role_of(words), source)

    def _turn(self, label: Span) -> Speaker | None:
        words = label.of(self._reading.text)
        member = labelled(words, self._cast, self._first_answer or 0) or self._cast.resolve(label)
        if member is not None:
            return of_member(member, label)
        for _, speaker in self._told:
            if set(fold(words).split()) & set(fold(speaker.name).split()[-1:]):
                return replace(speaker, verbatim=label)
        described = self._described(label, words)
        return replace(described, name=described.name.title() if described.name.isupper() else described.name)

    def _interviewee(self) -> Speaker | None:
        """Whom an interview is with: the person with an office whom its introduction begins a sentence with, else
        anybody it begins one with, else the page's principal.
        """
        end = self._first_answer or 0
        sentences = [one for one in self._reading.sentences if one.end <= end and one != self._reading.title]
        subjects = [one for span in sentences if (one := subject_of(self._reading, self._cast, span)) is not None]
        found = next((one for one in subjects if one.role), next(iter(subjects), None))
        if found is None or found.member is not None:
            return replace(found, verbatim=None) if found else of_member(principal(self._cast, end), None)
        return replace(found, verbatim=None, country_code=self._cast.country_in(Span(0, end)))

    def _unnamed(self, attribution: Attribution) -> Speaker | None:
        """Words without a source beside them: an answer is the interviewee's, a quotation its paragraph's subject's."""
        start = attribution.contents[0].start
        if attribution.rule_id in {"answer", "turn"}:
            return self._interviewee()
        above = [span for span in self._reading.paragraphs if span.end <= start]
        if attribution.rule_id == "quote_alone" and above:
            subject = subject_of(self._reading, self._cast, self._reading.sentence_at(above[-1].start))
            if subject is not None:
                return replace(subject, verbatim=None)
        return self._again(None) or of_member(self._cast.person_before(start), None)
