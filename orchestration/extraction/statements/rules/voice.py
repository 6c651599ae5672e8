"""A reporting verb or phrase in its clause, with the one who speaks. Not here: how it is found."""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.extraction.statements.rules.cues import Cue
from orchestration.extraction.statements.rules.grammar import Range


@dataclass(frozen=True)
class Voice:
    """A cue with its subject: tokens `head:tail` hold both. `source` None means "as before".

    `hook`: subject ("X said"), inverted ("said X"), chain ("… and added"), bare (“…,” said in Y), listed (an item of a
    list), aside ("according to X", "as X put it", "in her words"). `edge` is where words reported before it must end,
    when it stands beside them and not inside. `is_trailing`: it ends a sentence that it reports as a whole.
    """

    cue: Cue
    hook: str
    source: Range | None
    head: int
    tail: int
    edge: int | None
    is_trailing: bool = False

    @property
    def spoken_until(self) -> int:
        """The token behind the cue and, where the subject follows it, behind the subject."""
        return self.source[1] if self.hook == "inverted" and self.source else self.cue.end
