"""Which reports name one instrument: a number, a name, an acronym, or the same parties and description. Not
here: stages.

Two instruments that one page tells apart are never one, whatever a third page calls them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from orchestration.extraction.records import Agreement
from orchestration.keys import fold, make_key
from orchestration.linking.clusters import clusters_apart
from orchestration.linking.records import AgreementLink

_TYPES = frozenset(
    """agreement treaty pact accord deal memorandum understanding protocol declaration contract ceasefire truce
    convention
    arrangement plan""".split()
)
_GENERIC = _TYPES | frozenset("the a an of on for and in to between with draft joint new bilateral long term".split())
_SIDES = re.compile(r"^(?:[A-Z]{2} )?[A-Z][\w.]*(?: [A-Z][\w.]*)?(?:-(?:[A-Z]{2} )?[A-Z][\w.]*(?: [A-Z][\w.]*)?)+ ")
SAME_DESCRIPTION = 0.5  # share of the shorter description's own words that the longer one has


class Bond(NamedTuple):
    """How surely two reports name one instrument: 2 by name, less by description."""

    strength: float
    one: str
    other: str


def link_agreements(agreements: Sequence[Agreement]) -> list[AgreementLink]:
    """Return one link per report, with the name that most reports give (the longest of equals)."""
    by_key = {row.agreement_report_key: row for row in agreements}
    bonds = sorted({*_same_names(agreements), *_same_descriptions(agreements)}, reverse=True)
    document_of = {key: row.document_key for key, row in by_key.items()}
    links = []
    for group in clusters_apart(sorted(by_key), [(bond.one, bond.other) for bond in bonds], document_of):
        names = Counter(by_key[key].name for key in group)
        name = max(names, key=lambda name: (names[name], len(name), name))
        identity = make_key("agreement", min(group))
        rule = "alone" if len(group) == 1 else "same_name" if len(names) == 1 else "name_variant"
        links += [AgreementLink(key, identity, name, rule) for key in group]
    return links


def _same_names(agreements: Sequence[Agreement]) -> Iterator[Bond]:
    """Join reports that share a proper name or alias; "the ceasefire", which any war may have, is no proper name."""
    first: dict[str, str] = {}
    for row in sorted(agreements, key=lambda row: row.agreement_report_key):
        for name in (row.name, *row.aliases):
            words = fold(name).split()
            if any(word not in _GENERIC for word in words) and _is_proper(name):
                yield Bond(2.0, first.setdefault(_identity(words), row.agreement_report_key), row.agreement_report_key)


def _identity(words: Sequence[str]) -> str:
    """A resolution is its number; any other name is its words."""
    numbers = [word for word in words if word.isdigit() and len(word) >= 3]
    return f"resolution {numbers[0]}" if "resolution" in words and numbers else " ".join(words)


def _is_proper(name: str) -> bool:
    bare = _SIDES.sub("", name)
    return bare.isupper() or sum(word[0].isupper() for word in bare.split()) >= 2


def _same_descriptions(agreements: Sequence[Agreement]) -> Iterator[Bond]:
    """Join described instruments of the same parties whose own words are mostly the same; a lone word needs
    the type too.
    """
    by_parties: dict[frozenset[str], list[Agreement]] = defaultdict(list)
    for row in agreements:
        if len(row.parties) >= 2 and row.kind != "resolution":
            by_parties[frozenset(row.parties)].append(row)
    for rows in by_parties.values():
        for one, other in combinations(rows, 2):
            if one.document_key == other.document_key or not _years_agree(one, other):
                continue
            shared, share = _likeness(one, other)
            if share > SAME_DESCRIPTION and (shared > 1 or _types(one) & _types(other)):
                yield Bond(share, one.agreement_report_key, other.agreement_report_key)


def _likeness(one: Agreement, other: Agreement) -> tuple[int, float]:
    left, right = _own_words(one), _own_words(other)
    shared = len(left & right)
    return shared, shared / min(len(left), len(right)) if left and right else 0.0


def _own_words(row: Agreement) -> frozenset[str]:
    words = fold(_SIDES.sub("", row.name)).split()
    return frozenset(word for word in words if word not in _GENERIC and not word.isdigit())


def _types(row: Agreement) -> frozenset[str]:
    return _TYPES & set(fold(row.name).split())


def _years_agree(one: Agreement, other: Agreement) -> bool:
    years = [{word for word in fold(row.name).split() if word.isdigit()} for row in (one, other)]
    return not years[0] or not years[1] or years[0] == years[1]
