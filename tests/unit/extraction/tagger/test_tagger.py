"""The shipped network on short pages: what it sees, that it sees it again, and that its spans hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orchestration.extraction.errors import TaggerUnavailableError
from orchestration.extraction.page.records import Page
from orchestration.extraction.tagger.network import load_network
from orchestration.extraction.tagger.tagger import Tagger
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.text.reading import Reading
from orchestration.extraction.vocabulary import Vocabulary, load_vocabulary
from orchestration.paths import REFERENCE

WORDS = ["said", "“", "”", "Oduya", "the", "minister", ",", ".", "\n", "that", ":", "told", "é", "treaty", "x" * 300]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(REFERENCE)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(load_network())


def reading_of(body: str) -> Reading:
    return read_page(Page(body, None, None, None, None, None, "none", False, None, "en"))


def test_source_cue_and_words_of_a_plain_sentence(tagger: Tagger, vocabulary: Vocabulary) -> None:
    # A network whose tags or inputs stand in another order than the code's would see nothing, or nonsense.
    reading = reading_of("“We shall open the bridge in May,” Transport Minister Ana Oduya said on Monday.")
    (seen,) = tagger.look(reading, vocabulary).attributions
    assert seen.source is not None
    assert seen.cue is not None
    assert seen.source.of(reading.text).endswith("Ana Oduya")
    assert seen.cue.of(reading.text) == "said"
    assert "open the bridge in May" in seen.contents[0].of(reading.text)


def test_a_page_without_any_sign_of_speech_is_not_read(tagger: Tagger, vocabulary: Vocabulary) -> None:
    # Reading every paragraph of every page would cost most of a run's time.
    sight = tagger.look(reading_of("Rain fell in the north. The river rose by a metre."), vocabulary)
    assert sight.attributions == ()
    assert sight.words == ()


# Cut words, tokens longer than a window and empty pages come from the web every day; a span past the end is a crash.
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=120))
def test_spans_lie_in_the_page_and_come_out_again(tagger: Tagger, vocabulary: Vocabulary, words: list[str]) -> None:
    reading = reading_of(" ".join(words) or "\n")
    sight = tagger.look(reading, vocabulary)
    for seen in sight.attributions:
        for span in (*seen.contents, *filter(None, (seen.source, seen.cue))):
            assert 0 <= span.start < span.end <= len(reading.text)
        assert 0 <= seen.sureness <= 1
    assert tagger.look(reading, vocabulary) == sight


def test_a_missing_network_is_named_with_the_way_to_get_it(tmp_path: Path) -> None:
    # A bare traceback would hide that the engine can go on by rules alone.
    with pytest.raises(TaggerUnavailableError, match=r"train again: python -m orchestration\.extraction\.training"):
        load_network(tmp_path)
