from __future__ import annotations

import os
from pathlib import Path

from orchestration.watching import state_of


def test_every_change_gives_another_state_and_no_change_the_same(tmp_path: Path) -> None:
    # A page that changes without changing its length, or that goes away, would start no run.
    states = [state_of(tmp_path)]
    page = tmp_path / "north" / "a.txt"
    page.parent.mkdir()
    page.write_text("one")
    states.append(state_of(tmp_path))
    assert state_of(tmp_path) == states[-1]
    os.utime(page, ns=(0, 0))
    states.append(state_of(tmp_path))
    page.rename(tmp_path / "north" / "b.txt")
    states.append(state_of(tmp_path))
    (tmp_path / "vanished").symlink_to(tmp_path / "nowhere")
    assert state_of(tmp_path) == states[-1]
    assert len(set(states)) == len(states)
