from __future__ import annotations

import os
from pathlib import Path

import pytest

from orchestration.watching import state_of


def test_every_change_gives_another_state_and_no_change_the_same(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
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
    (tmp_path / ".half-copied").write_text("no document yet")
    assert state_of(tmp_path) == states[-1]
    (tmp_path / "linked").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    (tmp_path / "linked" / "c.txt").write_text("a folder behind a link is read, so it is watched")
    states.append(state_of(tmp_path))
    assert len(set(states)) == len(states)
