"""What the tagger may change in the rules' attributions, on a sight made by hand."""

from __future__ import annotations

from orchestration.extraction.page.records import Page
from orchestration.extraction.spans import Span
from orchestration.extraction.statements.attribution import Attribution
from orchestration.extraction.statements.second_opinion import with_second_opinion
from orchestration.extraction.tagger.sight import Judged, Sight, Tagged
from orchestration.extraction.tagger.trust import Trust
from orchestration.extraction.text.reader import read_page
from orchestration.extraction.text.reading import Reading

TEXT = "Oduya voiced hope for a treaty. Her verdict on the bridge: it will stand. The\nend."
TRUST = Trust((0.5,), {"clause": (0.3, 0.8), "tagger": (0.2, 0.6)})


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def reading() -> Reading:
    return read_page(Page(TEXT, None, None, None, None, None, "none", False, None, "en"))


def sight(chance: float, *tagged: Tagged) -> Sight:
    return Sight("tagger-test", TRUST, tagged, (Judged(Span(0, len(TEXT)), (1.0, 1.0, chance)),))


RULED = Attribution(at("Oduya"), at("voiced"), (at("hope for a treaty"),), "phrase", 0.7)
SEEN = Tagged(at("Her"), at("verdict"), (at("it will stand"),), 0.9)


def test_words_that_the_tagger_rules_out_are_no_statement() -> None:
    # A rule that fires on a chance likeness would put words in a person's mouth.
    assert with_second_opinion([RULED], sight(0.01), reading()) == ()


def test_what_only_the_tagger_sees_is_added_under_its_version() -> None:
    # Without it, every statement behind a noun ("her verdict: …") stays unseen; without the version, nobody can tell.
    both = with_second_opinion([RULED], sight(0.9, SEEN), reading())
    assert [(one.rule_id, one.confidence) for one in both] == [("phrase", 0.8), ("tagger-test", 0.6)]


def test_no_words_twice_and_none_on_a_guess() -> None:
    # The same words in two rows count a statement twice; a guess is no evidence.
    again = Tagged(at("Oduya"), at("voiced"), (at("hope for a"),), 0.99)
    unsure = Tagged(at("Her"), at("verdict"), (at("it will stand"),), 0.4)
    assert [one.rule_id for one in with_second_opinion([RULED], sight(0.9, again, unsure), reading())] == ["phrase"]
