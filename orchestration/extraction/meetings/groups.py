"""Groups of office holders or sides: "the foreign ministers of South Korea and Japan", "Turkish and EU officials", "the
two sides". Not here: who the members are (memory.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from orchestration.extraction.actors.cast import Cast
from orchestration.extraction.meetings.encounter import Side
from orchestration.extraction.meetings.offices import PEOPLE, Offices
from orchestration.extraction.spans import Span, beginning_in

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "both": 2}
_COUNT = "|".join(_COUNTS)
_STATES = r"(?:countries|states|nations|sides|neighbou?rs|governments|capitals)"
_JOINT = r"(?:[a-z-]+ ){0,2}(?:commissions?|committees?|cabinets?|working groups?)"
_HEADS = (
    r"(?:heads of (?:state|government|delegation)s?(?: and government)?"
    r"|ministers(?: of (?!the\b|both\b|these\b)(?-i:[a-z])[a-z]+(?: affairs)?)?|presidents|premiers|leaders|chiefs"
    r"|secretaries|envoys|diplomats|officials|negotiators|delegations|delegates|experts|sides|countries|parties"
    r"|governments|teams|representatives|commanders|officers|generals|mayors|governors|administrators|specialists|lawyers"
    rf"|commissioners|speakers|ambassadors|men|women|neighbou?rs|nations|states|{_JOINT})"
)
_GROUP = re.compile(
    rf"(?P<det>\b(?:[Tt]he|[Tt]heir|[Bb]oth|[Aa]ll|[Tt]hose|[Aa])\b )?(?P<count>\b(?i:{_COUNT})\b )?"
    rf"(?P<owned>{_STATES}['’] )?"
    rf"(?P<words>(?:\b(?!(?i:the|their|both|all|those|a|of|in|to|by|that|with|from|on|for|at|between|and|{_COUNT})\b)"
    r"[\w’'.-]+(?:,? and|,)? ){0,4}?)"
    rf"\b(?P<head>(?i:{_HEADS}))\b"
    rf"(?P<owners> (?:of|from|for|between) (?:the |both |these )?(?P<number>{_COUNT})? ?{_STATES}\b)?"
)
_HEAD = re.compile(rf"\b(?i:{_HEADS})\b")
_WORDS_BEFORE, _WORDS_AFTER = 60, 60  # characters
_OPENER = re.compile(r" (?:of|from|for|between)(?: the)? (?:[\w’' -]{0,60}? ?[–—:-] ?)?(?:the )?")
_NEXT = re.compile(r",? (?:and|as well as) (?:the )?|, (?:the )?| & |/|-|–")
_COMMON = ("commission", "commissions", "committee", "committees", "cabinet", "cabinets", "group", "groups")
_SHARED = re.compile(
    r"\b(?:high|political|coordination|steering|joint|binational|intergovernmental|mixed|bilateral|working|border|technical"
    r"|expert)\b"
)
_OPENING = re.compile(r" (?:will (?!not)|are (?:to|due|expected|scheduled) |(?:from|of) both )")
_LEVELS = {
    "ministers": ("minister", "deputy"),
    "diplomats": ("minister", "deputy"),
    "presidents": ("head_of_state",),
    "leaders": ("head_of_state", "head_of_government"),
    "premiers": ("head_of_government",),
}
_ADJECTIVES = frozenset("and the senior top visiting other new former rival respective chief s".split())


@dataclass(frozen=True)
class Group:
    """A plural phrase: the office its members share, the countries and bodies it names (none: those told before), and
    how many there are. `owners`: "of the two countries", to be looked up.
    """

    span: Span
    head: str
    role: str | None
    count: int | None
    codes: tuple[str, ...]
    bodies: tuple[str, ...]
    owners: int | None = None
    title: str = ""  # the words that its members share ("senior officials")

    @property
    def is_of_states(self) -> bool:
        """Whether the words speak of states rather than of people."""
        return self.role is None and self.head not in PEOPLE

    @property
    def is_unknown_office(self) -> bool:
        """Whether the words tell no level by which people could be known ("the coast guard chiefs")."""
        return self.role is not None and self.head not in _LEVELS and self.head not in PEOPLE

    def fits(self, side: Side) -> bool:
        """Whether a side told before can be one of this group."""
        levels = _LEVELS.get(self.head)
        if self.head == "ministers" and side.role and "Minister" not in side.role and "Secretary" not in side.role:
            return False
        if self.role and self.role.startswith("Deputy"):
            return side.level == "deputy"
        return levels is None or side.level in levels or (side.level is None and side.role == self.role)


def find_groups(text: str, cast: Cast, offices: Offices, sentence: Span) -> list[Group]:
    """Return the groups of one sentence in order."""
    found: list[Group] = []
    for head in _HEAD.finditer(text, sentence.start, sentence.end):
        far = head.start() - _WORDS_BEFORE
        left = sentence.start if far <= sentence.start else min(text.find(" ", far) + 1, head.start())
        matches = _GROUP.finditer(text, left, min(sentence.end, head.end() + _WORDS_AFTER))
        group = next((_read(text, cast, offices, match) for match in matches if match.end("head") == head.end()), None)
        if group is not None:
            found.append(group)
    return found


def _read(text: str, cast: Cast, offices: Offices, match: re.Match[str]) -> Group | None:
    words, is_cut = _own_words(cast, offices, match)
    inside = [(span, code) for span, code in beginning_in(cast.sides, words) if words.covers(span)]
    codes = [code for _, code in inside]
    bodies = [mention.member.name for mention in cast.within(words) if mention.member.kind == "body"]
    owners = _owners(match, is_cut)
    end = match.end()
    if not codes and owners is None:
        listed, end = _listed(text, cast, match.end())
        codes, bodies = [code for code, _ in listed if code], bodies + [body for code, body in listed if not code]
    if not (codes or bodies or owners) and _OPENING.match(text, match.end()) and _opens(text, match):
        owners = 2
    stated = "" if is_cut else (match["count"] or match["det"] or "").strip().lower()
    if not (codes or bodies or owners or stated in _COUNTS or stated in ("the", "their")):
        return None
    title = f"{_plain_words(text, words, [span for span, _ in inside])} {match['head'].lower()}".strip()
    noun = _noun(match["head"].lower())
    role = offices.role_of(title)
    if noun in _COMMON:
        if not _SHARED.search(title):
            return None
        role, owners = title, owners or (None if codes else 2)
    start = words.start if is_cut or (inside and not match["det"]) else match.start()
    countries, named = tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(bodies))
    return Group(Span(start, end), noun, role, _COUNTS.get(stated), countries, named, owners, title)


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a bare plural opens its sentence: "Experts will meet"."""
    return match["det"] is None and text[: match.start()][-2:] in ("", ". ", "\n", "\n\n", "” ", "! ")


def _noun(head: str) -> str:
    if head.startswith("heads"):
        return "leaders"
    return head.split()[0 if " of " in head else -1]


def _own_words(cast: Cast, offices: Offices, match: re.Match[str]) -> tuple[Span, bool]:
    """The words before the head that belong to it, and whether others had to be cut off on the left."""
    start = match.start("words")
    sides = beginning_in(cast.sides, Span(*match.span("words")))
    is_cut = False
    for word in re.finditer(r"[^\s,]+", match["words"]):
        place = Span(match.start("words") + word.start(), match.start("words") + word.end())
        named = any(span.overlaps(place) for span, _ in sides) or cast.at(place) is not None
        if not named and not offices.is_title_word(word[0].lower()) and not (word[0] == "and" and place.start > start):
            start, is_cut = place.end + 1, True
    return Span(min(start, match.start("head")), match.start("head")), is_cut


def _owners(match: re.Match[str], is_cut: bool) -> int | None:
    """How many countries "of the two countries" or "the two countries' presidents" means; 2 when it does not say."""
    if match["owned"] and not is_cut:
        return _COUNTS.get((match["count"] or "two").strip().lower(), 2)
    return _COUNTS.get(match["number"] or "two") if match["owners"] else None


def _plain_words(text: str, words: Span, countries: list[Span]) -> str:
    kept = words.of(text)
    for span in countries:
        kept = kept.replace(span.of(text), " ")
    return " ".join(word for word in re.findall(r"[a-z-]+", kept.lower()) if word not in _ADJECTIVES)


def _listed(text: str, cast: Cast, at: int) -> tuple[list[tuple[str | None, str]], int]:
    """Read the list of countries and bodies behind "of": (code, name) pairs and where the list ends."""
    found: list[tuple[str | None, str]] = []
    end = at
    opener = _OPENER.match(text, at)
    while opener is not None:
        place = opener.end()
        side = next(iter(beginning_in(cast.sides, Span(place, place + 1))), None)
        body = cast.at(Span(place, place + 1))
        if side is not None:
            found.append((side[1], ""))
            end = side[0].end
        elif body is not None and body.member.kind == "body":
            found.append((None, body.member.name))
            end = body.span.end
        else:
            break
        opener = _NEXT.match(text, end)
    return found, end
