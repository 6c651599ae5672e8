"""Which way the words around a place in a sentence look: back to what happened or ahead to what is planned."""

from __future__ import annotations

import re
from functools import lru_cache

_TAIL = (
    r"(?:\ to)?(?:\ be)?(?:\ [a-z]+ly)?(?:\ [a-z]+)?\b"  # "will be held", "due to be signed": the participle is no past
)
_MARKERS = re.compile(
    rf"""
    (?P<ahead>
        \b(?:will|shall|would|won['’]t|\w+['’]ll)\b (?:\ (?:not|now|also|then|first|again))? (?:\ be{_TAIL})?
      | (?:\b(?:is|are|was|were|be|been)|['’]re|\b[Tt]heyre)\b (?:\ (?:both|also|now|then|not|all))?
            \ (?:due|expected|scheduled|set|slated|planned|supposed|likely|about|to|going){_TAIL}
      | \b(?:due|scheduled|slated|planned)\b{_TAIL}
      | \b(?:planning|plans?|intends?|hopes?|upcoming|forthcoming|looks?\ forward|invit(?:ed|es?|ation)
            |arranged\ to|fixed\ for)\b
      | \b(?:cancel\w*|call(?:ed|s|ing)?\ off|put\ (?:off|back)|postpon\w+|shelved|scrapped|dropped)\b
      | \b(?:meets?|holds|hosts|receives|travels|visits|flies|arrives|leaves|begins|starts|opens|resumes?
            |convenes?|gathers?|expires|lapses|ends|takes?\ (?:place|effect|up)|runs\ out|goes|comes)\b
    )
  | (?P<behind>
        \b(?:said|told|met|held|took|was|were|had|has|have|did|spoke|went|came|flew|began|left|gave|made|wrote|saw|sent|rang|sat
            |became|broke|fell|led|paid|put|ran|read|drew|spent|stood|swore|quit|let)\b
      | \b(?!need|indeed|speed|united|hundred|limited|exceed|proceed|naked|sacred|armed|so-called)[a-z]{{2,}}ed\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CANCELLED = re.compile(r"cancel\w*ed|called off|postponed|shelved|scrapped|put off|dropped", re.IGNORECASE)


@lru_cache(maxsize=256)
def _markers(sentence: str) -> tuple[re.Match[str], ...]:
    """The verbs of a sentence that tell a direction; one sentence is asked about many times in a row."""
    return tuple(_MARKERS.finditer(sentence))


def looks_ahead(sentence: str, start: int, end: int) -> bool | None:
    """Whether the verb nearest to `sentence[start:end]` (the last before, else the first after) plans; None: none."""
    first_after: re.Match[str] | None = None
    last_before: re.Match[str] | None = None
    for marker in _markers(sentence):
        if marker.end() <= start:
            last_before = marker
        elif marker.start() >= end:
            first_after = marker
            break
    nearest = last_before or first_after
    if nearest is None:
        return None
    return nearest["ahead"] is not None and not (nearest is last_before and _dated_cancelling(nearest, sentence, start))


def _dated_cancelling(marker: re.Match[str], sentence: str, start: int) -> bool:
    """Whether the date tells when a thing "was cancelled on Monday", not what was ("cancelled a trip on Monday")."""
    return _CANCELLED.match(marker[0]) is not None and len(sentence[marker.end() : start].split()) <= 1
