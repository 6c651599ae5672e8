"""What a page says happened to its instruments: stage phrases bound to a mention of the same clause.

Not here: which mentions are one instrument (reference), how repeated reports of one stage are merged (events).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orchestration.extraction.agreements.binding import (
    Near,
    is_attribute,
    is_doer,
    is_participle,
    is_relative,
    to_the_left,
    to_the_right,
)
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.phrases import Match
from orchestration.extraction.agreements.words import (
    AUXILIARIES,
    BE,
    CLAUSE_BREAKS,
    DENIALS,
    DONE_BEFORE_TO,
    HOPES,
)
from orchestration.extraction.vocabulary import Stage

_CONDITIONS = frozenset("before if unless until once when".split())
_CLAUSE = 16  # tokens back in which a clause opens
_UNSURE = frozenset("if unless could may might".split())
_AHEAD = HOPES | {"to", "due", "set"}
_BY_PARLIAMENTS = frozenset({"agreed", "adopted"})  # what a parliament does to a treaty is to ratify it
_PARLIAMENTS = frozenset(
    "parliament parliaments senate congress duma diet assembly knesset majlis sejm bundestag lawmakers mps".split()
)
_OPEN = frozenset({"proposed", "negotiating"})
_FIXED = frozenset({"in_force", "expired"})  # an instrument's own terms may fix these for a day to come


@dataclass(frozen=True)
class Hit:
    """A stage phrase bound to mentions (indices). `mood`: done, resolved ("agreed to"), hoped, denied, or fixed for a
    day to come ("is to expire").
    """

    action: str
    tokens: range
    mentions: tuple[int, ...]
    mood: str
    voice: str  # active, passive or noun


@dataclass(frozen=True)
class Reported:
    """The numbers of the mentions of which any stage is reported, one that makes or ends it, or that there is none."""

    staged: frozenset[int]
    settled: frozenset[int]
    denied: frozenset[int]


def reported(hits: Sequence[Hit]) -> Reported:
    """Sort the mentions of *hits* by what is reported of them."""
    told = [hit for hit in hits if hit.mood != "denied" and not (hit.mood == "hoped" and hit.action == "adopted")]
    staged = frozenset(number for hit in told for number in hit.mentions)
    settled = frozenset(number for hit in told if hit.action not in _OPEN for number in hit.mentions)
    denied = frozenset(number for hit in hits if hit.mood == "denied" for number in hit.mentions)
    return Reported(staged, settled, denied - staged)


def find_stages(page: TokenPage, mentions: Sequence[Mention], matches: Sequence[Match[Stage]]) -> list[Hit]:
    """Return the stages that the page reports of *mentions*, in order."""
    hits: list[Hit] = []
    starts = [mention.tokens.start for mention in mentions]
    inside = {place for mention in mentions for place in mention.tokens}
    by_place: dict[range, list[Stage]] = {}
    for match in matches:
        if match.first not in inside:
            by_place.setdefault(range(match.first, match.after), []).append(match.value)
    done_to = 0
    for place, stages in by_place.items():
        if place.start < done_to:
            continue
        sentence = page.sentence_of(place.start)
        near = range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.stop))
        if not near:
            continue
        hit = _bind(page, place, sentence, stages, [(n, mentions[n]) for n in near])
        if hit is not None:
            if any("plural" in mentions[number].marks for number in hit.mentions):
                listed = tuple(n for n in near if "listed" in mentions[n].marks and n not in hit.mentions)
                hit = replace(hit, mentions=hit.mentions + listed)
            hits += [hit, *_repeated(page, hit, sentence)]
            done_to = place.stop
    return hits


def _repeated(page: TokenPage, hit: Hit, sentence: range) -> list[Hit]:
    """The same stage by a second doer: "ratified by Chile in 2012 and by Peru a year later"."""
    words = page.words(range(hit.tokens.stop, min(sentence.stop, hit.tokens.stop + 14)))
    if hit.voice != "passive" or "by" not in words[:1]:
        return []
    joins = [at for at in range(1, len(words) - 1) if words[at : at + 2] == ["and", "by"]]
    return [replace(hit, tokens=range(hit.tokens.stop + at, hit.tokens.stop + at + 1)) for at in joins]


def _bind(page: TokenPage, place: range, sentence: range, stages: list[Stage], near: Near) -> Hit | None:
    actions = {stage.voice: stage.action for stage in stages}
    right, left = to_the_right(page, place, near), to_the_left(page, place, near)
    by_number = dict(near)
    passive = _is_passive(page, place, sentence)
    voice = ""
    bound: tuple[int, ...] = ()
    if right and "passive" in actions and is_attribute(page, place, by_number[right[0]]):
        voice, bound = "passive", right
    elif right and "noun" in actions:
        voice, bound = "noun", right
    elif (
        right and "active" in actions and not passive and not (left and is_participle(page, place, by_number[left[-1]]))
    ):
        voice, bound = "active", right
    elif left and "passive" in actions and not ("active" in actions and not passive and is_doer(by_number[left[-1]])):
        voice, bound = "passive", left
    elif left and "active" in actions and is_relative(page, place, by_number[left[-1]]):
        voice, bound = "active", left
    elif right and "active" in actions and not passive:
        voice, bound = "active", right
    if not bound:
        return None
    action = actions[voice]
    doers = set(page.words(_clause(page, place, sentence)))
    if action in _BY_PARLIAMENTS and voice == "active" and _PARLIAMENTS & doers:
        action = "ratified"
    return Hit(action, place, bound, _mood(page, place, sentence, action), voice)


def _is_passive(page: TokenPage, place: range, sentence: range) -> bool:
    """Whether a form of "to be" stands before the phrase, adverbs aside ("was signed", not "has been working on")."""
    if page.tokens[place.start].lower.endswith("ing"):
        return False
    for at in range(place.start - 1, max(sentence.start, place.start - 4) - 1, -1):
        word = page.tokens[at].lower
        if word in BE:
            return True
        if word not in AUXILIARIES and not word.endswith("ly") and word not in ("first", "since", "later", "only"):
            return False
    return False


def _is_condition(page: TokenPage, place: range, sentence: range) -> bool:
    """Whether "if" or "unless" opens the clause of the phrase."""
    return bool({"if", "unless"} & set(page.words(_clause(page, place, sentence))))


def _clause(page: TokenPage, place: range, sentence: range) -> range:
    """The tokens before the phrase down to the last comma."""
    start = place.start
    while start > max(sentence.start, place.start - _CLAUSE) and page.tokens[start - 1].text not in (",", ";", ":"):
        start -= 1
    return range(start, place.start)


def _mood(page: TokenPage, place: range, sentence: range, action: str) -> str:
    before = [token.lower for token in page.tokens[max(sentence.start, place.start - 6) : place.start]]
    cut = max((at for at, word in enumerate(before) if word in CLAUSE_BREAKS), default=-1)
    opener, before = before[cut] if cut >= 0 else "", before[cut + 1 :]
    if any(word in DENIALS or word.endswith(("n’t", "n't")) for word in before):
        return "denied"
    is_awaited = {opener, *before} & _CONDITIONS and set(before) & {"is", "are", "be"}
    if is_awaited or page.tokens[sentence.stop - 1].text == "?" or _is_condition(page, place, sentence):
        return "hoped"
    if action in _FIXED:
        return "hoped" if _UNSURE & set(before) else "fixed" if set(before) & _AHEAD else "done"
    if "to" in before:
        governor = before[: before.index("to")][-1:]
        return "resolved" if governor and governor[0] in DONE_BEFORE_TO else "hoped"
    return "hoped" if HOPES & set(before) else "done"
