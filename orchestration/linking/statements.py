"""Which reports repeat one statement: the same speaker, the same words, no other day. Not here: how the words
were found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from orchestration.extraction.records import Statement
from orchestration.keys import fold, make_key
from orchestration.linking.clusters import clusters
from orchestration.linking.records import StatementLink

SAME_WORDS = 0.7  # share of the words of two texts that both have
LEAST_WORDS = 6  # shorter texts are one only when they are equal


def link_statements(statements: Sequence[Statement], actor_of: Mapping[str, str]) -> list[StatementLink]:
    """Return one link per report; *actor_of* maps mentions to actors. A speaker that no page knows stays alone."""
    by_speaker: dict[str, list[Statement]] = defaultdict(list)
    for row in statements:
        speaker = actor_of.get(row.speaker_mention_key or "", f"{row.document_key} {fold(row.speaker_name)}")
        by_speaker[speaker].append(row)
    links = []
    for rows in by_speaker.values():
        by_key = {row.statement_report_key: row for row in rows}
        for group in clusters(sorted(by_key), _repeats(rows)):
            key = make_key("statement", min(group))
            rule = "same_words" if len(group) > 1 else "alone"
            links += [StatementLink(member, key, rule) for member in group]
    return links


def _repeats(rows: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    words = {row.statement_report_key: frozenset(fold(row.text).split()) for row in rows}
    for one, other in combinations(rows, 2):
        left, right = words[one.statement_report_key], words[other.statement_report_key]
        if one.said_on and other.said_on and one.said_on != other.said_on:
            continue
        if left == right or (
            min(len(left), len(right)) >= LEAST_WORDS and len(left & right) / len(left | right) >= SAME_WORDS
        ):
            yield one.statement_report_key, other.statement_report_key
