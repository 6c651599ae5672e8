"""Every figure on every set of annotated pages keeps its floor."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.evaluation.figures import Sheet
from tests.evaluation.sets import SETS

FLOORS = [(name, family, floor) for name, page_set in SETS.items() for family, floor in page_set.floors().items()]


@pytest.mark.parametrize(("set_name", "family", "floor"), FLOORS)
def test_figure_keeps_its_floor(sheet_of: Callable[[str], Sheet], set_name: str, family: str, floor: float) -> None:
    # Prevents: a change that makes one family worse unseen, because another got better.
    value = sheet_of(set_name).figures[family].value
    assert value is not None, "nothing was measured"
    assert value >= floor


@pytest.mark.parametrize("set_name", SETS)
def test_every_figure_has_a_floor(sheet_of: Callable[[str], Sheet], set_name: str) -> None:
    # Prevents: a new family that is printed and guarded by nothing.
    assert sheet_of(set_name).figures.keys() == SETS[set_name].floors().keys()


@pytest.mark.parametrize("set_name", SETS)
def test_no_page_is_lost(sheet_of: Callable[[str], Sheet], set_name: str) -> None:
    # Prevents: a page that is rejected counting only as some missed rows; a page without facts would not count at all.
    assert sheet_of(set_name).missing_documents == []
