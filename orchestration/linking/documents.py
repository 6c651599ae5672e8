"""Which documents tell one story: near-duplicates, and texts that share an origin. Not here: what the story says.

Texts are compared by their shingles, the overlapping runs of five words (Broder 1997). Candidates are found through the
smallest shingle hashes of each text, so texts that share nothing are never compared.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from orchestration.extraction.records import Document
from orchestration.extraction.text.repair import repair
from orchestration.keys import fold, make_key
from orchestration.linking.clusters import clusters
from orchestration.linking.records import DocumentLink

SHINGLE_WORDS = 5
SKETCH_SIZE = 48  # smallest hashes kept per text: two texts that share a tenth of their shingles almost surely meet
DUPLICATE_JACCARD = 0.5
ORIGIN_CONTAINMENT = 0.2  # a fifth of the shorter text, word for word: more than shared quotations explain
CROWD = 200  # documents behind one shingle beyond which it is boilerplate


def link_documents(documents: Sequence[Document]) -> list[DocumentLink]:
    """Return one link per document; the earliest published of an origin (then the smallest key) is the original."""
    by_key = {document.document_key: document for document in documents}
    shingles = {key: _shingles(document.body_text) for key, document in by_key.items()}
    pairs = sorted(_candidates(shingles))
    duplicates = [pair for pair in pairs if _jaccard(*(shingles[key] for key in pair)) >= DUPLICATE_JACCARD]
    origins = [pair for pair in pairs if _containment(*(shingles[key] for key in pair)) >= ORIGIN_CONTAINMENT]
    group_of = {
        key: make_key("duplicates", min(group))
        for group in clusters(sorted(by_key), duplicates)
        if len(group) > 1
        for key in group
    }
    links = []
    for group in clusters(sorted(by_key), [*origins, *duplicates]):
        original = min(group, key=lambda key: (by_key[key].published_on is None, by_key[key].published_on, key))
        links += [DocumentLink(key, group_of.get(key), make_key("origin", original), key == original) for key in group]
    return links


def _shingles(text: str) -> frozenset[int]:
    words = fold(repair(text).text).split()
    runs = (" ".join(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1))
    return frozenset(int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest()) for run in runs)


def _candidates(shingles: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    for key, hashes in shingles.items():
        for smallest in sorted(hashes)[:SKETCH_SIZE]:
            holders[smallest].append(key)
    seen = set[tuple[str, str]]()
    for keys in holders.values():
        if len(keys) <= CROWD:
            seen.update(combinations(sorted(keys), 2))
    yield from seen


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _containment(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
