"""The whole noun phrase around an agreement word. Not here: which words are agreement words (lexicon), what the phrase
names (mentions).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.extraction.agreements.complement import take_complement
from orchestration.extraction.agreements.modifiers import take_modifiers
from orchestration.extraction.agreements.shape import Shape
from orchestration.extraction.text.tokens import Token


def grow(tokens: Sequence[Token], head: range, bounds: range, verbs: frozenset[str]) -> Shape:
    """Return the phrase around the tokens *head*, inside the sentence *bounds*; *verbs* never modify a noun."""
    shape = Shape(head.start, head.stop)
    take_modifiers(tokens, shape, bounds.start, verbs)
    while shape.after < bounds.stop and take_complement(tokens, shape, bounds.stop, verbs):
        pass
    return shape


def after_phrase(tokens: Sequence[Token], at: int, ceiling: int) -> Shape:
    """What stands after the verb of an agreement: "signed in Paris on Friday on trade" has place and topic."""
    shape = Shape(at, at)
    while shape.after < ceiling and take_complement(tokens, shape, ceiling, frozenset()):
        pass
    return shape
