from __future__ import annotations

import codecs
import random

import pytest

from orchestration.extraction.errors import DocumentTooLargeError, MalformedDocumentError
from orchestration.extraction.page.decode import decode

FRENCH = "Le ministre des Affaires étrangères a déclaré à Genève que l’accord était prêt. " * 5
RUSSIAN = "Министр иностранных дел заявил, что переговоры прошли успешно и стороны договорились. " * 5


@pytest.mark.parametrize(
    "content",
    [
        FRENCH.encode(),
        codecs.BOM_UTF8 + FRENCH.encode(),
        FRENCH.encode("utf-16"),
        FRENCH.encode("utf-16-le"),
        FRENCH.encode("utf-32"),
        FRENCH.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 without mark", "utf-32", "windows-1252"],
)
def test_encodings_of_the_wild_are_read(content: bytes) -> None:
    # One wrong guess and every name of the page is mojibake.
    assert decode(content, "page.txt") == FRENCH


def test_central_european_bytes_are_not_taken_for_western() -> None:
    # Windows-1250 and 1252 share most bytes: names would lose their letters and split in two.
    text = "Ministr zahraničních věcí řekl, že jednání v Žďáru byla úspěšná a že schůzka pokračuje. " * 5
    assert decode(text.encode("cp1250"), "page.txt") == text


def test_declared_encoding_goes_before_a_guess() -> None:
    # Cyrillic encodings look alike to a guesser; the page itself says which one it is.
    head = '<meta charset="windows-1251">'
    assert decode((head + RUSSIAN).encode("cp1251"), "page.html") == head + RUSSIAN
    assert decode(RUSSIAN.encode("koi8-r"), "page.txt", "text/plain; charset=koi8-r") == RUSSIAN


def test_a_page_cut_off_midway_stays_utf8() -> None:
    # One broken sequence must not send the whole page to another encoding.
    assert decode(FRENCH.encode() + b"\xc3", "page.txt") == FRENCH + "\ufffd"


def test_line_ends_become_line_feeds() -> None:
    # Paragraphs are told apart by line feeds: with "\r\n\r\n" a page would be one paragraph.
    assert decode(b"One.\r\n\r\nTwo.\rThree.", "page.txt") == "One.\n\nTwo.\nThree."


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t\x00 ", "empty"),
        (b"%PDF-1.7\nobj", "PDF"),
        (b"PK\x03\x04 words", "ZIP"),
        (b"The minister said.\x00\x01\x02\x03" * 9, "binary"),
        (random.Random(7).randbytes(4096), "no encoding|binary"),
    ],
    ids=["nothing", "blanks and zeros", "pdf", "zip", "control characters", "noise"],
)
def test_what_is_no_text_is_refused_with_its_name(content: bytes, why: str) -> None:
    # Junk that passes for text would put rows of noise into the warehouse; a nameless refusal could not be mended.
    with pytest.raises(MalformedDocumentError, match=rf"^bad\.bin: .*(?:{why})") as refusal:
        decode(content, "bad.bin")
    assert refusal.value.code == "malformed_document"
    assert refusal.value.mend


@pytest.mark.parametrize("content", [b"word " * 300, "слово ".encode() * 250])
def test_too_much_text_has_a_code_of_its_own(content: bytes) -> None:
    # A dump of a whole site in one file would hold up the run for minutes.
    with pytest.raises(DocumentTooLargeError) as refusal:
        decode(content, "dump.txt", max_characters=1000)
    assert refusal.value.code == "document_too_large"
