"""The side of a person whose title names none: from the words before it, or the page's dateline. Null over a guess."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Sequence

from orchestration.extraction.actors.drafts import Draft
from orchestration.extraction.actors.institutions import is_place
from orchestration.extraction.actors.lexicon import STATE_TAGS, Lexicon, Piece
from orchestration.extraction.spans import Span
from orchestration.extraction.text.reading import Reading

_STATE_LEVELS = frozenset({"head_of_state", "head_of_government", "minister", "deputy", "spokesperson"})
_OPENING = 4  # paragraphs among which a dateline stands


def settle_sides(reading: Reading, pieces: Sequence[Piece], people: Sequence[Draft], lexis: Lexicon) -> None:
    """Give a side to each holder of a state office who has none: the one named just before, else the dateline's, else
    the one of the page's two chief sides that is left. No side that another of the same level stands for already.
    """
    named = [piece for piece in pieces if piece.tag in STATE_TAGS]
    free = _outside(named, sorted(span for person in people for span in person.spans))
    home = _home(reading, pieces) or _of_outlet(reading, lexis)
    places = {piece.span for at, piece in enumerate(pieces) if piece.tag == "capital" and is_place(pieces, at)}
    _respectively(reading, [piece for piece in free if piece.span not in places], people)
    for person in people:
        if person.country_code is None and person.level in _STATE_LEVELS and not person.shares_title:
            taken = {other.country_code for other in people if other.level == person.level}
            choices = (_just_before(reading, free, person.spans[0]), home, _remaining(named, taken))
            person.country_code = next((side for side in choices if side and side not in taken), None)


def _outside(named: Sequence[Piece], owned: Sequence[Span]) -> list[Piece]:
    """Return the pieces that stand in nobody's title, where they tell that person's side."""
    starts = [span.start for span in owned]
    found = []
    for piece in named:
        at = bisect_right(starts, piece.span.start) - 1
        if at < 0 or not owned[at].covers(piece.span):
            found.append(piece)
    return found


def _respectively(reading: Reading, named: Sequence[Piece], people: Sequence[Draft]) -> None:
    """Share out the sides named before a joint title, as in "Chad and Niger … Energy Ministers Ali Abakar and
    Sani Idi".
    """
    sharing: dict[Span, list[Draft]] = {}
    for person in people:
        if person.shares_title and person.country_code is None:
            sharing.setdefault(reading.sentence_at(person.spans[0].start), []).append(person)
    for group in sharing.values():
        sides = _sides_before(reading, named, group[0].spans[0])
        if len(sides) == len(group) > 1:
            for person, side in zip(group, sides, strict=True):
                person.country_code = side


def _just_before(reading: Reading, named: Sequence[Piece], place: Span) -> str | None:
    sides = _sides_before(reading, named, place)
    return sides[0] if len(sides) == 1 else None


def _sides_before(reading: Reading, named: Sequence[Piece], place: Span) -> list[str]:
    """Return the sides named before *place* in its sentence, else in the one before, in order."""
    if reading.title is not None and reading.title.covers(place):
        return []
    last = bisect_left(named, place.start, key=lambda piece: piece.span.start)
    here = bisect_right(reading.sentences, place.start, key=lambda sentence: sentence.start) - 1
    for sentence in reversed(reading.sentences[max(here - 1, 0) : here + 1]):
        first = bisect_left(named, sentence.start, key=lambda piece: piece.span.start)
        if first < last:
            return list(dict.fromkeys(piece.value for piece in named[first:last]))
        last = first
    return []


def _of_outlet(reading: Reading, lexis: Lexicon) -> str | None:
    """Return the state in the outlet's name ("Ministry of Foreign Affairs of Chad", "Chad Today"), else None."""
    sides = {piece.value for piece in lexis.pieces(reading.page.outlet_name or "") if piece.tag in STATE_TAGS}
    return sides.pop() if len(sides) == 1 else None


def _remaining(named: Sequence[Piece], taken: Container[str | None]) -> str | None:
    """Return the one of the page's two chief sides that is not taken, when exactly one is."""
    counted = Counter(piece.value for piece in named).most_common(3)
    if len(counted) < 2 or (len(counted) == 3 and counted[1][1] < 2 * counted[2][1]):
        return None
    free = [code for code, _ in counted[:2] if code not in taken]
    return free[0] if len(free) == 1 else None


def _home(reading: Reading, pieces: Sequence[Piece]) -> str | None:
    """Return the state whose capital, in capitals, opens one of the first paragraphs ("SOFIA, Feb. 25 –"),
    else None.
    """
    openings = {paragraph.start for paragraph in reading.paragraphs[:_OPENING]}
    for piece in pieces:
        if piece.span.start in openings and piece.tag == "capital" and piece.text.isupper():
            following = reading.text[piece.span.end : piece.span.end + 2].strip()
            return piece.value if following[:1] in {"", ",", "(", ":", "–", "—", "-", "/", "."} else None
    return None
