"""The mentions of one instrument on one page, and when a mention opens a new one. Not here: which instrument a mention
means (reference), other pages (linking).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from orchestration.extraction.agreements.mention import Mention

LOOSE = frozenset("agreement accord pact deal arrangement understanding settlement".split())  # said of any instrument


@dataclass
class Cluster:
    """The mentions of one instrument and their numbers on the page."""

    mentions: list[Mention] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def add(self, number: int, mention: Mention) -> None:
        """Take a mention in."""
        self.numbers.append(number)
        self.mentions.append(mention)

    def absorb(self, other: Cluster) -> None:
        """Take all mentions of *other* in."""
        self.numbers += other.numbers
        self.mentions += other.mentions

    @property
    def years(self) -> set[str]:
        """The years by which its mentions call it."""
        return {mention.year for mention in self.mentions if mention.year}

    @property
    def kinds(self) -> set[str]:
        """The kinds of its words."""
        return {mention.type.kind for mention in self.mentions if mention.type.use != "back"}

    @property
    def heads(self) -> set[str]:
        """Its words."""
        return {mention.type.word for mention in self.mentions}

    @property
    def content(self) -> set[str]:
        """All that its mentions say of its subject."""
        return {word for mention in self.mentions for word in mention.content}

    @property
    def is_headline(self) -> bool:
        """Whether only the headline has spoken of it so far."""
        return all(mention.is_title for mention in self.mentions)


def opens(mention: Mention, *, is_staged: bool, is_settled: bool) -> bool:
    """Whether a mention that means no instrument named before names one; `is_staged` when a stage of it is reported,
    `is_settled` when that stage is more than talks.
    """
    use = mention.type.use
    if use == "back" or "plural" in mention.marks:
        return False
    if mention.form in ("known", "numbered"):
        return True
    if mention.form == "named":
        return use != "named" or is_staged or mention.year is not None
    if mention.determiner == "generic":
        return False
    if mention.form == "bare":
        is_told = is_settled or (is_staged and mention.type.word not in LOOSE)
        return is_told and (mention.determiner != "" or mention.is_title or mention.type.kind == "ceasefire")
    return is_staged or "draft" in mention.marks or _is_told_apart(mention)


def _is_told_apart(mention: Mention) -> bool:
    """Whether a description tells one instrument from all others: by its year or its subject."""
    if mention.is_title:
        return False
    if mention.determiner == "definite" and mention.year is not None:
        return True
    is_described = bool(mention.content) and mention.determiner != "indefinite"
    return mention.type.use != "staged" and (mention.year is not None or is_described)
