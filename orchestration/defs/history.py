"""Writing Dagster's history without a wait for the disk at every event. Not here: where the history is.

Dagster opens and closes a SQLite file for each of a run's hundreds of events. Each commit then waits for the disk, and
each close, being the last, for a checkpoint as well: on a busy disk that takes longer than the run itself. A power cut
may cost the last lines of the history, and never the history.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event


@contextmanager
def quick_history() -> Iterator[None]:
    """Keep every history file of this process open, so that no close is the last one, and wait only at checkpoints."""
    keepers: dict[str, sqlite3.Connection] = {}

    def ease(connection: Any, _: Any) -> None:
        if isinstance(connection, sqlite3.Connection):
            connection.execute("PRAGMA synchronous = NORMAL")
            file = connection.execute("PRAGMA database_list").fetchone()[2]
            if file not in keepers:
                keepers[file] = sqlite3.connect(file, check_same_thread=False)
            # A keeper counts only once it has read the file in its present journal mode.
            keepers[file].execute("SELECT count(*) FROM sqlite_master").fetchone()

    event.listen(Engine, "connect", ease)
    try:
        yield
    finally:
        event.remove(Engine, "connect", ease)
        for keeper in keepers.values():
            keeper.close()
