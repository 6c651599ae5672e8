from __future__ import annotations

from pathlib import Path

import pytest

from orchestration.sources.catalog import open_source, read_catalog
from orchestration.sources.errors import SourceError, UnknownSourceError
from orchestration.sources.records import RawDocument

PROJECT = Path(__file__).parents[3]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one configured source of one document."""
    (tmp_path / "seeds" / "documents").mkdir(parents=True)
    (tmp_path / "seeds" / "documents" / "a.txt").write_text("text")
    configure(tmp_path, "version: 1\nsources:\n  pages: {kind: folder, path: seeds/documents}\n")
    return tmp_path


def configure(project: Path, catalog: str) -> None:
    (project / "seeds" / "sources.yaml").write_text(catalog)


def named(project: Path, source: str | Path) -> list[tuple[str, str]]:
    return [(document.source_key, document.uri) for document in open_source(source, project)]


def test_a_source_is_a_name_a_folder_or_a_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # However a document is reached, its uri is one: else each way in would make a document of its own.
    monkeypatch.chdir(project / "seeds")
    folder = project / "seeds" / "documents"
    assert named(project, "pages") == [("pages", "seeds/documents/a.txt")]
    assert named(project, "seeds/documents") == [("documents", "seeds/documents/a.txt")]
    assert named(project, "documents") == [("documents", "seeds/documents/a.txt")]
    assert named(project, folder) == [("documents", "seeds/documents/a.txt")]
    assert named(project, str(folder / "a.txt")) == [("documents", "seeds/documents/a.txt")]


def test_limit_reaches_the_files(project: Path) -> None:
    # A limit that stops at the catalog protects nothing.
    assert not isinstance(next(open_source("pages", project, max_bytes=2)), RawDocument)


def test_unknown_source_is_named_at_once(project: Path) -> None:
    # An error in the middle of a run, or one that does not say what is known, helps nobody who mistyped.
    with pytest.raises(UnknownSourceError, match=r"^pagse\. .*\(pages\)"):
        open_source("pagse", project)


@pytest.mark.parametrize(
    ("catalog", "mend"),
    [
        ("version: 2\nsources: {}\n", "version: 1"),
        ("- pages\n", "version: 1"),
        ("version: 1\nsources: [pages]\n", "kind: folder"),
        ("version: 1\nsources: {pages: seeds}\n", "kind: folder"),
        ("version: 1\nsources: {pages: {kind: fodler, path: seeds}}\n", "fodler.*folder"),
        ("version: 1\nsources: {pages: {kind: folder}}\n", "path"),
        ("version: 1\nsources: {pages: {kind: folder, path: lost}}\n", "lost.*Make the folder"),
        ("version: [\n", "sources.yaml"),
    ],
)
def test_a_faulty_catalog_says_what_to_mend(project: Path, catalog: str, mend: str) -> None:
    # A traceback from the YAML library, or an empty run, would not tell which line to change.
    configure(project, catalog)
    with pytest.raises(SourceError, match=f"(?s){mend}"):
        open_source("pages", project)


def test_a_project_without_catalog_reads_paths(tmp_path: Path) -> None:
    # The catalog is a convenience: one file must be readable without it.
    (tmp_path / "a.txt").write_text("text")
    assert named(tmp_path, tmp_path / "a.txt") == [(tmp_path.name, "a.txt")]


def test_the_projects_own_catalog_opens() -> None:
    # The default input must not depend on a path that only its writer has.
    assert list(read_catalog(PROJECT / "seeds" / "sources.yaml")) == ["documents"]
    assert all(isinstance(document, RawDocument) for document in open_source("documents", PROJECT))
