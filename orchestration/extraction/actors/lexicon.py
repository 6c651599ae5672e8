"""Finds the vocabulary's names in text: countries, demonyms, capitals, metonyms, bodies and offices. Not here:
persons.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from orchestration.extraction.spans import Span
from orchestration.extraction.vocabulary import Office, Vocabulary

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
STATE_TAGS = frozenset({"country", "demonym", "capital", "metonym"})


class Piece(NamedTuple):
    """One word, mark or vocabulary name. `tag`: word, mark, possessive, country, demonym, capital, metonym, body,
    office;
    `value` is the country code, the body's name or the office's title.
    """

    span: Span
    text: str
    tag: str
    value: str

    @property
    def lower(self) -> str:
        """The piece in small letters."""
        return self.text.lower()


class Entry(NamedTuple):
    """What a phrase of the vocabulary is: its tag and value; `is_cased` when it must stand in capitals, as "US"."""

    tag: str
    value: str
    is_cased: bool


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The vocabulary by its words in small letters; `lengths` tells how long the phrases of a first word are."""

    phrases: dict[tuple[str, ...], Entry]
    lengths: dict[str, tuple[int, ...]]
    offices: dict[str, Office]
    country_names: dict[str, str]
    cues: frozenset[str]

    def pieces(self, text: str) -> list[Piece]:
        """Cut *text* into pieces, vocabulary names whole, the longest first."""
        words = _words(text, self.lengths)
        lowered = [piece.lower for piece in words]
        found: list[Piece] = []
        at = 0
        while at < len(words):
            length, piece = self._longest(text, words, lowered, at)
            found.append(piece)
            at += length
        return found

    def _longest(self, text: str, words: list[Piece], lowered: list[str], at: int) -> tuple[int, Piece]:
        first = words[at]
        for length in self.lengths.get(lowered[at], ()):
            entry = self.phrases.get(tuple(lowered[at : at + length])) if at + length <= len(words) else None
            if entry is None or not _case_fits(first.text, entry.is_cased, entry.tag):
                continue
            if _is_part_of_other(words[at - 1].text if at else "", entry.tag):
                continue
            span = Span(first.span.start, words[at + length - 1].span.end)
            return length, Piece(span, span.of(text), entry.tag, entry.value)
        return 1, first


def _is_part_of_other(before: str, tag: str) -> bool:
    """Whether the word before makes the name another thing: "Latin American", "5 pm"."""
    return (tag == "demonym" and before == "Latin") or (tag == "office" and before[-1:].isdigit())


def _case_fits(text: str, cased: bool, tag: str) -> bool:
    """An acronym ("US", "UN") must stand in capitals, a name with one, an office as it likes."""
    if cased:
        return text.isupper()
    return tag == "office" or text[0].isupper()


def _words(text: str, known: Container[str]) -> list[Piece]:
    words: list[Piece] = []
    for match in _WORD.finditer(text):
        start, token = match.start(), match[0]
        owner = _POSSESSIVE.search(token)
        stem = token[: owner.start()] if owner and len(token) > 2 else token
        parts = stem.split("-")
        if len(parts) > 1 and any(part.lower() in known for part in parts) and stem.lower() not in known:
            at = start
            for part in parts:
                if part:
                    words.append(Piece(Span(at, at + len(part)), part, "word", ""))
                at += len(part) + 1
        else:
            words.append(Piece(Span(start, start + len(stem)), stem, "word" if stem[0].isalnum() else "mark", ""))
        if stem != token:
            words.append(Piece(Span(start + len(stem), match.end()), token[len(stem) :], "possessive", ""))
    return words


@lru_cache(maxsize=4)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """Index *vocabulary* (by identity: one index for one loaded vocabulary)."""
    phrases: dict[tuple[str, ...], Entry] = {}

    def add(phrase: str, tag: str, value: str) -> None:
        words = tuple(piece.lower for piece in _words(phrase, ()))
        if words:
            phrases.setdefault(words, Entry(tag, value, phrase.isupper() and len(phrase) <= 6))

    for country in vocabulary.countries:
        for name in (country.name, *country.aliases):
            add(name, "country", country.country_code)
        for demonym in country.demonyms:
            add(demonym, "demonym", country.country_code)
            add(f"{demonym}s", "demonym", country.country_code)
        for metonym in country.metonyms:
            add(metonym, "metonym", country.country_code)
        if country.capital and country.capital != country.name:
            add(country.capital, "capital", country.country_code)
        for city in country.capital_aliases:
            add(city, "capital", country.country_code)
    for body in vocabulary.bodies:
        for name in (body.name, body.acronym, *body.aliases):
            add(name, "body", body.name)
    for office in vocabulary.offices:
        add(office.title, "office", office.title)
        add(f"{office.title}s", "office", office.title)
    lengths: dict[str, set[int]] = {}
    for words in phrases:
        lengths.setdefault(words[0], set()).add(len(words))
    return Lexicon(
        phrases,
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
        {office.title: office for office in vocabulary.offices},
        {country.country_code: country.name for country in vocabulary.countries},
        frozenset(form for verb in vocabulary.cue_verbs for form in verb.forms if " " not in form),
    )
