"""Parties told as a number or a group: "all three signed", "the five presidents", "The Parties adopted".

Not here: parties told by name (sides).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.agreements.cluster import Cluster
from orchestration.extraction.agreements.events import Stage
from orchestration.extraction.agreements.sides import Sides
from orchestration.extraction.agreements.timing import MAKING

_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_MEMBERS = (
    r"(?:countries|states|nations|sides|governments|presidents|(?:prime |foreign )?ministers|leaders|neighbou?rs"
    r"|parties|capitals|delegations|members|parliaments|republics)"
)
_COUNTED = re.compile(
    rf"\b(?:all|the|our|their|by|of)\s+(?P<n>{'|'.join(_NUMBERS)})"
    rf"(?:\s+(?:\w+\s+)?{_MEMBERS}\b|\s+(?=\w+(?:ed|e|d)\b)|(?=[.,]))",
    re.IGNORECASE,
)
_MANY = re.compile(r"\b(?:(tri)|quadri)(?:lateral|partite)\b", re.IGNORECASE)
_GROUP = re.compile(r"\b(?:[Tt]he (?:Parties|Participants|[Ll]eaders|[Hh]eads of [Ss]tate)|We)\b")
_BEFORE = 20  # characters before a mention in which "trilateral" stands


def grouped(found: Cluster, stages: Sequence[Stage], sides: Sides) -> tuple[str, ...]:
    """The sides that the page tells as a number or a group of three or more; empty when it tells none."""
    reading = sides.page.reading
    text = reading.text
    for mention in found.mentions:
        sentence = reading.sentence_at(mention.span.start)
        counted = _COUNTED.search(text, sentence.start, sentence.end)
        many = _MANY.search(text, max(sentence.start, mention.span.start - _BEFORE), mention.span.end)
        if counted is not None or many is not None:
            size = _NUMBERS[counted["n"].lower()] if counted is not None else 3 if many and many[1] else 4
            group = sides.gathered if len(sides.gathered) == size else sides.foremost(size)
            return group if len(group) == size else ()
    for stage in stages:
        sentence = reading.sentence_at(stage.span.start)
        if stage.action in MAKING and not stage.by and _GROUP.search(text, sentence.start, stage.span.end):
            return sides.gathered
    return ()
