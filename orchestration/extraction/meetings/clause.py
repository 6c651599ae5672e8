"""A trigger where it stands: the words and phrases around it in its sentence. Not here: which of them are its sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from orchestration.extraction.meetings.phrases import Phrase
from orchestration.extraction.meetings.triggers import Trigger
from orchestration.extraction.spans import Span

_PASSIVE = re.compile(r"\b(?:was|were|be|been|being|is|are) (?:\w+ly |later |also |then )?$")
_PREPOSITIONS = frozenset(
    """of in to from for by with at on against about between over near into than as towards toward under via through
    """.split()
)
_OWNERS = ("'s", "’s", "'", "’")
SMALL = (
    r"(?:the|a|an|his|her|their|its|visiting|H\.E\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Hon\.?|former|new|both|senior|top"
    r"|latter['’]s)"
)
FILLER = (
    r"(?:(?!(?:which|who|whom|during|after|before|while|when|where|that|as|on|in|at|to|from|by|of|has|had|was|were|is"
    r"|are|will|and|than|\w+ed (?:the|a|an|his|her))\b)[a-z’'-]+ )"
)
_CONTINUES = re.compile(
    r"^(?:,? (?:and|as well as|along with|alongside|together with|and with) |, | & |/|-|–|,? with )"
    rf"(?:{SMALL} ?)*{FILLER}{{0,2}}(?:[a-z]+, )?$"
)


@dataclass(frozen=True)
class Clause:
    """A trigger with its sentence and that sentence's phrases; `text` is the page's, what is quoted blanked."""

    text: str
    sentence: Span
    trigger: Trigger
    phrases: Sequence[Phrase]

    @cached_property
    def before(self) -> str:
        """The sentence up to the trigger."""
        return self.text[self.sentence.start : self.trigger.span.start]

    @cached_property
    def left(self) -> list[Phrase]:
        """The phrases before the trigger."""
        return [phrase for phrase in self.phrases if phrase.span.end <= self.trigger.span.start]

    @cached_property
    def right(self) -> list[Phrase]:
        """The phrases behind the trigger."""
        return [phrase for phrase in self.phrases if phrase.span.start >= self.trigger.span.end]

    @property
    def words(self) -> str:
        """The trigger itself."""
        return self.trigger.span.of(self.text)

    @property
    def is_done_by(self) -> bool:
        """Whether "by" follows at once: who acts stands behind it."""
        return self.follows(" by ")

    @property
    def is_passive(self) -> bool:
        """Whether the subject is acted upon."""
        return self.is_done_by or _PASSIVE.search(self.before) is not None

    @property
    def has_subject(self) -> bool:
        """Whether a phrase stands as a subject before the trigger."""
        return any(self.is_subject(phrase) for phrase in self.left)

    def follows(self, words: str | tuple[str, ...]) -> bool:
        """Whether *words* stand right behind the trigger."""
        return self.text.startswith(words, self.trigger.span.end)

    def is_subject(self, phrase: Phrase) -> bool:
        """Whether a phrase stands as a subject: behind no preposition, and nobody's owner."""
        before = self.text[self.sentence.start : phrase.span.start].rstrip(" (").split()
        if before and before[-1].lower() in _PREPOSITIONS:
            return False
        return not self.text.startswith(_OWNERS, phrase.span.end)

    def opens_main_clause(self, phrase: Phrase) -> bool:
        """Whether a phrase behind the trigger opens the main clause: "In a meeting with Y, *X* said"."""
        return self.text[: phrase.span.start].rstrip().endswith((",", "”")) and self.is_subject(phrase)

    def continues(self, end: int, phrase: Phrase) -> bool:
        """Whether *phrase* is the next of a list whose last member ends at *end*."""
        return _CONTINUES.match(self.text[end : phrase.span.start]) is not None
