"""Pages as the web has them: other quotation marks, lost apostrophes, stops for commas, hard wraps. Not here: names
(swaps.py).
"""

from __future__ import annotations

import random
import re

from orchestration.extraction.training.annotated import Annotated

_STYLES = (("“", "”"), ('"', '"'), ("«", "»"), ("``", "''"), ("„", "“"), ("“", "“"), ("”", "“"))
_OPENING = re.compile('[“„«]|(?<!\\S)"(?=\\w)')
_CLOSING = re.compile('[”»]|(?<=\\S)"(?!\\w)')
_APOSTROPHE = re.compile("(?<=\\w)[’'](?=\\w)")
_COMMA = re.compile(r",(?= [a-z])")
_AFTER_STOP = re.compile(r"(?<=[a-z]\.) (?=[A-Z“])")
_SPACE = re.compile(r"(?<=\w) (?=\w)")
_BLANK_LINE = re.compile(r"\n\n+")
_CLOSING_MARK = re.compile("”(?=\\n)")


def with_noise(article: Annotated, chance: random.Random) -> Annotated:
    """Return *article* with the faults that a page of the web may have; most pages keep most of their form."""
    if chance.random() < 0.5:
        opening, closing = chance.choice(_STYLES)
        article = article.rewrite(_OPENING, lambda _: opening).rewrite(_CLOSING, lambda _: closing)
    for pattern, new, share, each in (
        (_APOSTROPHE, "'", 0.2, 1.0),
        (_APOSTROPHE, "", 0.06, 0.5),
        (_COMMA, ".", 0.06, 0.6),
        (_AFTER_STOP, "", 0.05, 0.3),
        (_SPACE, "\N{NO-BREAK SPACE}", 0.05, 0.1),
        (_BLANK_LINE, "\n", 0.2, 1.0),
        (_CLOSING_MARK, "", 0.04, 0.5),
    ):
        if chance.random() < share:
            article = _thinned(article, pattern, new, each, chance)
    return article


def _thinned(article: Annotated, pattern: re.Pattern[str], new: str, each: float, chance: random.Random) -> Annotated:
    return article.rewrite(pattern, lambda match: new if chance.random() < each else match[0])
