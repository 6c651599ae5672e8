"""Agreements and their stages as rows of the warehouse. Not here: how they are found (find)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from orchestration.extraction.agreements.events import Stage
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.naming import Naming
from orchestration.extraction.records import Agreement, AgreementEvent
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading
from orchestration.keys import fold, make_key

_CONFIDENCE = {"known": 0.95, "numbered": 0.95, "named": 0.85, "described": 0.7, "bare": 0.5}


@dataclass
class Rows:
    """The rows of one page, gathered in order."""

    reading: Reading
    document_key: str
    agreements: list[Agreement] = field(default_factory=list)
    events: list[AgreementEvent] = field(default_factory=list)
    _seen: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def add(self, best: Mention, naming: Naming, parties: tuple[str, ...], stages: Sequence[Stage]) -> None:
        """Add an instrument and its stages."""
        name = fold(naming.name)
        key = make_key(self.document_key, "agreement", name, self._ordinal(name))
        start, end = self.reading.body_span(best.span)
        self.agreements.append(
            Agreement(
                agreement_report_key=key,
                document_key=self.document_key,
                name=naming.name,
                aliases=naming.aliases,
                kind=best.type.kind,
                parties=parties,
                start_char=start,
                end_char=end,
                sentence=self._sentence(best.span),
                confidence=_CONFIDENCE[best.form],
                rule_id=f"agreement_{best.form}",
            )
        )
        self.events += [self._event(key, stage) for stage in stages]

    def _event(self, agreement_key: str, stage: Stage) -> AgreementEvent:
        sentence = self._sentence(stage.span)
        identity = (agreement_key, stage.action, fold(sentence))
        start, end = self.reading.body_span(stage.span)
        return AgreementEvent(
            agreement_event_key=make_key(self.document_key, "agreement_event", *identity, self._ordinal(*identity)),
            agreement_report_key=agreement_key,
            document_key=self.document_key,
            action=stage.action,
            by_country_codes=tuple(side for side in stage.by if len(side) == 3 and side.isupper()),
            occurred_on=stage.on,
            occurred_on_precision=stage.precision,
            occurred_on_method=stage.method,
            start_char=start,
            end_char=end,
            sentence=sentence,
            confidence=stage.confidence,
            rule_id=f"stage_{stage.method or 'undated'}",
        )

    def _sentence(self, span: Span) -> str:
        return self.reading.verbatim([self.reading.sentence_at(span.start)])

    def _ordinal(self, *identity: str) -> int:
        """The number of this row among those of the same identity."""
        self._seen[identity] += 1
        return self._seen[identity]
