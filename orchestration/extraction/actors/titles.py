"""The noun phrase around an office: its side, its modifiers, and where a name after it would begin. Not here:
the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.actors.lexicon import STATE_TAGS, Piece
from orchestration.extraction.actors.names import adjacent
from orchestration.extraction.actors.words import DETERMINERS, MODIFIERS

COUNTERPARTS = frozenset({"counterpart", "counterparts", "colleague", "homologue", "opposite number"})
DESCRIPTIONS = frozenset({"diplomat", "leader", "minister", "politician", "statesman"})
_PORTFOLIO_ENDS = frozenset(
    """
    affairs policy cooperation relations security issues matters development trade reform africa asia
    """.split()
)


@dataclass(frozen=True)
class Title:
    """A title in pieces[first:after]: its office (None for a counterpart or a description), head word and sides."""

    first: int
    after: int
    office: str | None
    head: str
    countries: tuple[str, ...]
    is_definite: bool
    is_plural: bool

    @property
    def country_code(self) -> str | None:
        """The side of a title of one person."""
        return self.countries[-1] if self.countries else None


def title_at(text: str, pieces: Sequence[Piece], at: int) -> Title | None:
    """Read the title whose head is pieces[at]; None when that piece heads no title."""
    piece = pieces[at]
    head = piece.lower
    if piece.tag != "office" and head not in COUNTERPARTS and head not in DESCRIPTIONS:
        return None
    first, countries, words = _leftwards(text, pieces, at)
    after, country_after = _rightwards(text, pieces, at)
    office = piece.value if piece.tag == "office" and piece.value not in DESCRIPTIONS else None
    if office is None and head in DESCRIPTIONS and first == at and not piece.text[0].isupper():
        return None
    return Title(
        first=first,
        after=after,
        office=office,
        head=office or (piece.value or head),
        countries=tuple(countries) or ((country_after,) if country_after else ()),
        is_definite=bool(words & {"the", "his", "her", "its", "their"})
        or (bool(countries) and not words & {"a", "an"}),
        is_plural=head == "counterparts" or (piece.tag == "office" and head == f"{piece.value}s"),
    )


def _leftwards(text: str, pieces: Sequence[Piece], at: int) -> tuple[int, list[str], set[str]]:
    """Walk left over modifiers and the sides' names: "the | top | Iranian | *diplomat*", "Greek | and |
    Turkish | *..*".
    """
    first, countries, words = at, list[str](), set[str]()
    while first > 0 and adjacent(text, pieces[first - 1], pieces[first]):
        piece = pieces[first - 1]
        if piece.tag in STATE_TAGS:
            countries.insert(0, piece.value)
        elif piece.lower in DETERMINERS:
            words.add(piece.lower)
            return first - 1, countries, words
        elif not (
            piece.lower in MODIFIERS
            or piece.tag == "office"
            or (piece.tag == "possessive" and _owned_by_state(pieces, first - 1))
            or (piece.lower == "and" and first > 1 and pieces[first - 2].tag in {"office", "demonym"})
        ):
            break
        words.add(piece.lower)
        first -= 1
    return first, countries, words


def _owned_by_state(pieces: Sequence[Piece], at: int) -> bool:
    return at > 0 and pieces[at - 1].tag in STATE_TAGS


def _rightwards(text: str, pieces: Sequence[Piece], at: int) -> tuple[int, str | None]:
    """Walk right over "of Iran", "for Political Affairs", "and Foreign Minister"; return the index after and
    the side.
    """
    after, country = at + 1, None
    while after + 1 < len(pieces) and adjacent(text, pieces[after - 1], pieces[after]):
        word, following = pieces[after].lower, pieces[after + 1]
        skip = after + 2 if following.lower == "the" else after + 1
        if word in {"of", "to", "for"} and skip < len(pieces) and pieces[skip].tag in STATE_TAGS - {"demonym"}:
            country = country or pieces[skip].value
            after = skip + 1
        elif word in {"for", "of"} and (end := _portfolio_end(pieces, after + 1)):
            after = end
        elif word == "and" and following.tag == "office":
            after += 2
        else:
            break
    return after, country


def _portfolio_end(pieces: Sequence[Piece], start: int) -> int | None:
    """Return the index after a portfolio ("Political Affairs") that begins at *start*, None when there is none."""
    for end in range(start, min(start + 6, len(pieces))):
        if pieces[end].lower in _PORTFOLIO_ENDS:
            return end + 1
        if not (pieces[end].text[0].isupper() or pieces[end].lower in {"and", "the", "of"}):
            return None
    return None
