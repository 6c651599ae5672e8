"""Attributions by a reporting verb: "X said that A", "A, said X", “A,” X said, “B”, "X said A, adding B". Not here:
who X is.
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.rules.contents import content_spans
from orchestration.extraction.statements.rules.cue_lexicon import CueLexicon
from orchestration.extraction.statements.rules.cues import find_cues
from orchestration.extraction.statements.rules.grammar import PREPOSITIONS, Range, span_of
from orchestration.extraction.statements.rules.right_phrases import leading_phrase
from orchestration.extraction.statements.rules.sources import Sources
from orchestration.extraction.statements.rules.stretches import Stretch
from orchestration.extraction.statements.rules.voice import Voice
from orchestration.extraction.statements.rules.voices import hook_voices
from orchestration.extraction.statements.rules.wording import Wording, read_wording
from orchestration.extraction.text.tokens import Token

_INNER = frozenset({"phrase", "clause_that", "clause_after"})  # rules that a whole reported sentence may hold
_CONFIDENCE = {  # the share that held, words and speaker, on annotated pages
    "quote_before": 0.9,
    "quote_around": 0.9,
    "quote_after": 0.65,
    "clause_that": 0.8,
    "clause_colon": 0.8,
    "clause_after": 0.75,
    "clause_before": 0.75,
    "clause_around": 0.9,
    "phrase": 0.7,
    "according_to": 0.75,
    "colon_lead": 0.8,
}


def read_reported(
    stretch: Stretch, lexicon: CueLexicon, sources: Sources, lead: Span | None = None
) -> list[Attribution]:
    """Find the attributions of a stretch that hang on reporting verbs; a source of None is the one before it.

    *lead* is the subject of the list that the stretch is an item of ("The sides: - stressed A").
    """
    tokens = stretch.tokens
    voices = hook_voices(tokens, find_cues(tokens, lexicon), sources)
    return _Pass(tokens, voices, sources, lead).read() if voices else []


class _Pass:
    """One pass over the voices of a stretch, from left to right."""

    def __init__(self, tokens: Sequence[Token], voices: Sequence[Voice], sources: Sources, lead: Span | None) -> None:
        self._tokens, self._voices, self._sources, self._lead = tokens, voices, sources, lead
        self._floor = 0  # the first token that no attribution has taken
        self._source = lead
        self._shape = ""  # of the last finite verb
        self._found: list[Attribution] = []

    def read(self) -> list[Attribution]:
        for at, voice in enumerate(self._voices):
            if (voice.cue.group < self._floor and not voice.is_trailing) or self._is_idle(at):
                continue
            if voice.is_trailing and self._found:
                self._take_over()
            wording = read_wording(self._tokens, voice, self._floor, self._stop(at))
            contents = content_spans(self._tokens, wording.ranges)
            if contents or wording.rule_id == "colon_lead":
                self._add(at, wording, contents)
        return self._found

    def _take_over(self) -> None:
        """A voice that ends the sentence reports it all: what stands in its words is no statement beside them."""
        if all(found.rule_id in _INNER for found in self._found):
            self._found.clear()
            self._floor, self._source = 0, self._lead

    def _add(self, at: int, wording: Wording, contents: tuple[Span, ...]) -> None:
        voice = self._voices[at]
        source = self._span(voice.source) if voice.source else self._source or self._shared_subject(at)
        cue = self._span((voice.cue.start, voice.cue.end))
        told = self._span(wording.addressee) if wording.addressee else None
        rule = wording.rule_id
        self._found.append(Attribution(source, cue, contents, rule, _CONFIDENCE[rule], told))
        self._source = source
        self._shape = self._shape if voice.cue.is_participle else voice.cue.form.shape
        self._floor = max([voice.spoken_until, *(end for _, end in wording.ranges)])

    def _span(self, place: Range) -> Span:
        return span_of(self._tokens, place)

    def _is_idle(self, at: int) -> bool:
        """Whether a voice only passes on another's words, or is a verb whose subject is nobody who speaks."""
        voice = self._voices[at]
        if voice.is_trailing and self._found:
            return voice.source is not None and self._sources.is_relay(self._tokens, voice.source)
        if voice.hook == "listed":
            return self._lead is None
        if voice.hook != "chain":
            return False
        if voice.cue.group == 0:
            following = self._tokens[voice.cue.end].lower if voice.cue.end < len(self._tokens) else ""
            return following in PREPOSITIONS | {""} or (self._main_verb(at) is None and self._lead is None)
        if self._found:
            return not voice.cue.is_participle and voice.cue.form.shape != self._shape
        return self._leading_subject(voice) is None

    def _main_verb(self, at: int) -> Voice | None:
        """The voice behind a participle that opens the sentence ("Recalling A, X said B")."""
        later = self._voices[at + 1] if self._voices[at].cue.group == 0 and at + 1 < len(self._voices) else None
        return later if later and later.source and self._tokens[later.head - 1].lower == "," else None

    def _shared_subject(self, at: int) -> Span | None:
        main = self._main_verb(at)
        return self._span(main.source) if main and main.source else self._leading_subject(self._voices[at])

    def _leading_subject(self, voice: Voice) -> Span | None:
        """The subject of the sentence, for a verb that shares it ("X arrived and said", "X left, accusing Y")."""
        phrase = leading_phrase(self._tokens, voice.head, self._sources.nouns)
        return self._span(phrase) if phrase and self._sources.may_speak(self._tokens, phrase, voice.cue) else None

    def _stop(self, at: int) -> int:
        """Where the words of the voice at *at* end: at the next voice beside it, else with the stretch."""
        voice, main = self._voices[at], self._main_verb(at)
        if main:
            return main.head - 1
        for later in self._voices[at + 1 :]:
            if later.source is not None and later.source == voice.source:
                return later.cue.group
            if later.edge is not None and later.edge >= voice.tail:
                return later.edge
        stop = len(self._tokens)
        while stop > voice.tail and self._tokens[stop - 1].lower in {".", "!", "?"}:
            stop -= 1
        return stop
