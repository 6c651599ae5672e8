"""What an instrument is called: its proper name as it stands, or "<Sides> <description>".

Not here: which mentions are its own (reference).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.extraction.agreements.cluster import LOOSE, Cluster
from orchestration.extraction.agreements.lexicon import Lexicon
from orchestration.extraction.agreements.making import Made
from orchestration.extraction.agreements.mention import Mention
from orchestration.keys import fold

_FORMS = ("known", "numbered", "named", "described", "bare")
_QUANTITY = re.compile(r"\b[\d.,]+\s+(?:(?:hundred|thousand|million|billion)\s+)?(?:\S+\s+){1,3}?of\s+")
_TRUCE = re.compile(r"\b(?:cease-fire|truce|armistice)\b", re.IGNORECASE)
_PLAIN = re.compile(r"\b(?:agreement|memorandum)\b", re.IGNORECASE)
_WIDEST = 3  # sides in a name


@dataclass(frozen=True)
class Naming:
    """An instrument's canonical name and the other names that the page gives it."""

    name: str
    aliases: tuple[str, ...]


def best_mention(found: Cluster) -> Mention:
    """The mention that names the instrument most fully."""
    return min(
        found.mentions,
        key=lambda mention: (
            not mention.name,
            _FORMS.index(mention.form),
            mention.is_title,
            -len(mention.content),
            mention.span.start,
        ),
    )


def named(found: Cluster, parties: Sequence[str], words: Lexicon, made: Made) -> Naming:
    """Name an instrument of which *parties* are the sides and *made* tells place and year."""
    best = best_mention(found)
    own = _own_name(best)
    if best.form in ("known", "numbered"):
        names = [own]
    else:
        sides = "-".join(words.short_names.get(side, side) for side in parties) if len(parties) <= _WIDEST else ""
        names = _described(best, own, sides, made)
        if best.form == "named":
            names = [*names, own] if _is_common(own, best) else [own]
    given = [alias for mention in found.mentions for alias in mention.aliases]
    if best.form not in ("known", "numbered"):
        given += _plain(found, own, sides)
    given += [
        _own_name(mention) for mention in found.mentions if mention.form in ("named", "described") and mention.content
    ]
    unique = {fold(alias): alias for alias in reversed([*names, *given])}
    return Naming(names[0], tuple(unique[key] for key in reversed(unique) if key != fold(names[0])))


def _described(best: Mention, own: str, sides: str, made: Made) -> list[str]:
    """Names by the sides, and by the place where nothing else tells the instrument from others."""
    own = _lower_first(own) if best.form != "named" else own
    if made.topic and not best.content:
        own = f"{own} {made.topic}"
    year = best.year or (made.year if not best.content else None)
    suffix = f" of {year}" if year and year not in own and best.form != "named" else ""
    is_truce = best.type.kind == "ceasefire" and best.form != "named"
    words = list(dict.fromkeys([_TRUCE.sub("ceasefire", own), own])) if is_truce else [own]
    names = [f"{sides} {word}{suffix}".strip() for word in words]
    if made.place and not best.content:
        names += [f"{made.place} {word}{suffix}" for word in words]
    return [*names, f"{sides} {words[0]}".strip()] if is_truce and suffix else names


def _plain(found: Cluster, own: str, sides: str) -> list[str]:
    """Names in plainer words: "agreement" for a deal or a pact, "treaty of 1904", the sides with each word for it."""
    own = own if any(mention.form == "named" for mention in found.mentions) else _lower_first(own)
    loose = next((word for word in own.split() if word.lower() in LOOSE and not _PLAIN.search(own)), None)
    words = [own, *([own.replace(loose, "agreement", 1)] if loose else [])]
    if not found.content:
        words += [mention.type.word for mention in found.mentions if mention.type.use in ("alone", "staged")]
    unique = list(dict.fromkeys(words))
    of_years = [f"{word} of {year}" for word in unique for year in sorted(found.years) if year not in word]
    return [*(f"{sides} {word}" for word in unique if sides), *of_years]


def _own_name(mention: Mention) -> str:
    return _QUANTITY.sub("", mention.name).strip(" ,“”\"'")


def _is_common(name: str, mention: Mention) -> bool:
    """Whether many states could share a proper name: "Agreement on Trade", "Free Trade Agreement"."""
    return fold(name).startswith(fold(mention.type.word))


def _lower_first(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}".strip() if first[1:].islower() and first.istitle() else name
