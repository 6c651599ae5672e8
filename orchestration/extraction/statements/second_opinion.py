"""Puts the rules' attributions and the tagger's together: what the tagger vetoes, whom it corrects and what it adds.
Not here: finding either; the shape of the tagger's spans (tagged_spans.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.quotations import outer_quotes
from orchestration.extraction.statements.tagged_spans import whole_contents, whole_source
from orchestration.extraction.tagger.sight import Sight
from orchestration.extraction.tagger.trust import group_of
from orchestration.extraction.text.reading import Reading

_VETO = 0.05  # words that the tagger finds less likely than this were said by nobody
_ADD = 0.75  # words that it finds likelier than this are a statement that the rules missed
_SOURCE = 0.1  # a source that it finds less likely than this is not the one
_UNKNOWN = 0.7  # the confidence of an addition where no share is known
_DOUBTFUL = frozenset(
    {"phrase", "clause_after", "clause_colon", "clause_that", "according_to", "headline", "quote_colon"}
)  # rules that may read a statement into words that are none
_SPOKEN = frozenset({"turn", "answer"})


def with_second_opinion(ruled: Sequence[Attribution], sight: Sight, reading: Reading) -> tuple[Attribution, ...]:
    """Return the attributions of a page that hold when both have had their say, in the order of their words."""
    kept = [_corrected(attribution, sight, reading) for attribution in ruled if not _is_vetoed(attribution, sight)]
    if not any(attribution.rule_id in _SPOKEN for attribution in kept):
        kept += additions(kept, sight, reading)
    judged = (_with_confidence(attribution, sight) for attribution in kept)
    return tuple(sorted(judged, key=lambda attribution: attribution.contents[0]))


def additions(kept: Sequence[Attribution], sight: Sight, reading: Reading) -> list[Attribution]:
    """Return what the tagger alone sees, outside the headline and beside the words that the rules have *kept*."""
    taken = [part for attribution in kept for part in attribution.contents]
    taken += [reading.title] if reading.title else []
    quotes = outer_quotes(reading)
    found: list[Attribution] = []
    for tagged in sight.attributions:
        source, contents = whole_source(tagged, reading), whole_contents(tagged, quotes, reading)
        if source is None or not contents or tagged.sureness < _ADD:
            continue
        if not any(part.overlaps(own) for part in taken for own in contents):
            found.append(Attribution(source, tagged.cue, contents, sight.version, _UNKNOWN))
    return found


def _is_vetoed(attribution: Attribution, sight: Sight) -> bool:
    sureness = sight.sureness(attribution.contents) if attribution.rule_id in _DOUBTFUL else None
    return sureness is not None and sureness < _VETO


def _corrected(attribution: Attribution, sight: Sight, reading: Reading) -> Attribution:
    """Take the tagger's source where it sees the same words and finds the rules' source unlikely."""
    sureness = sight.sureness((attribution.source,), "source") if attribution.source else None
    if sureness is None or sureness >= _SOURCE:
        return attribution
    for tagged in sight.attributions:
        source = whole_source(tagged, reading)
        if source and _is_same(tagged.contents, attribution.contents):
            return replace(attribution, source=source)
    return attribution


def _with_confidence(attribution: Attribution, sight: Sight) -> Attribution:
    """Put the share of rows like this one that held in the place of its finder's guess."""
    group = "tagger" if attribution.rule_id == sight.version else group_of(attribution.rule_id)
    sureness = sight.sureness(attribution.contents)
    return replace(attribution, confidence=sight.trust.confidence(group, sureness, attribution.confidence))


def _is_same(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether two sets of spans have more characters in common than apart."""
    left = {at for span in one for at in range(*span)}
    right = {at for span in other for at in range(*span)}
    return len(left & right) * 2 > len(left | right)
