"""Rows pair one to one, best pairs first."""

from __future__ import annotations

from tests.evaluation.figures import Tally
from tests.evaluation.pairing import pair_off
from tests.evaluation.rows import Statement


def rows(*texts: str) -> list[Statement]:
    return [Statement(None, None, None, text, None) for text in texts]


def test_the_best_pair_is_taken_first() -> None:
    # Prevents: a row paired with the first that will do, so that its better partner goes without.
    likeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.5}
    pairing = pair_off(rows("a", "b"), rows("x", "y"), lambda ours, theirs: likeness[ours.text, theirs.text])
    assert pairing.places == ((0, 1), (1, 0))


def test_rows_less_than_half_alike_stay_apart() -> None:
    # Prevents: anything left over counted as found.
    pairing = pair_off(rows("a"), rows("x"), lambda ours, theirs: 0.49)
    assert (pairing.missed, pairing.extra) == (rows("x"), rows("a"))


def test_nothing_wanted_and_nothing_given_is_perfect() -> None:
    # Prevents: pages without facts dragging figures down; facts made up on such pages going unpunished.
    assert Tally().value == 1.0
    assert Tally(right=0, given=2, wanted=0).value == 0.0
