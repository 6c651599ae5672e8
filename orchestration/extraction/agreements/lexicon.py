"""The vocabulary's agreement words, instruments and stage phrases, indexed. Not here: reading a page with them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from orchestration.extraction.agreements.phrases import PhraseIndex, split_words
from orchestration.extraction.vocabulary import AgreementType, Instrument, Stage, Vocabulary


@dataclass(frozen=True)
class Head:
    """An agreement word as it may stand on a page."""

    type: AgreementType
    is_plural: bool


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Indexes of one vocabulary. `heads` are the words that no shorter one ends ("agreement"), `kinds` those that one
    ends ("gas supply agreement"); `verbs` are words that act on instruments or report, and so never modify them.
    """

    heads: PhraseIndex[Head]
    kinds: dict[tuple[str, ...], AgreementType]
    instruments: PhraseIndex[tuple[str, Instrument]]  # the name as the vocabulary writes it, and whose it is
    subjects: dict[
        str, frozenset[str]
    ]  # a known instrument's name -> the stems that its other names say again and again
    parties: dict[str, tuple[str, ...]]  # a known instrument's name -> its parties, when they are few
    unions: frozenset[str]  # the parties of known instruments that are no states
    stages: PhraseIndex[Stage]
    verbs: frozenset[str]
    capitals: frozenset[str]
    short_names: dict[str, str]  # country code or body -> what headlines call it


@lru_cache(maxsize=4)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """Index *vocabulary*, once for one loaded vocabulary."""
    stages = vocabulary.stages
    types = {split_words(kind.word): kind for kind in vocabulary.agreement_types}
    simple = [kind for words, kind in types.items() if "of" in words or not _ends_in(words, types)]
    return Lexicon(
        heads=PhraseIndex(
            [(kind.word, Head(kind, False)) for kind in simple]
            + [(plural(kind.word), Head(kind, True)) for kind in simple]
        ),
        kinds={words: kind for words, kind in types.items() if kind not in simple},
        instruments=PhraseIndex(
            (name, (name, known))
            for known in vocabulary.instruments
            for name in (known.name, known.acronym, *known.aliases)
            if name
        ),
        subjects={known.name: _subject(known, types) for known in vocabulary.instruments},
        parties={known.name: known.parties for known in vocabulary.instruments},
        unions=frozenset(
            party
            for known in vocabulary.instruments
            for party in known.parties
            if len(party) > 3 and party != "United Nations"
        ),
        stages=PhraseIndex((stage.phrase, stage) for stage in stages),
        verbs=frozenset(form.lower() for verb in vocabulary.cue_verbs for form in verb.forms)
        | {split_words(stage.phrase)[0] for stage in stages if stage.voice != "noun"},
        capitals=frozenset(country.capital.lower() for country in vocabulary.countries if country.capital),
        short_names={country.country_code: _short(country.name, country.aliases) for country in vocabulary.countries}
        | {body.name: body.acronym for body in vocabulary.bodies if body.acronym},
    )


def _subject(known: Instrument, types: dict[tuple[str, ...], AgreementType]) -> frozenset[str]:
    """What several of an instrument's names say of its subject ("nuclear", "Iran"): a description may say no more."""
    counts = Counter(word for name in (known.name, *known.aliases) for word in set(split_words(name)))
    return frozenset(
        stem(word) for word, count in counts.items() if count > 1 and len(word) > 3 and (word,) not in types
    )


def _ends_in(words: tuple[str, ...], types: dict[tuple[str, ...], AgreementType]) -> bool:
    return any(words[cut:] in types for cut in range(1, len(words)))


def _short(name: str, aliases: tuple[str, ...]) -> str:
    """What headlines call a country: "US" for one that begins with "United", "DR Congo" for one of many words."""
    words = name.split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    if words[0] == "United" and initials in aliases:
        return initials
    shorter = [alias for alias in aliases if alias.endswith(f" {words[-1]}") and len(alias.split()) == 2]
    return shorter[0] if len(words) > 3 and shorter else name


def stem(word: str) -> str:
    """Cut a word to what its related forms share ("hydrographic", "hydrography")."""
    return (word[:-1] if word.endswith("s") else word)[:6]


def plural(word: str) -> str:
    """Return the plural of an agreement word: that of its first noun ("memoranda of understanding")."""
    first, of, rest = word.partition(" of ")
    if first.endswith("memorandum"):
        return first[:-2] + "a" + of + rest
    if first.endswith("y") and first[-2] not in "aeiou":
        return first[:-1] + "ies" + of + rest
    return (first if first.endswith("s") else first + "s") + of + rest
