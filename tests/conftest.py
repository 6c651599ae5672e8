"""What all tests share: a home for Dagster that is not the developer's, and one warehouse per set of annotated
pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.evaluation.build import build
from tests.evaluation.evaluation import evaluate
from tests.evaluation.figures import Sheet
from tests.evaluation.sets import SETS
from tests.evaluation.warehouse_reader import read_warehouse


@pytest.fixture(scope="session", autouse=True)
def dagster_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Runs of tests would otherwise stand in the history that the developer sees in the UI."""
    home = str(tmp_path_factory.mktemp("dagster_home"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAGSTER_HOME", home)
        patch.delenv("COMMUNIQUE_WAREHOUSE", raising=False)
        patch.delenv("COMMUNIQUE_WATCH_FOLDER", raising=False)
        yield home


@pytest.fixture(scope="session")
def seeds_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the five seed pages."""
    return build(SETS["seeds"], tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def articles_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the annotated articles."""
    return build(SETS["articles"], tmp_path_factory.mktemp("articles"))


@pytest.fixture
def sheet_of(request: pytest.FixtureRequest) -> Callable[[str], Sheet]:
    """All figures of a set, by the set's name."""
    return lambda set_name: _sheet(set_name, request.getfixturevalue(f"{set_name}_warehouse"))


@cache
def _sheet(set_name: str, warehouse: Path) -> Sheet:
    return evaluate(SETS[set_name].gold(), read_warehouse(warehouse))
