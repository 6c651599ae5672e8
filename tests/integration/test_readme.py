"""The README shows the real answers to its questions: each SQL block is asked, and what stands below it compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.paths import PROJECT_ROOT

README = (PROJECT_ROOT / "README.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```sql\n(.*?)```\n\n```text\n(.*?)```", README, re.DOTALL)


def test_five_questions() -> None:
    assert len(QUESTIONS) == README.count("```sql") == 5


# A README that shows answers nobody gets any more is worse than one without.
@pytest.mark.parametrize(("sql", "shown"), QUESTIONS)
def test_answers_are_real(seeds_warehouse: Path, sql: str, shown: str) -> None:
    result = CliRunner().invoke(app, ["query", sql, "--warehouse", str(seeds_warehouse)], env={"COLUMNS": "110"})
    assert result.exit_code == 0, result.output
    assert _lines(result.output) == _lines(shown)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines() if line.strip()]
