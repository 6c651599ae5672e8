from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from orchestration.extraction.errors import MalformedDocumentError
from tests.unit.extraction.page.conftest import ReadPage

ROOT = Path(__file__).parents[4]
PAGE = """<!DOCTYPE html><html><head><title>Ministers sign rail memorandum | Southern Rail News</title>
<meta property="article:published_time" content="2018-03-09T15:40:00+02:00"><script>var s='"no"';</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/x">Freight</a></li></ul></nav>
<div>This site uses cookies.</div><article><h1>Ministers sign rail memorandum</h1>
<p>The transport ministers of three countries signed a memorandum on a railway on Friday, clearing the way for it.</p>
<p>&ldquo;Today we called,&rdquo; said the host, who had waited for her guests at the old station for two hours.</p>
<div><a href="/y">Read also: Port strike ends, union says</a></div>
<p>The three are to meet again in June, the host told reporters before she left for the capital by train.</p></article>
<footer>&copy; 2018 Southern Rail News</footer></body></html>"""


def test_story_and_metadata_are_taken_out_of_markup(read_text: ReadPage) -> None:
    # Scripts and menus hold quotation marks too.
    page = read_text(PAGE, "page.html", "text/html")
    assert page.body.startswith("Ministers sign rail memorandum\n\nThe transport ministers")
    assert page.body.endswith("by train.")
    assert "“Today we called,” said the host" in page.body
    assert not any(word in page.body for word in ("cookies", "Freight", "Port strike", '"no"', "2018"))
    assert (page.title, page.outlet_name) == ("Ministers sign rail memorandum", "Southern Rail News")
    assert (page.published_on, page.published_on_origin) == (date(2018, 3, 9), "metadata")


def test_markup_is_known_by_its_look(read_text: ReadPage) -> None:
    # Crawlers save pages without a suffix, and readers of tags would find speakers named "div".
    assert read_text(PAGE, "page", "application/octet-stream").body == read_text(PAGE, "page.html", "text/html").body


def test_markup_without_text_is_refused(read_text: ReadPage) -> None:
    # A page that only its scripts fill would be a document without a word, and nobody would know why.
    with pytest.raises(MalformedDocumentError, match="no text"):
        read_text("<html><head><title>News</title></head><body><div id=app></div></body></html>", "a.html", "text/html")


def test_a_text_page_loads_no_heavy_library() -> None:
    # Each of these takes longer to load than a hundred pages take to read.
    script = (
        "import sys; from pathlib import Path\n"
        "from orchestration.extraction.page.open import open_page\n"
        "from orchestration.extraction.vocabulary import load_vocabulary\n"
        "from orchestration.sources.records import RawDocument\n"
        "text = b'The minister said on Tuesday that the talks had been useful and would go on in the spring.'\n"
        "open_page(RawDocument('a.txt', 'a.txt', 's', 'text/plain', text), load_vocabulary(Path('seeds/reference')))\n"
        "heavy = 'trafilatura', 'py3langid', 'charset_normalizer', 'dagster', 'duckdb'\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.strip() == "[]"
