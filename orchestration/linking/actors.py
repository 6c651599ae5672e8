"""Which mentions are one actor: persons by name within a side, everything else by what it is. Not here: within
one page.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from orchestration.extraction.actors.grouping import same_name
from orchestration.extraction.records import Actor
from orchestration.keys import fold, make_key
from orchestration.linking.clusters import clusters
from orchestration.linking.records import ActorLink

Identity = tuple[str, str | None]  # folded name, country


def link_actors(actors: Sequence[Actor]) -> list[ActorLink]:
    """Return one link per mention, with the name that most mentions give (the fullest of equals)."""
    links = [_of_institution(actor) for actor in actors if actor.kind != "person"]
    people = [actor for actor in actors if actor.kind == "person"]
    mentions: dict[Identity, list[Actor]] = defaultdict(list)
    for actor in people:
        mentions[fold(actor.name), actor.country_code].append(actor)
    for group in clusters(sorted(mentions, key=str), _same_people(list(mentions))):
        links += _of_person([actor for identity in group for actor in mentions[identity]])
    return links


def _of_institution(actor: Actor) -> ActorLink:
    name = actor.role or actor.name if actor.kind == "office" else actor.name
    identity = actor.country_code if actor.kind == "state" else f"{fold(name)} {actor.country_code or ''}"
    key = make_key("actor", actor.kind, identity)
    return ActorLink(actor.actor_mention_key, key, name, actor.kind, actor.country_code, f"{actor.kind}_identity")


def _of_person(group: Sequence[Actor]) -> Iterator[ActorLink]:
    names = Counter(actor.name for actor in group)
    name = max(names, key=lambda name: (len(name.split()) > 1, names[name], len(name), name))
    countries = Counter(actor.country_code for actor in group if actor.country_code)
    country = min(countries, key=lambda code: (-countries[code], code), default=None)
    key = make_key("actor", "person", min(fold(actor.name) for actor in group), country)
    exact = len({fold(actor.name) for actor in group}) == 1
    for actor in group:
        yield ActorLink(actor.actor_mention_key, key, name, "person", country, "same_name" if exact else "name_variant")


def _same_people(identities: Sequence[Identity]) -> Iterator[tuple[Identity, Identity]]:
    """Join identities of one side whose names are variants; a full name joins its like without a side, if only
    one has it.
    """
    by_surname: dict[str, list[Identity]] = defaultdict(list)
    for identity in identities:
        for block in _blocks(identity[0]):
            by_surname[block].append(identity)
    for namesakes in by_surname.values():
        for one, other in combinations(sorted(namesakes, key=str), 2):
            if _same_side(one, other, namesakes):
                yield one, other


def _same_side(one: Identity, other: Identity, block: Sequence[Identity]) -> bool:
    if one[1] is not None and one[1] == other[1]:
        return _variants(one[0], other[0], block)
    return one[0] == other[0] and " " in one[0] and None in (one[1], other[1]) and _sides(one[0], block) == 1


def _variants(one: str, other: str, block: Iterable[Identity]) -> bool:
    """Whether two names are one person's; a lone surname only where one full name of that side bears it."""
    if not same_name(one, other):
        return False
    short = min((one, other), key=lambda name: len(name.split()))
    if " " in short:
        return True
    return len({name for name, _ in block if " " in name and short in name.split()}) <= 1


def _sides(name: str, block: Iterable[Identity]) -> int:
    return len({country for other, country in block if other == name and country})


def _blocks(name: str) -> set[str]:
    """Names are compared when the beginnings of their surnames, as consonants, agree: transliterations differ
    in vowels.
    """
    surname = name.rpartition(" ")[2]
    consonants = "".join(char for char in surname if char not in "aeiouyhjw'")
    return {consonants[:3].translate(str.maketrans("qc", "kk")) or surname[:2]}
