"""Which figures miss their floor."""

from __future__ import annotations

from tests.evaluation.figures import Sheet
from tests.evaluation.report import below_floor


def test_a_figure_that_was_not_measured_misses_its_floor() -> None:
    # Prevents: a family that disappears from the measures, or finds nothing to judge, passing as good.
    sheet = Sheet()
    sheet.tallies["meeting.found"].add(1, 2, 2)
    sheet.shares["meeting.date"].add([])
    floors = {"meeting.found": 0.5, "meeting.date": 0.5, "meeting.place": 0.5}
    assert below_floor(sheet, floors) == ["meeting.date", "meeting.place"]
