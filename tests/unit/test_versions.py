from __future__ import annotations

from pathlib import Path

import pytest

from orchestration import versions


def test_a_word_in_the_vocabulary_or_a_line_of_code_makes_another_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Documents that were read with the old vocabulary would never be read again.
    monkeypatch.setattr(versions, "REFERENCE", tmp_path / "reference")
    monkeypatch.setattr(versions, "HERE", tmp_path)
    (tmp_path / "reference").mkdir()
    (tmp_path / "extraction" / "dates").mkdir(parents=True)
    seen = set()
    for file in ("reference/bodies.csv", "extraction/dates/words.py"):
        for text in ("one", "two"):
            (tmp_path / file).write_text(text)
            seen.add(versions.engine_version.__wrapped__())
    assert len(seen) == 4
