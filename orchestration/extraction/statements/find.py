"""Makes statements of attributions: kind, speaker, day and row. Not here: finding attributions (attributions.py)."""

from __future__ import annotations

from collections import Counter

from orchestration.extraction.actors.cast import Cast
from orchestration.extraction.actors.rows import actor_mention_key
from orchestration.extraction.dates.calendar import Calendar
from orchestration.extraction.records import Statement
from orchestration.extraction.spans import Span, hull
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.joint import find_joint_text
from orchestration.extraction.statements.kinds import kind_of
from orchestration.extraction.statements.quotations import outer_quotes
from orchestration.extraction.statements.rules.attributions import find_attributions
from orchestration.extraction.statements.saying_dates import SayingDates
from orchestration.extraction.statements.second_opinion import with_second_opinion
from orchestration.extraction.statements.speakers import Speakers
from orchestration.extraction.tagger.sight import Sight
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary
from orchestration.keys import fold, make_key


def find_statements(
    reading: Reading,
    cast: Cast,
    calendar: Calendar,
    vocabulary: Vocabulary,
    document_key: str,
    sight: Sight | None = None,
) -> tuple[Statement, ...]:
    """Return the statements that a page reports, in the order of their words; by rules alone without *sight*."""
    states = {country.country_code: country.name for country in vocabulary.countries}
    speakers = Speakers(reading, cast, find_joint_text(reading, cast, states), states)
    quotes = outer_quotes(reading)
    seen: Counter[str] = Counter()
    rows: list[Statement] = []
    attributions = find_attributions(reading, vocabulary)
    if sight is not None:
        attributions = with_second_opinion(attributions, sight, reading)
    dates = SayingDates(reading, calendar, attributions)
    for attribution in attributions:
        speaker = speakers.of(attribution)
        if speaker is None:
            continue
        text = fold(reading.verbatim(attribution.contents))
        key = make_key(document_key, "statement", text, seen[text])
        seen[text] += 1
        day = dates.of(attribution)
        body = tuple(reading.body_span(part) for part in attribution.contents)
        whole = hull(body)
        rows.append(
            Statement(
                statement_report_key=key,
                document_key=document_key,
                speaker_mention_key=actor_mention_key(document_key, speaker.member) if speaker.member else None,
                speaker_name=speaker.name,
                speaker_verbatim=_verbatim(reading, speaker.verbatim),
                speaker_country_code=speaker.country_code,
                speaker_role=speaker.role,
                addressee_name=_addressee(attribution, reading, cast),
                kind=kind_of(attribution, reading.text, quotes),
                text=reading.verbatim(attribution.contents),
                cue=_verbatim(reading, attribution.cue),
                start_char=whole.start,
                end_char=whole.end,
                spans=body,
                sentence=_sentence(attribution, reading),
                said_on=day.value,
                said_on_precision=day.precision,
                said_on_method=day.method,
                confidence=attribution.confidence,
                rule_id=attribution.rule_id,
            )
        )
    return tuple(rows)


def _verbatim(reading: Reading, span: Span | None) -> str | None:
    return reading.verbatim((span,)) if span else None


def _addressee(attribution: Attribution, reading: Reading, cast: Cast) -> str | None:
    """Who was told: by the cast's name, else by the page's words."""
    span = attribution.addressee
    if span is None:
        return None
    member = cast.resolve(span)
    return member.name if member else reading.verbatim((span,))


def _sentence(attribution: Attribution, reading: Reading) -> str:
    """The sentence that says so: the cue's, else the one in which the words begin."""
    place = attribution.cue or attribution.contents[0]
    return reading.verbatim((reading.sentence_at(place.start),))
