"""The annotated corpus and what is done to it before training. Not here: training, which needs other packages."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from orchestration.extraction.training.annotated import Annotated
from orchestration.extraction.training.articles import Article, read_corpus
from orchestration.extraction.training.noise import with_noise
from orchestration.extraction.training.swaps import Swaps
from orchestration.extraction.vocabulary import load_vocabulary
from orchestration.paths import REFERENCE


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return read_corpus()


def cues(article: Annotated) -> list[str]:
    return [span.of(article.text) for told in article.told for span in told.roles["cue"]]


def test_every_article_is_read(articles: list[Article]) -> None:
    # A tag that closes nothing would shift every span behind it.
    assert len(articles) >= 396
    assert sum(len(article.story.told) for article in articles) > 3000


def test_noise_and_other_names_leave_the_marks_on_their_words(articles: list[Article]) -> None:
    # A mark that slips by one letter teaches the network to cut words apart.
    chance = random.Random(1)
    swaps = Swaps(load_vocabulary(REFERENCE), [name for article in articles for name in article.people])
    for article in articles[:40]:
        plain = replace(article, people=()).story
        noisy = with_noise(plain, chance)
        swapped = swaps.swapped(plain, (), chance)
        assert [cue.split() for cue in cues(noisy)] == [cue.split() for cue in cues(plain)]
        assert len(swapped.told) == len(plain.told)


def test_another_state_brings_its_own_article() -> None:
    # "a Omani envoy" is English that no page has.
    vocabulary = load_vocabulary(REFERENCE)
    oman = next(country for country in vocabulary.countries if country.country_code == "OMN")
    text = Annotated("A Yemeni envoy came to Sanaa.", ())
    states = tuple(country for country in vocabulary.countries if country.country_code in {"YEM", "OMN"})
    drawn = {
        Swaps(replace(vocabulary, countries=states), ["Ana Oduya"]).swapped(text, (), random.Random(seed)).text
        for seed in range(8)
    }
    assert f"An {oman.demonyms[0]} envoy came to {oman.capital}." in drawn
