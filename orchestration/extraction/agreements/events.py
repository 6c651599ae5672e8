"""The stages of one instrument: dated, with their doers, each told once. Not here: which phrase is a stage (stages)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from orchestration.extraction.agreements.cluster import Cluster
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.nounphrase import after_phrase
from orchestration.extraction.agreements.offsets import counted_from
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.sides import Sides
from orchestration.extraction.agreements.stages import Hit
from orchestration.extraction.agreements.timing import MAKING, Timing
from orchestration.extraction.dates.records import DateMention
from orchestration.extraction.spans import Span

_TOLD = frozenset({"done", "resolved", "fixed"})
_SIGNED_KINDS = frozenset({"treaty", "accord", "memorandum", "contract", "other"})
_POSSESSOR = 6  # tokens before a noun in which its possessor stands ("the US' unilateral withdrawal")
_PRECISIONS = ("day", "month", "year", None)


@dataclass(frozen=True)
class Stage:
    """One stage of an instrument."""

    action: str
    by: tuple[str, ...]
    others: tuple[str, ...]  # "with X": sides to it who are not said to have acted
    on: date | None
    precision: str | None
    method: str | None
    span: Span
    confidence: float


def stages_of(
    found: Cluster,
    hits: Sequence[Hit],
    dates: dict[Hit, tuple[DateMention, ...]],
    page: TokenPage,
    sides: Sides,
    timing: Timing,
) -> list[Stage]:
    """Return the stages that the page reports of one instrument."""
    by_number = dict(zip(found.numbers, found.mentions, strict=True))
    told: list[Stage] = []
    for hit in hits:
        bound = [number for number in hit.mentions if number in by_number]
        if bound and (hit.mood in _TOLD or (hit.mood == "hoped" and hit.action == "negotiating")):
            stages = _stages(hit, by_number[bound[0]], dates.get(hit, ()), told, page, sides, timing)
            told += [stage for stage in stages if stage.on or hit.mood != "fixed"]
    told += _named_date(found, told, timing)
    if not told and any("draft" in mention.marks for mention in found.mentions):
        told = [Stage("drafted", (), (), None, None, None, found.mentions[0].span, 0.5)]
    return _merged(told)


def _stages(
    hit: Hit,
    mention: Mention,
    dates: tuple[DateMention, ...],
    told: Sequence[Stage],
    page: TokenPage,
    sides: Sides,
    timing: Timing,
) -> list[Stage]:
    sentence = page.sentence_of(hit.tokens.start)
    by = sides.after_by(hit.tokens.stop, sentence.stop)
    if not by and hit.voice != "passive":
        by = sides.before(hit.tokens.start, sentence.start, *([_POSSESSOR] if hit.voice == "noun" else []))
    with_whom = after_phrase(page.tokens, hit.tokens.stop, sentence.stop).sides
    others = sides.named_in([page.span_of(with_whom)]) if with_whom else ()
    span = page.span_of(range(min(hit.tokens.start, mention.tokens.start), max(hit.tokens.stop, mention.tokens.stop)))
    counted = _counted(page.reading.text, page.span_of(hit.tokens), mention, told)
    if counted is not None:
        return [Stage(hit.action, by, others, *counted, "offset", span, 0.6)]
    settled = [on for on in timing.settled(hit, mention, dates) if on.value is not None]
    if not settled:
        return [Stage(hit.action, by, others, None, None, None, span, 0.6)]
    return [Stage(hit.action, by, others, on.value, on.precision, on.method, span, 0.8) for on in settled]


def _counted(text: str, place: Span, mention: Mention, told: Sequence[Stage]) -> tuple[date, str] | None:
    """The date of a stage that is counted from the last dated one, else from the year in the instrument's name."""
    for stage in reversed(told):
        if stage.on and stage.precision:
            return counted_from(text, place.start, place.end, stage.on, stage.precision)
    year = date(int(mention.year), 1, 1) if mention.year else None
    return counted_from(text, place.start, place.end, year, "year") if year else None


def _named_date(found: Cluster, told: Sequence[Stage], timing: Timing) -> list[Stage]:
    """The date in an instrument's name is that of its signature (or agreement), when the page tells no other."""
    if any(stage.action in MAKING and stage.on for stage in told):
        return []
    for mention in found.mentions:
        if mention.year:
            kind = mention.type.kind
            is_signed = kind in _SIGNED_KINDS and not (kind == "accord" and mention.form == "known")
            action = "signed" if is_signed else "adopted" if kind == "resolution" else "agreed"
            action = next((stage.action for stage in told if stage.action in MAKING), action)
            within = timing.calendar.within(mention.span)
            dates = [on for on in within if on.value and str(on.value.year) == mention.year]
            on, precision = (dates[0].value, dates[0].precision) if dates else (date(int(mention.year), 1, 1), "year")
            return [Stage(action, (), (), on, precision, "name", mention.span, 0.5)]
    return []


def _merged(told: Sequence[Stage]) -> list[Stage]:
    """Each stage once: an undated report adds nothing to a dated one but its doers, a year nothing to a day in it."""
    kept: list[Stage] = []
    for stage in sorted(told, key=lambda stage: _PRECISIONS.index(stage.precision)):
        same = next((number for number, other in enumerate(kept) if _covers(other, stage)), None)
        if same is None:
            kept.append(stage)
        elif not kept[same].by:
            kept[same] = replace(kept[same], by=stage.by)
    return sorted(kept, key=lambda stage: stage.span)


def _covers(other: Stage, stage: Stage) -> bool:
    if other.action != stage.action:
        return False
    if stage.action == "ratified" and other.by and stage.by and other.by != stage.by:
        return False
    if stage.on is None or other.on is None:
        return stage.on is None
    if stage.precision == "day":
        return stage.on == other.on
    return stage.on.year == other.on.year and (stage.precision == "year" or stage.on.month == other.on.month)
