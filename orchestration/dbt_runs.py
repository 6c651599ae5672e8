"""dbt within this process: its manifest, and its builds of one warehouse file. Not here: Dagster, and any model.

Within the process, because a second one would start slowly, and would go on writing when this one is killed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from filelock import FileLock

from orchestration.keys import make_key
from orchestration.paths import DBT_PROJECT, REFERENCE
from orchestration.versions import fingerprint

BUILD_FILE = "COMMUNIQUE_BUILD_FILE"
TARGET = DBT_PROJECT / "target"
SUFFIXES = {".sql", ".yml", ".md", ".csv"}
RESULTS = {"LogSeedResult", "LogModelResult", "LogTestResult"}
GOOD = {"success", "pass", "warn", "skipped", "no-op"}

SHOWN_FAILURES = 5

Event = dict[str, Any]


class DbtError(Exception):
    """dbt could not parse or build the project; the message tells which nodes failed and why."""


@dataclass(frozen=True)
class Build:
    """One `dbt build`: its result events in order, and what failed, in words."""

    events: tuple[Event, ...]
    failures: tuple[str, ...]

    def raise_failures(self) -> None:
        """Raise DbtError when a node failed."""
        if self.failures:
            shown = "\n".join(self.failures[:SHOWN_FAILURES])
            raise DbtError(f"{len(self.failures)} dbt nodes failed, the first of them:\n{shown}")


def project_version() -> str:
    """Return the version of the project: marts are built again when it, a reference table or dbt changes."""
    own = (path for path in DBT_PROJECT.rglob("*") if path.suffix in SUFFIXES and TARGET not in path.parents)
    return f"dbt-{version('dbt-core')}-{version('dbt-duckdb')}+{fingerprint((*own, *REFERENCE.glob('*.csv')))}"


def manifest(build_file: Path) -> Path:
    """Return the manifest of the project as it stands, parsed only where none of this version is there.

    A build of *build_file* then finds the parse that it needs; the manifest is good for every warehouse.
    """
    path = TARGET / f"manifest-{project_version()}.json"
    if not path.exists():
        TARGET.mkdir(parents=True, exist_ok=True)
        with FileLock(TARGET / "parse.lock"):
            if not path.exists():
                _parse(path, build_file)
    return path


def build(build_file: Path, select: Sequence[str], on_node: Callable[[int], None]) -> Build:
    """Build and test the selected nodes, all if none is named, in *build_file*. Models' unit tests are left out."""
    events: list[Event] = []

    def listen(message: Any) -> None:
        if message.info.name in RESULTS:
            from dbt_common.events.functions import msg_to_dict

            events.append(msg_to_dict(message))
            on_node(len(events))

    arguments = ["build", "--exclude-resource-type", "unit_test", *(["--select", *select] if select else [])]
    result = _invoke(arguments, build_file, listen)
    if result.exception:
        raise DbtError(f"dbt could not build {DBT_PROJECT}: {result.exception}") from result.exception
    failed = [node for node in result.result if node.status not in GOOD]
    return Build(tuple(events), tuple(f"{node.node.name}: {node.status}: {node.message}" for node in failed))


def _parse(path: Path, build_file: Path) -> None:
    result = _invoke(["parse"], build_file)
    if not result.success:
        raise DbtError(f"dbt could not parse {DBT_PROJECT}: {result.exception}. Mend the file that it names.")
    for outdated in TARGET.glob("manifest-*.json"):
        outdated.unlink()
    unfinished = path.with_suffix(".tmp")
    shutil.copyfile(_target_of(build_file) / "manifest.json", unfinished)
    unfinished.replace(path)


def _invoke(arguments: list[str], build_file: Path, listen: Callable[[Any], None] = lambda _: None) -> Any:
    from dbt.cli.main import dbtRunner

    places = [
        "--project-dir",
        str(DBT_PROJECT),
        "--profiles-dir",
        str(DBT_PROJECT),
        "--target-path",
        str(_target_of(build_file)),
    ]
    quiet = ["--quiet", "--log-level", "none", "--log-level-file", "info", "--log-path", str(_target_of(build_file))]
    with _environment(BUILD_FILE, str(build_file)):
        try:
            return dbtRunner(callbacks=[listen]).invoke([*arguments, *places, *quiet])
        finally:
            _close_connections()


def _target_of(build_file: Path) -> Path:
    """Give each warehouse its own folder: dbt's cache is good for one file only, and builds of two do not collide."""
    return TARGET / f"{build_file.name.split('.')[0]}-{make_key(str(build_file))[:8]}"


def _close_connections() -> None:
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    DuckDBConnectionManager.close_all_connections()  # type: ignore[no-untyped-call]


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
