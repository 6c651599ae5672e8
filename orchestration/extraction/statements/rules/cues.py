"""Finds reporting verbs that voice words: affirmed, real and in the active. Not here: who speaks and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.dates.words import WEEKDAYS
from orchestration.extraction.statements.rules.cue_lexicon import CueForm, CueLexicon, form_at
from orchestration.extraction.statements.rules.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PASSIVES,
    PREPOSITIONS,
    QUOTE,
    is_adverb,
    is_time,
)
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import CueVerb

_NOUN_AFTER = (DETERMINERS | PREPOSITIONS | frozenset("this my our your no any such what".split())) - frozenset(
    {"both", "those", "these"}
)
_BEFORE_PARTICIPLE = frozenset(
    {"", ",", "and", "but", "while", QUOTE, "–", "—", "-", ";", "before", "by", "in", "as", "then", "or"}
)
_PARTICLES = frozenset("off up down back over".split())
_AFTER_NOUN = AUXILIARIES | MODALS | CONJUNCTIONS | PREPOSITIONS | {"to", "who", "which"}
_PLURALS = frozenset(
    """states reports claims calls demands offers answers notes comments estimates forecasts promises pledges requests
    remarks vows charges signals cautions posts tweets texts cables appeals protests contests replies urges questions
    threats""".split()
)  # also plural nouns
_MEANS = frozenset("phone telephone email e-mail text video letter radio message fax".split())  # "said by phone"
_DAYS = WEEKDAYS.keys() | {"yesterday", "today"}
_OF_OTHERS = frozenset({"saying", "telling"})  # "was quoted as saying"


@dataclass(frozen=True)
class Cue:
    """A reporting verb in a stretch: tokens `start:end`, with its auxiliaries and adverbs from `group` on."""

    group: int
    start: int
    end: int
    form: CueForm

    @property
    def verb(self) -> CueVerb:
        """The verb."""
        return self.form.verb

    @property
    def is_participle(self) -> bool:
        """Whether the cue is an -ing form ("adding")."""
        return self.form.shape == "ing"


def find_cues(tokens: Sequence[Token], lexicon: CueLexicon) -> list[Cue]:
    """Find the reporting verbs among *tokens* that may voice words, in order."""
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        match = form_at(tokens, at, lexicon)
        if match is None:
            at += 1
            continue
        form, length = match
        cue = Cue(_group_start(tokens, at), at, at + length, form)
        if _is_real(tokens, cue) and _is_verb(tokens, cue):
            found.append(cue)
        at = cue.end
    return found


def _group_start(tokens: Sequence[Token], at: int) -> int:
    """Where the verb group of the verb at *at* begins: auxiliaries, negation, adverbs and a day before it included."""
    start = at
    while start > 0 and _in_group(tokens, start - 1):
        start -= 1
    return start


def _in_group(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.lower in AUXILIARIES | MODALS | NEGATIONS or token.lower.endswith(("n't", "n’t")):
        return True
    if token.lower in {"on", "late", "early", "last"}:  # "the ministry on Friday rejected"
        return at + 1 < len(tokens) and is_time(tokens[at + 1])
    return (at > 1 and token.lower in _DAYS) or (is_adverb(token) and token.lower not in CONJUNCTIONS)


def _is_real(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the words were said: nothing negated, expected or asked to be left out."""
    group = [token.lower for token in tokens[cue.group : cue.start]]
    if any(word in NEGATIONS | MODALS or word.endswith(("n't", "n’t")) for word in group):
        return False
    return not (cue.verb.lemma == "ask" and _following(tokens, cue) == "not")  # "who asked not to be named"


def _is_verb(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the form is an active verb here, and no noun, passive or participle of something else."""
    group = {token.lower for token in tokens[cue.group : cue.start]}
    before = tokens[cue.group - 1].lower if cue.group else ""
    following = _following(tokens, cue)
    if before in _NOUN_AFTER or before.endswith(("'s", "’s")) or following in _PARTICLES:
        return False
    if cue.form.shape == "past":
        is_said_of = cue.form.words[-1] in _OF_OTHERS
        is_passive = (
            bool(group & PASSIVES) or following in PASSIVES or (following == "by" and not _is_means(tokens, cue))
        )
        return is_said_of or not is_passive
    if cue.form.shape == "third" and cue.form.words[0] in _PLURALS:
        is_noun = following in _AFTER_NOUN or not following[:1].isalnum()
        return not is_noun or following in {"that", ":", QUOTE}
    if cue.is_participle:
        return cue.group == cue.start and before in _BEFORE_PARTICIPLE
    return True


def _following(tokens: Sequence[Token], cue: Cue) -> str:
    return tokens[cue.end].lower if cue.end < len(tokens) else ""


def _is_means(tokens: Sequence[Token], cue: Cue) -> bool:
    return cue.end + 1 < len(tokens) and tokens[cue.end + 1].lower in _MEANS
