"""The reference tables of `seeds/reference` as the engine reads them. A cell with several values parts them
with "|".
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from orchestration.extraction.errors import UnknownVocabularyError
from orchestration.extraction.office_titles import deputy_titles, former_titles, minister_titles, spoken_forms

Row = dict[str, str]
T = TypeVar("T")


@dataclass(frozen=True)
class Country:
    """A state: ISO 3166-1 alpha-3 and every name a page may give it."""

    country_code: str
    name: str
    capital: str
    demonyms: tuple[str, ...]
    metonyms: tuple[str, ...]
    aliases: tuple[str, ...]
    capital_aliases: tuple[str, ...] = ()  # other spellings of the capital and second seats of government


@dataclass(frozen=True)
class Office:
    """A title as pages write it (lower case), the role it stands for and that role's level; the state, if only one has
    it.
    """

    title: str
    role: str
    level: str
    country_code: str


@dataclass(frozen=True)
class Body:
    """An international organisation, alliance or group."""

    name: str
    acronym: str
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class CueVerb:
    """A reporting verb. `frame`: clause (a that-clause follows), phrase (a noun phrase or infinitive is the content),
    both,
    quote (only beside a quotation). `addressee`: none, object ("told X that"), to ("said to X").
    """

    lemma: str
    forms: tuple[str, ...]
    frame: str
    addressee: str


@dataclass(frozen=True)
class SourceNoun:
    """A common noun that can head the subject of a reporting verb. `kind`: speaker (somebody talks), document (a text
    says, nobody talks).
    """

    noun: str
    kind: str


@dataclass(frozen=True)
class AgreementType:
    """A word for an instrument and its kind. `use`: alone (any described one counts), staged (only with a stage
    reported of
    it), named (only in a capitalised name), back (never names one, only refers back to one).
    """

    word: str
    kind: str
    use: str


@dataclass(frozen=True)
class Stage:
    """A phrase that reports a stage of an instrument. `voice`: active (subject acts on the instrument), passive (the
    instrument is the subject), noun ("ratification of").
    """

    action: str
    phrase: str
    voice: str


@dataclass(frozen=True)
class Instrument:
    """An instrument with a proper name, the other names it goes by, and the `parties` it has when they are few."""

    name: str
    acronym: str
    aliases: tuple[str, ...]
    kind: str
    parties: tuple[str, ...]  # country codes, or names of bodies


@dataclass(frozen=True)
class Agency:
    """A news agency or outlet: its usual name and the other ways in which pages write it."""

    name: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Furniture:
    """A phrase of page furniture and its `places`: start (opens the line), below (opens one below the story), within,
    notice (marks a whole sentence), item (of a menu), section (heads teasers), end (no story follows), label (a
    kind of page, no headline), masthead (a
    word in names of outlets).
    """

    phrase: str
    places: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All reference tables, with the fingerprint of the files they came from; one loaded vocabulary equals
    only itself.
    """

    countries: tuple[Country, ...]
    offices: tuple[Office, ...]
    bodies: tuple[Body, ...]
    cue_verbs: tuple[CueVerb, ...]
    agreement_types: tuple[AgreementType, ...]
    stages: tuple[Stage, ...]
    instruments: tuple[Instrument, ...]
    agencies: tuple[Agency, ...]
    furniture: tuple[Furniture, ...]
    fingerprint: str
    source_nouns: tuple[SourceNoun, ...] = ()


def many(cell: str) -> tuple[str, ...]:
    """Split a cell of several values."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())


def load_vocabulary(folder: Path) -> Vocabulary:
    """Read the reference tables of *folder*; UnknownVocabularyError names a file that is missing or lacks a column."""

    def table(name: str, build: Callable[[Row], T]) -> tuple[T, ...]:
        path = folder / f"{name}.csv"
        try:
            with path.open(encoding="utf-8", newline="") as lines:
                return tuple(build(row) for row in csv.DictReader(lines))
        except (OSError, KeyError) as fault:
            raise UnknownVocabularyError(str(path), repr(fault), f"Restore {path.name} or its column") from fault

    return Vocabulary(
        countries=table(
            "countries",
            lambda row: Country(
                row["country_code"],
                row["name"],
                row["capital"],
                many(row["demonyms"]),
                many(row["metonyms"]),
                many(row["aliases"]),
                many(row["capital_aliases"]),
            ),
        ),
        offices=_titled(
            table("offices", lambda row: Office(row["title"], row["role"], row["level"], row["country_code"])),
            table("portfolios", lambda row: (row["portfolio"], row["role"])),
        ),
        bodies=table("bodies", lambda row: Body(row["name"], row["acronym"], many(row["aliases"]))),
        cue_verbs=table(
            "cue_verbs", lambda row: CueVerb(row["lemma"], many(row["forms"]), row["frame"], row["addressee"])
        ),
        agreement_types=table("agreement_types", lambda row: AgreementType(row["word"], row["kind"], row["use"])),
        stages=table("agreement_stages", lambda row: Stage(row["action"], row["phrase"], row["voice"])),
        instruments=table(
            "instruments",
            lambda row: Instrument(
                row["name"], row["acronym"], many(row["aliases"]), row["kind"], many(row["parties"])
            ),
        ),
        agencies=table("agencies", lambda row: Agency(row["name"], row["kind"], many(row["aliases"]))),
        furniture=table("furniture", lambda row: Furniture(row["phrase"], many(row["places"]))),
        fingerprint=_fingerprint(folder),
        source_nouns=table("source_nouns", lambda row: SourceNoun(row["noun"], row["kind"])),
    )


def _titled(offices: Iterable[Office], portfolios: Iterable[tuple[str, str]]) -> tuple[Office, ...]:
    """Each office under every title that grammar gives it; a title that has a row of its own is that row's."""
    listed = [replace(office, title=title) for office in offices for title in spoken_forms(office.title)]
    for portfolio, role in portfolios:
        listed += [Office(title, role, "minister", "") for title in minister_titles(portfolio)]
        listed += [Office(title, f"Deputy {role}", "deputy", "") for title in deputy_titles(portfolio)]
        listed += [Office(title, f"Former {role}", "other", "") for title in former_titles(portfolio)]
    return tuple({office.title: office for office in reversed(listed)}.values())[::-1]


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.csv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
