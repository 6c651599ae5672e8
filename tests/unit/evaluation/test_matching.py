"""When names, words and instruments are the same."""

from __future__ import annotations

import pytest

from tests.evaluation.matching import (
    fold,
    jaccard,
    same_instrument,
    same_name,
    same_participant,
    same_party,
    word_overlap,
)
from tests.evaluation.rows import Participant


def test_fold_makes_repaired_and_raw_text_agree() -> None:
    # Prevents: exact spans counted as wrong because gold keeps the page's mojibake, entities or quotes.
    assert fold("the ministerâ€™s plan") == fold("the minister’s plan") == "the minister s plan"
    assert fold("“Café”, &amp; more") == fold('"Cafe" & more') == "cafe more"
    assert fold(None) == ""


def test_word_overlap_counts_repeated_words() -> None:
    # Prevents: "very very good" found by "very good" at full marks.
    assert word_overlap("very very good", "very good") == pytest.approx(2 / 3)
    assert word_overlap("", "...") == 0.0


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Mohammad Javad Zarif", "Zarif", True),
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Government of Egypt", "Egypt", True),
        ("Anna Petrova", "Boris Petrova", False),
        ("Foreign Ministry", "Ministry of Foreign Affairs", True),
        ("Iran", "Iraq", False),
        (None, "Zarif", False),
        ("", "", False),
    ],
)
def test_same_name(left: str | None, right: str | None, same: bool) -> None:
    # Prevents: right speakers counted as wrong for their spelling, and wrong ones as right for a shared surname.
    assert same_name(left, right) is same


def test_participants_of_two_countries_differ() -> None:
    # Prevents: two "Foreign Ministers" paired although they speak for different states.
    minister = Participant("Foreign Minister", "IRN")
    assert not same_participant(minister, Participant("Foreign Minister", "RUS"))
    assert same_participant(minister, Participant("Foreign Minister", None))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("NPT", "Non-Proliferation Treaty", True),
        ("Security Council Resolution 2231", "UN resolution 2231", True),
        ("Security Council Resolution 2231", "Security Council Resolution 1929", False),
        ("Nile water agreement", "Agreement on Nile water", True),
        ("agreement", "Iran-Russia comprehensive strategic partnership agreement", False),
        ("the", "the", False),
    ],
)
def test_same_instrument(left: str, right: str, same: bool) -> None:
    # Prevents: two resolutions merged for their common words; one instrument split for its short name.
    assert same_instrument(left, right) is same


def test_jaccard_uses_each_partner_once() -> None:
    # Prevents: one name repeated in a warehouse's list counted as several right parties.
    assert jaccard(["IRN", "IRN"], ["IRN", "RUS"], same_party) == pytest.approx(1 / 3)
    assert jaccard([], [], same_party) == 1.0
