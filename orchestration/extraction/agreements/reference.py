"""Which instrument of a page a mention means: by name or number, by shared words, or the nearest one that a bare "the
treaty" can mean.

Not here: which mentions there are (mentions), when one opens an instrument of its own (cluster).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orchestration.extraction.agreements.cluster import LOOSE, Cluster, opens
from orchestration.extraction.agreements.mention import Mention
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.stages import Reported
from orchestration.extraction.agreements.words import DETERMINERS, QUOTES
from orchestration.keys import fold

_APART = frozenset({"old", "other"})
_CALLED = frozenset({"known", "called", "named", "dubbed"})
_SHARED = 0.5  # share of the shorter description's words that two descriptions of one instrument have in common


def group(page: TokenPage, mentions: Sequence[Mention], reports: Reported) -> list[Cluster]:
    """Group *mentions* by instrument; those that mean or name none are left out."""
    clusters: list[Cluster] = []  # the one spoken of last stands last
    for number, mention in enumerate(mentions):
        found = _apposed(page, mentions, number, clusters) or _meant(mention, clusters[::-1])
        if found is not None:
            clusters.remove(found)
        elif number in reports.denied or not opens(
            mention, is_staged=number in reports.staged, is_settled=number in reports.settled
        ):
            continue
        else:
            found = Cluster()
        found.add(number, mention)
        clusters.append(found)
    return _with_headlines(_with_known(sorted(clusters, key=lambda found: found.numbers[0])))


def _with_known(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Let a known instrument have what the page said of it before it gave the name ("the nuclear deal")."""
    known = [found for found in clusters if any(mention.form == "known" for mention in found.mentions)]
    kept = []
    for found in clusters:
        same = next((other for other in known if other is not found and _describes(found, other)), None)
        if same is None:
            kept.append(found)
        else:
            same.absorb(found)
    return kept


def _describes(found: Cluster, known: Cluster) -> bool:
    """Whether all that *found* says of its subject is what the known instrument is called."""
    telling = [mention for mention in found.mentions if mention.form != "bare"]
    return bool(telling) and all(mention.form == "described" and _shared(mention, known) for mention in telling)


def _with_headlines(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Let an instrument of which only the headline speaks be the body's one of that kind, which it sums up."""
    body: list[Cluster] = []
    headlines: list[Cluster] = []
    for found in clusters:
        (headlines if found.is_headline else body).append(found)
    alone = []
    for found in headlines:
        fitting = [other for other in body if any(_kinds_fit(mention, other) for mention in found.mentions)]
        if fitting:
            max(fitting, key=lambda other: len(other.content & found.content)).absorb(found)
        else:
            alone.append(found)
    return [*alone, *body]


def _apposed(page: TokenPage, mentions: Sequence[Mention], number: int, clusters: Iterable[Cluster]) -> Cluster | None:
    """The instrument of the mention just before, when this one renames it ("a deal, the Talas Treaty")."""
    if not number:
        return None
    before, mention = mentions[number - 1], mentions[number]
    gap = [word for word in page.words(range(before.tokens.stop, mention.tokens.start)) if word not in QUOTES]
    is_second_name = gap[:-1] in ([","], ["or"], ["–"], ["("]) and gap[-1] in DETERMINERS
    is_called = bool(_CALLED & set(gap)) and len(gap) <= 7 and "." not in gap
    if not is_called and (not is_second_name or "plural" in before.marks | mention.marks):
        return None
    found = next((found for found in clusters if number - 1 in found.numbers), None)
    return found if found is not None and (is_called or _kinds_fit(mention, found)) else None


def _meant(mention: Mention, recent: Sequence[Cluster]) -> Cluster | None:
    """The instrument that *mention* means, of *recent* (the last one spoken of first)."""
    if mention.form in ("known", "numbered"):
        return next((found for found in recent if any(other.name == mention.name for other in found.mentions)), None)
    if mention.form == "bare":
        return None if mention.type.use == "back" and not mention.determiner else _nearest(mention, recent)
    same = (found for found in recent if mention.form == "named" and _same_name(mention, found))
    return next(same, None) or _same_words(mention, recent)


def _same_name(mention: Mention, found: Cluster) -> bool:
    folded = fold(mention.name)
    for other in found.mentions:
        is_part = mention.folded <= other.folded or other.folded <= mention.folded
        if other.form == "named" and is_part and _years_fit(mention, found):
            return True
        if any(fold(alias) == folded for alias in other.aliases):
            return True
    return False


def _same_words(mention: Mention, recent: Sequence[Cluster]) -> Cluster | None:
    """The instrument whose descriptions share most of the words of *mention*."""
    fitting = [
        found
        for found in recent
        if _kinds_fit(mention, found) and _years_fit(mention, found) and _marks_fit(mention, found)
    ]
    best = max(fitting, key=lambda found: _shared(mention, found), default=None)
    return best if best is not None and _shared(mention, best) >= _SHARED else None


def _shared(mention: Mention, found: Cluster) -> float:
    content = found.content
    if found.mentions[0].form in ("known", "numbered"):
        is_it = mention.determiner == "definite" and bool(mention.content) and mention.content <= content
        return float(is_it and not mention.marks)
    if mention.content and content:
        return len(mention.content & content) / min(len(mention.content), len(content))
    if mention.year:
        return float(mention.determiner == "definite" and mention.year in found.years)
    return float(not mention.content and not content)


def _nearest(mention: Mention, recent: Sequence[Cluster]) -> Cluster | None:
    """The instrument that a bare "the treaty", "it" or "the document" means; "a treaty" only one of the headline."""
    fitting = [found for found in recent if _kinds_fit(mention, found) and _marks_fit(mention, found)]
    if mention.marks & _APART:
        fitting = [found for found in fitting if found.is_headline or found.mentions[0].marks & _APART]
    elif mention.determiner == "indefinite":
        fitting = [found for found in fitting if found.is_headline]
    same_word = (found for found in fitting if mention.type.use != "back" and mention.type.word in found.heads)
    return next(same_word, None) or next(iter(fitting), None)


def _kinds_fit(mention: Mention, found: Cluster) -> bool:
    """Whether the word of *mention* may be said of an instrument that the page calls by other words."""
    if mention.type.use == "back" or mention.type.word in found.heads or mention.type.kind in found.kinds:
        return True
    if "resolution" in {mention.type.kind, *found.kinds}:
        return False
    loose = LOOSE if mention.form == "bare" else LOOSE - {"agreement"}
    return any(word.split(" of ")[0].split()[-1] in loose for word in (mention.type.word, *found.heads))


def _years_fit(mention: Mention, found: Cluster) -> bool:
    return not mention.year or not found.years or mention.year in found.years


def _marks_fit(mention: Mention, found: Cluster) -> bool:
    """Whether "previous" or "another" may mean this one: only one that was called so before."""
    return not mention.marks & _APART or any(other.marks & _APART for other in found.mentions)
