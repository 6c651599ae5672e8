"""What an encounter was about, where the words behind its trigger say so briefly. Not here: what was said there."""

from __future__ import annotations

import re

from orchestration.extraction.spans import Span

_TOPIC = re.compile(
    r"[^.;:!?“”]{0,120}?\b(?:on|about) (?!\w+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d"
    r"|the (?:sidelines|margins|eve|same)|condition|behalf|his|her|their|board|arrival)"
    r"(?P<topic>[\w’'-]+(?: [\w’'-]+){0,5}?)"
    r"(?=[.,;:]| (?:in|at|on|and|before|after|when|while|that|which|as|to|by|with|during|until|ended?|said)\b)"
)


def topics_of(text: str, sentence: Span, trigger: Span) -> tuple[str, ...]:
    """Return the topic that "talks on border crossings" names; nothing when the words name none."""
    match = _TOPIC.match(text, trigger.end, sentence.end)
    return (match["topic"],) if match is not None else ()
