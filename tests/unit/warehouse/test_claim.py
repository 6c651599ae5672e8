from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse.claim import claim
from warehouse.errors import WarehouseError
from warehouse.layout import Layout


@pytest.mark.parametrize("name", ["marts.duckdb", "Temp.v1.duckdb", "o'brien.duckdb"])
def test_a_name_that_sql_would_misread_is_refused(tmp_path: Path, name: str) -> None:
    # The run would fail minutes later, in dbt's words about an ambiguous catalog.
    with pytest.raises(WarehouseError, match="misread"):
        claim(Layout(tmp_path / name))


def test_a_strange_file_is_never_replaced(tmp_path: Path) -> None:
    # Notes or a database of someone's own, named by a slip, would be gone after the run.
    notes, other = tmp_path / "notes.txt", tmp_path / "other.duckdb"
    notes.write_text("mine")
    duckdb.connect(str(other)).close()
    for file in (notes, other, tmp_path):
        with pytest.raises(WarehouseError, match=str(file)):
            claim(Layout(file))


def test_a_place_that_cannot_be_is_refused_by_its_name(tmp_path: Path) -> None:
    # "[Errno 17]" from the depths tells nobody which option to change.
    (tmp_path / "file").touch()
    with pytest.raises(WarehouseError, match="COMMUNIQUE_WAREHOUSE"):
        claim(Layout(tmp_path / "file" / "w.duckdb"))
    claim(Layout(tmp_path / "o'brien" / "new" / "w.duckdb"))
    assert (tmp_path / "o'brien" / "new").is_dir()
