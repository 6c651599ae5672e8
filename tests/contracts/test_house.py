"""The habits of the house that a machine can see: short files, packages that say what they are for, thin assets."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("orchestration", "warehouse")
KINDS = {".py", ".sql", ".yml", ".yaml", ".toml"}
BUILT = {"target", "logs", "dbt_packages", "spool", "__pycache__"}  # what tools leave behind

FILES = [
    file
    for folder in (*PACKAGES, "dbt_project", "tests")
    for file in sorted((ROOT / folder).rglob("*"))
    if file.suffix in KINDS and not BUILT & set(file.relative_to(ROOT).parts)
]
CODE_FOLDERS = sorted({file.parent for file in FILES if file.suffix == ".py" and "tests" not in file.parts})
ASSET_DECORATORS = {"asset", "multi_asset", "dbt_assets", "graph_asset"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_file_is_over_300_lines() -> None:
    # Prevents: a file that grows into several things before anybody notices.
    lengths = {_name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


@pytest.mark.parametrize("folder", CODE_FOLDERS, ids=_name)
def test_every_package_says_what_it_is_for(folder: Path) -> None:
    # Prevents: a room whose purpose a newcomer must guess from its files; a folder that is not installed as a package.
    tree = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)


def test_an_asset_calls_persists_and_reports_in_under_30_lines() -> None:
    # Prevents: transforms beside @asset, where neither a test nor the command line reaches them without Dagster.
    lengths = {asset.name: _length(asset) for asset in _assets()}
    assert lengths, "no asset found: the decorators have other names now"
    assert {name: length for name, length in lengths.items() if length >= 30} == {}


def _assets() -> Iterator[ast.FunctionDef]:
    for file in (ROOT / "orchestration" / "defs").rglob("*.py"):
        functions = [
            node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
        ]
        yield from (node for node in functions if ASSET_DECORATORS & {_called(mark) for mark in node.decorator_list})


def _called(decorator: ast.expr) -> str:
    """The last name of a decorator: `asset` in `@dg.asset(...)`, `@dg.asset` and `@asset`."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(target).rpartition(".")[2]


def _length(function: ast.FunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1
