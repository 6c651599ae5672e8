"""Which noun phrases can be speakers: persons, offices and bodies, not documents or things. Not here: who they are
(actors).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from orchestration.extraction.statements.rules.cues import Cue
from orchestration.extraction.statements.rules.grammar import FIRST_PERSON, PREPOSITIONS, PRONOUNS, Range, is_word
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import Vocabulary

_NOBODY = frozenset("nobody no none neither few little nothing anyone everybody everyone whoever".split())
_PERSON = re.compile(
    r"(?:[a-z]{2}(?:er|or)s?|ists?|ians?|m[ae]n|wom[ae]n)$"
)  # worker, inspectors, economist, technician
_OF = re.compile(r" (?:of|for|to|at|in|on)\b|,")
_RELAYS = frozenset(
    """office readout statement ministry spokesman spokeswoman spokesperson transcript agency release aide press website
    department news service account report reports""".split()
)


@dataclass(frozen=True)
class Sources:
    """The nouns that name speakers, those that name documents, and the labels of those who only ask. `as_we`: "we"
    speak too.
    """

    nouns: frozenset[str]
    documents: frozenset[str]
    moderators: frozenset[str]
    as_we: bool = False

    def may_speak(self, tokens: Sequence[Token], phrase: Range, cue: Cue) -> bool:
        """Whether *phrase* may be the subject of *cue*."""
        first, head = tokens[phrase[0]], tokens[self.head(tokens, phrase)]
        if first.lower == "we":
            return self.as_we
        if first.lower in _NOBODY or first.lower in FIRST_PERSON or head.lower in self.documents:
            return False
        if cue.form.shape == "base" and not self._is_plural(tokens, phrase, head):
            return False
        return first.lower in PRONOUNS or self.is_speaker(head)

    def is_speaker(self, head: Token) -> bool:
        """Whether a head noun names somebody who can speak."""
        named = any(char.isupper() for char in head.text)
        return named or head.lower in self.nouns or _PERSON.search(head.lower) is not None

    def speaking_as_we(self) -> Sources:
        """The same nouns for a joint text, in which "we" are its authors."""
        return replace(self, as_we=True)

    def head(self, tokens: Sequence[Token], phrase: Range) -> int:
        """The place of the phrase's head noun: its last word before a preposition or comma."""
        last = phrase[0]
        for at in range(phrase[0], phrase[1]):
            if tokens[at].lower in PREPOSITIONS or tokens[at].lower in (",", "("):
                break
            if is_word(tokens[at]):
                last = at
        return last

    def is_relay(self, tokens: Sequence[Token], phrase: Range) -> bool:
        """Whether the phrase is somebody who only passes on another's words ("her office", "the readout")."""
        return any(token.lower in _RELAYS for token in tokens[phrase[0] : phrase[1]])

    def _is_plural(self, tokens: Sequence[Token], phrase: Range, head: Token) -> bool:
        words = {token.lower for token in tokens[phrase[0] : phrase[1]]}
        return bool(words & {"they", "and", "both", "people", "police"}) or head.lower.endswith(("s", "men"))


@lru_cache(maxsize=8)
def find_sources(vocabulary: Vocabulary) -> Sources:
    """Collect the nouns of the reference tables; an office counts by the head of its title ("minister of energy")."""

    def of_kind(kind: str) -> frozenset[str]:
        return frozenset(noun.noun for noun in vocabulary.source_nouns if noun.kind == kind)

    offices = frozenset(_OF.split(office.title, maxsplit=1)[0].split()[-1] for office in vocabulary.offices)
    return Sources(of_kind("speaker") | offices, of_kind("document"), of_kind("moderator"))
