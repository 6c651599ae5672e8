from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from orchestration.sources.folder import read_folder
from orchestration.sources.records import RawDocument, Unreadable

LIMIT = 1000


def read(folder: Path, root: Path | None = None) -> list[RawDocument | Unreadable]:
    return list(read_folder(folder, source_key="test", root=root or folder, max_bytes=LIMIT))


def test_documents_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    # The file system's own order differs between machines, and with it which of two equal pages counts as first.
    for name in ("b.txt", "a/z.html", "a.txt", "c", ".hidden", ".git/config", "a/.DS_Store"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    documents = read(tmp_path)
    assert [(document.uri, document.file_name) for document in documents] == [
        ("a/z.html", "z.html"),
        ("a.txt", "a.txt"),
        ("b.txt", "b.txt"),
        ("c", "c"),
    ]
    assert all(isinstance(document, RawDocument) and document.source_key == "test" for document in documents)


def test_bytes_arrive_as_they_are(tmp_path: Path) -> None:
    # A newline changed on the way would give the document another hash, and a revision that nobody made.
    content = b"\xef\xbb\xbfA\r\nB\x00\xff"
    (tmp_path / "a.htm").write_bytes(content)
    assert read(tmp_path) == [RawDocument("a.htm", "a.htm", "test", "text/html", content)]


def test_two_files_of_one_name_have_two_uris(tmp_path: Path) -> None:
    # Told apart by name alone, one would overwrite the other as its new revision.
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(folder)
    assert [document.uri for document in read(tmp_path)] == ["a/page.txt", "b/page.txt"]


def test_uri_counts_from_the_root_or_is_absolute(tmp_path: Path) -> None:
    # A uri that names the machine's folders would differ after a move, and every document would be new.
    inside = tmp_path / "project" / "seeds"
    inside.mkdir(parents=True)
    (inside / "ä b.txt").write_text("text")
    assert [document.uri for document in read(inside, tmp_path / "project")] == ["seeds/ä b.txt"]
    assert [document.uri for document in read(inside, tmp_path / "other")] == [(inside / "ä b.txt").as_uri()]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    # A link to a folder above would be walked for ever.
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.txt").write_text("text")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert [document.uri for document in read(tmp_path)] == ["a/page.txt"]


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    # One dump of many gigabytes would end the run for want of memory.
    (tmp_path / "fits.txt").write_bytes(b"x" * LIMIT)
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(10**12)
    fits, huge = read(tmp_path)
    assert isinstance(fits, RawDocument)
    assert isinstance(huge, Unreadable)
    assert huge.reason_code == "too_large"
    assert "huge.txt" in huge.reason
    assert "Split the file" in huge.reason


def test_a_file_that_vanishes_midway_is_told(tmp_path: Path) -> None:
    # Between listing and reading, other programs tidy up: the run goes on, and the loss is on record.
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("text")
    documents = read_folder(tmp_path, source_key="test", root=tmp_path, max_bytes=LIMIT)
    first = next(documents)
    (tmp_path / "b.txt").unlink()
    rest = list(documents)
    assert [document.uri for document in (first, *rest)] == ["a.txt", "b.txt", "c.txt"]
    assert [getattr(document, "reason_code", None) for document in rest] == ["vanished", None]


def test_broken_links_and_lost_folders_are_told(tmp_path: Path) -> None:
    # What a listing announces must arrive or be accounted for.
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert [getattr(document, "reason_code", None) for document in read(tmp_path)] == ["vanished"]
    assert [getattr(document, "reason_code", None) for document in read(tmp_path / "lost")] == ["vanished"]


def test_refused_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without its own code, a wrong owner looks like a deleted page. (A superuser may read all, hence the stand-in.)
    (tmp_path / "secret.txt").write_text("text")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (document,) = read(tmp_path)
    assert isinstance(document, Unreadable)
    assert document.reason_code == "forbidden"
    assert "Grant read access" in document.reason


def test_a_pipe_does_not_hold_up_the_run(tmp_path: Path) -> None:
    # Opening a pipe waits for a writer who may never come.
    os.mkfifo(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert [getattr(document, "reason_code", None) for document in read(tmp_path)] == ["not_a_file"]


def test_a_name_that_is_no_text_gets_a_uri_that_is(tmp_path: Path) -> None:
    # Old archives hold names in other encodings, and no store of text accepts them.
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("text")
    (document,) = read(tmp_path)
    assert document.uri == document.file_name == "caf\\udce9.txt"
