from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from warehouse.errors import WarehouseLockedError
from warehouse.lock import current_holder, writers_turn

HOLD_FOR_EVER = """
import sys, time
from pathlib import Path
from warehouse.lock import writers_turn
with writers_turn(Path(sys.argv[1]), "run abc", 0):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_writer(tmp_path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD_FOR_EVER, str(tmp_path / "w.lock")]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert writer.stdout
    assert writer.stdout.readline() == "held\n"
    return writer


def test_the_one_who_waits_in_vain_learns_who_holds_the_warehouse(
    tmp_path: Path, other_writer: subprocess.Popen[str]
) -> None:
    # "Could not lock" without a name leaves a desk guessing which of its windows to close.
    heard: list[str] = []
    try:
        with (
            pytest.raises(WarehouseLockedError, match=rf"run abc \(process {other_writer.pid} on"),
            writers_turn(tmp_path / "w.lock", "run xyz", 0.3, heard.append),
        ):
            pass
    finally:
        other_writer.kill()
        other_writer.wait()
    assert "run abc" in heard[0]


def test_a_killed_writer_leaves_its_name_and_not_its_lock(tmp_path: Path, other_writer: subprocess.Popen[str]) -> None:
    # A lock that outlived its process would stop every later run; a run that died unnoticed would look alive for ever.
    os.kill(other_writer.pid, signal.SIGKILL)
    other_writer.wait()
    with writers_turn(tmp_path / "w.lock", "run xyz", 5) as died:
        assert died is not None
        assert died.name == "run abc"
        mine = current_holder(tmp_path / "w.lock")
        assert mine is not None
        assert mine.process == os.getpid()
    with writers_turn(tmp_path / "w.lock", "run next", 5) as died:
        assert died is None
