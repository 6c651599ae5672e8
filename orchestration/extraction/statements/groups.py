"""Groups that speak as one and are named by what they are: "the two leaders", "both sides". Not here: joint texts
(joint.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from orchestration.extraction.actors.cast import Cast, CastMember

_COUNT = r"(?:(?:the|our|both)\s)?(?:(?:two|three|four|both)\s)?(?:foreign\s|prime\s|defen[cs]e\s)?"
_PERSONS = re.compile(
    rf"{_COUNT}(?:leaders|ministers|presidents|diplomats|officials|women|men|statesmen)$", re.IGNORECASE
)
_SIDES = re.compile(rf"{_COUNT}(?:sides|parties|countries|governments|delegations|nations|neighbou?rs)$", re.IGNORECASE)


def group_name(words: str, position: int, cast: Cast, states: Mapping[str, str]) -> str | None:
    """Return the names of the two whom a plural *words* at *position* stands for; *states* maps codes to names."""
    if words.lower() in {"officials", "men", "women", "diplomats"}:
        return None
    if _PERSONS.match(words):
        return _joined([member.name for member in _last_people(cast, position)])
    if _SIDES.match(words):
        named = Counter(code for place, code in cast.sides if place.start < position)
        return _joined([states[code] for code, _ in named.most_common(2)])
    return None


def _last_people(cast: Cast, position: int) -> list[CastMember]:
    """The two persons with an office who were named last, in the order of the page."""
    found: list[CastMember] = []
    for mention in reversed(cast.mentions):
        member = mention.member
        if mention.span.end <= position and member.kind == "person" and member.role and member not in found:
            found.insert(0, member)
            if len(found) == 2:
                break
    return found


def _joined(names: list[str]) -> str | None:
    return " and ".join(names) if len(names) == 2 else None
