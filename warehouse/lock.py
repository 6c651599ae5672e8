"""The writer's turn: one process at a time writes a warehouse, the others wait. Not here: opening the file.

The lock dies with the process that holds it. The file names the holder while the lock is held, so a name found in a
free lock file is that of a run which was killed.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from warehouse.errors import WarehouseLockedError


@dataclass(frozen=True)
class Holder:
    """Who writes. `name` is free text, such as a Dagster run id."""

    name: str
    process: int
    machine: str
    since: str

    def __str__(self) -> str:
        return f"{self.name} (process {self.process} on {self.machine}, since {self.since})"


@contextmanager
def writers_turn(
    lock_file: Path, name: str, wait_seconds: float, on_wait: Callable[[str], None] = lambda _: None
) -> Iterator[Holder | None]:
    """Hold the writer's turn; yields the holder that died with it, if one did. WarehouseLockedError after the wait."""
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(lock_file, thread_local=False)
    _acquire(lock, lock_file, wait_seconds, on_wait)
    try:
        died = current_holder(lock_file)
        mine = Holder(name, os.getpid(), socket.gethostname(), datetime.now(UTC).isoformat(timespec="seconds"))
        lock_file.write_text(json.dumps(asdict(mine)), encoding="utf-8")
        yield died
    finally:
        lock_file.write_text("", encoding="utf-8")
        lock.release()


def current_holder(lock_file: Path) -> Holder | None:
    """Return the holder that the lock file names, None when it names none."""
    try:
        return Holder(**json.loads(lock_file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None  # no file, an empty one, or one caught between two writes: nobody is named


def _acquire(lock: FileLock, lock_file: Path, wait_seconds: float, on_wait: Callable[[str], None]) -> None:
    try:
        lock.acquire(timeout=0)
        return
    except Timeout:
        on_wait(f"waiting for {current_holder(lock_file) or 'another writer'} to finish with the warehouse")
    try:
        lock.acquire(timeout=wait_seconds, poll_interval=0.2)
    except Timeout:
        raise WarehouseLockedError(
            f"the warehouse is still held by {current_holder(lock_file) or 'another writer'} "
            f"after {wait_seconds:g} seconds. Wait for it or stop it, then run again. Lock file: {lock_file}"
        ) from None
