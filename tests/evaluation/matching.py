"""When two names, texts or instruments are the same.

Everything here compares; pairing rows is the work of `pairing`, counting that of `measures`. Text is folded first, so
that a repaired span and a raw one agree.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from difflib import SequenceMatcher
from typing import TypeVar

from tests.evaluation.rows import Participant

P = TypeVar("P")
G = TypeVar("G")

# "Government of Egypt" is Egypt; "Foreign Ministry of X" is the "Ministry of Foreign Affairs of X".
_BODY_WORDS = frozenset(
    {"the", "of", "and", "s", "government", "republic", "islamic", "ministry", "foreign", "affairs"}
)
_JOINT_WORDS = frozenset({"joint", "statement"})
_SMALL_WORDS = frozenset({"the", "a", "an", "of", "and", "on", "for", "in", "to", "between"})
_CLOSE_SPELLING = 0.85
_SHARED_OF_SHORTER, _SHARED_OF_LONGER = 0.7, 0.4


def fold(text: str | None) -> str:
    """Lower-case, without accents or punctuation; entities and mojibake undone where the whole text allows it."""
    text = html.unescape(text or "")
    with suppress(UnicodeError):  # raised where there is no mojibake: the text is its own best reading
        text = text.encode("cp1252").decode("utf-8")
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char)).lower()
    return re.sub(r"[^\w]+", " ", plain).strip()


def words(text: str | None) -> list[str]:
    """Split folded *text* into words."""
    return fold(text).split()


def word_overlap(left: str, right: str) -> float:
    """Return the shared share of all words of both texts, repeated words counted as often as they stand."""
    ours, theirs = Counter(words(left)), Counter(words(right))
    union = (ours | theirs).total()
    return (ours & theirs).total() / union if union else 0.0


def same_name(left: str | None, right: str | None) -> bool:
    """Whether two names are one person or body: equal, one part of the other, or a close spelling of the surname."""
    ours, theirs = _name_words(left), _name_words(right)
    if not ours or not theirs:
        return False
    if "".join(ours) == "".join(theirs) or set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    if _spelled_alike("".join(ours), "".join(theirs)):
        return True
    first_names_allow = ours[0][0] == theirs[0][0] or len(ours) == 1 or len(theirs) == 1
    return len(ours[-1]) > 3 and first_names_allow and _spelled_alike(ours[-1], theirs[-1])


def same_participant(left: Participant, right: Participant) -> bool:
    """Whether two sides of a meeting are one: the same name, and no two countries that contradict."""
    countries_agree = not (left.country and right.country) or left.country == right.country
    return countries_agree and same_name(left.name, right.name)


def same_party(left: str, right: str) -> bool:
    """Whether two parties to an agreement are one."""
    return left == right or same_name(left, right)


def same_instrument(left: str, right: str) -> bool:
    """Whether two names are one instrument: by resolution number, by acronym, or by most of their words."""
    ours, theirs = ([word for word in words(name) if word not in _SMALL_WORDS] for name in (left, right))
    if not ours or not theirs:
        return False
    our_numbers, their_numbers = ({word for word in side if word.isdigit()} for side in (ours, theirs))
    if our_numbers and their_numbers and our_numbers != their_numbers:
        return False
    if "resolution" in ours and "resolution" in theirs and our_numbers & their_numbers:
        return True
    if ours == [_acronym(theirs)] or theirs == [_acronym(ours)]:
        return True
    shared = len(set(ours) & set(theirs))
    shorter, longer = sorted((len(set(ours)), len(set(theirs))))
    return shared / shorter >= _SHARED_OF_SHORTER and shared / longer >= _SHARED_OF_LONGER


def jaccard(left: Sequence[P], right: Sequence[G], same: Callable[[P, G], bool]) -> float:
    """Return the shared share of both lists; two empty lists agree wholly."""
    remaining, shared = list(right), 0
    for ours in left:
        partner = next((place for place, theirs in enumerate(remaining) if same(ours, theirs)), None)
        if partner is not None:
            del remaining[partner]
            shared += 1
    union = len(left) + len(right) - shared
    return shared / union if union else 1.0


def _name_words(name: str | None) -> list[str]:
    every = words(name)
    return [word for word in every if word not in _BODY_WORDS | _JOINT_WORDS] or every


def _spelled_alike(left: str, right: str) -> bool:
    return SequenceMatcher(None, left, right).ratio() >= _CLOSE_SPELLING


def _acronym(name_words: list[str]) -> str:
    return "".join(word[0] for word in name_words)
