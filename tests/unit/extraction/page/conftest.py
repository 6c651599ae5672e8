"""Pages made of a few lines, read with the project's own vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.extraction.page.open import open_page
from orchestration.extraction.page.records import Page
from orchestration.extraction.vocabulary import Vocabulary, load_vocabulary
from orchestration.sources.records import RawDocument

ReadPage = Callable[..., Page]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary(Path(__file__).parents[4] / "seeds" / "reference")


@pytest.fixture
def read_text(vocabulary: Vocabulary) -> ReadPage:
    """Read a text (or bytes) as the page of a file."""

    def read(text: str | bytes, uri: str = "page.txt", media_type: str = "text/plain") -> Page:
        content = text.encode() if isinstance(text, str) else text
        return open_page(RawDocument(uri, uri, "test", media_type, content), vocabulary)

    return read
