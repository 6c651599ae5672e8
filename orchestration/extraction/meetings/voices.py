"""Who says "I" in a transcript or an interview, so that "I met the minister" has its first side. Not here: quotations,
whose encounters are those of other scenes.
"""

from __future__ import annotations

import re

from orchestration.extraction.actors.cast import Cast, CastMember
from orchestration.extraction.spans import Span
from orchestration.extraction.statements.rules.interviews import read_interview
from orchestration.extraction.statements.rules.sources import find_sources
from orchestration.extraction.statements.rules.turns import read_turns
from orchestration.extraction.statements.speakers import Speakers
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary

_FIRST_PERSON = re.compile(r"\bI\b")
Voice = tuple[Span, CastMember]


def find_voices(reading: Reading, unquoted: str, cast: Cast, vocabulary: Vocabulary) -> tuple[Voice, ...]:
    """Return the stretches of a page that one person speaks, with who it is; nothing where nobody says "I"."""
    if _FIRST_PERSON.search(unquoted) is None:
        return ()
    turns, _ = read_turns(reading, find_sources(vocabulary).moderators)
    if not turns:
        turns, _ = read_interview(reading)
    speakers = Speakers(reading, cast, None, {})
    found = []
    for turn in turns:
        speaker = speakers.of(turn)
        if speaker is not None and speaker.member is not None and speaker.member.kind == "person":
            found += [(part, speaker.member) for part in turn.contents]
    return tuple(found)
