"""Instruments in the page's own words: a capitalised name, a description, a bare agreement word.

Not here: instruments that the vocabulary knows (known), words that only refer back (references).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from orchestration.extraction.agreements.lexicon import Head, Lexicon, stem
from orchestration.extraction.agreements.mention import Mention, is_in_title
from orchestration.extraction.agreements.nounphrase import grow
from orchestration.extraction.agreements.page import TokenPage
from orchestration.extraction.agreements.phrases import Match
from orchestration.extraction.agreements.shape import Shape
from orchestration.extraction.agreements.words import DETERMINERS, DRAFT, JOINERS, OLD, OTHER, PLAIN, STOPS
from orchestration.extraction.spans import Span
from orchestration.extraction.text.tokens import Token
from orchestration.extraction.vocabulary import AgreementType

_TITLE_CASE = 0.8  # share of capitalised words from which a sentence is a headline, whose capitals tell nothing
_MARKS = (("old", OLD), ("other", OTHER), ("draft", DRAFT))


@dataclass
class _Wording:
    """A noun phrase taken apart: `telling` are the modifiers that say something of the subject."""

    shape: Shape
    head: range
    type: AgreementType
    is_plural: bool
    states: list[Span]
    telling: list[int] = field(default_factory=list)


def worded(page: TokenPage, match: Match[Head], words: Lexicon) -> Mention | None:
    """A name, a description or a bare word; None for a word that names nothing here."""
    if match.value.type.use == "back":
        return None
    wording = _taken_apart(page, match, words)
    shape = wording.shape
    is_called = shape.year is not None and shape.determiner == "definite" and bool(wording.telling)
    if wording.type.use == "named" and _form(page, wording) != "named" and not is_called:
        return None
    span = page.span_of(range(shape.first, shape.after))
    lower = {page.tokens[place].lower for place in shape.modifiers}
    marks = {name for name, listed in _MARKS if lower & listed} | ({"plural"} if wording.is_plural else set())
    form = _form(page, wording)
    topic = [place for place in shape.topic if not _is_state(page.tokens[place], wording.states)]
    return Mention(
        range(shape.first, shape.after),
        span,
        wording.type,
        form,
        _name(page, wording, form),
        is_in_title(page, span),
        shape.determiner,
        shape.year,
        frozenset(stem(page.tokens[place].lower) for place in (*wording.telling, *topic) if tells(page.tokens[place])),
        frozenset(marks),
        _aliases(page, wording),
        _sides(page, wording),
        page.text_of(shape.place) if shape.place else None,
    )


def _taken_apart(page: TokenPage, match: Match[Head], words: Lexicon) -> _Wording:
    head = range(match.first, match.after)
    shape = grow(page.tokens, head, page.sentence_of(head.start), words.verbs)
    states = page.states_in(page.span_of(range(shape.first, shape.after)))
    kind, compound = _type(page.tokens, shape, head, match.value.type, words)
    wording = _Wording(shape, head, kind, match.value.is_plural, states)
    if len(shape.modifiers) == 1 and page.tokens[shape.modifiers[0]].lower in words.capitals:
        states.clear()  # "the Brussels agreement" is called by where it was made
    own = [place for place in shape.modifiers if not _is_state(page.tokens[place], states)]
    empty = PLAIN | OLD | OTHER | DRAFT
    wording.telling = [place for place in own if place >= compound or page.tokens[place].lower not in empty]
    return wording


def _type(
    page: list[Token], shape: Shape, head: range, simple: AgreementType, words: Lexicon
) -> tuple[AgreementType, int]:
    """The type of the longest known compound that the modifiers and the head end in, and the token where it begins."""
    for start in range(shape.first, head.start):
        longer = words.kinds.get(tuple(token.lower for token in page[start : head.stop]))
        if longer is not None:
            return longer, start
    return simple, head.start


def _form(page: TokenPage, wording: _Wording) -> str:
    shape, head = wording.shape, wording.head
    named_by = [place for place in wording.telling if page.tokens[place].text[0].isupper()]
    cased = not _is_title_case(page, page.sentence_of(head.start))
    is_cased_head = page.tokens[head.start].text[0].isupper() and (
        len(head) < 3 or page.tokens[head.stop - 1].text[0].isupper()
    )
    is_phrase = len(head) > 2 and wording.type.kind not in ("memorandum", "ceasefire")  # "Declaration of Principles"
    if cased and is_cased_head and (named_by or shape.topic or is_phrase):
        return "named"
    if cased and named_by and named_by[-1] == head.start - 1:
        return "named"
    if wording.telling or shape.topic or wording.states or shape.year or shape.sides:
        return "described"
    return "bare"


def _name(page: TokenPage, wording: _Wording, form: str) -> str:
    """The words of a mention that belong into its name."""
    shape, head = wording.shape, wording.head
    if form == "named":
        named = range(min(wording.telling, default=head.start), shape.topic.stop or head.stop)
        return " ".join([page.text_of(named), *([page.text_of(shape.term)] if shape.term else [])])
    pieces = [_joined(page, wording.telling, head)]
    pieces += [page.text_of(piece) for piece in (shape.topic, shape.term) if piece]
    return " ".join(pieces)


def _joined(page: TokenPage, telling: list[int], head: range) -> str:
    """The telling modifiers and the head with what joins them ("sale and purchase agreement", "water-sharing")."""
    text, end = "", None
    for place in (*range(min(telling, default=head.start), head.start), *head):
        token = page.tokens[place]
        if place not in telling and place < head.start and not (token.lower in JOINERS and place - 1 in telling):
            continue
        tight = end is not None and token.span.start == end
        text += ("" if tight or not text else " ") + token.text
        end = token.span.end
    return text.strip("-– ")


def _sides(page: TokenPage, wording: _Wording) -> tuple[Span, ...]:
    """Spans that name sides: those among the modifiers, the possessor, "between X and Y", "with X"."""
    shape = wording.shape
    named = [page.span_of(shape.sides)] if shape.sides else []
    if shape.owner is not None:
        named.insert(0, page.tokens[shape.owner].span)
    before = page.span_of(wording.head).start
    return (*(state for state in wording.states if state.start < before), *named)


def _aliases(page: TokenPage, wording: _Wording) -> tuple[str, ...]:
    """An acronym in brackets ("(ASTT)") or before the head ("the ASTT treaty")."""
    aside = wording.shape.aside
    text = page.text_of(aside).strip("“”‘’\"' ") if 0 < len(aside) <= 4 else ""
    given = [text] if _is_acronym(text) else []
    if len(wording.telling) == 1 and _is_acronym(page.tokens[wording.telling[0]].text):
        given.append(page.tokens[wording.telling[0]].text)
    return tuple(given)


def _is_acronym(text: str) -> bool:
    return re.fullmatch(r"[A-Z][\w-]*[A-Z][\w-]*", text) is not None


def _is_state(token: Token, states: list[Span]) -> bool:
    return any(state.overlaps(token.span) for state in states)


def _is_title_case(page: TokenPage, sentence: range) -> bool:
    """Whether nearly every word has a capital, so that capitals make no name."""
    words = [page.tokens[place].text for place in sentence]
    words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if page.tokens[sentence.stop - 1].text == "." and not is_in_title(page, page.span_of(sentence)):
        return False
    capitals = sum(word[0].isupper() for word in words)
    return all(word.isupper() for word in words) or (len(words) > 3 and capitals >= _TITLE_CASE * len(words))


def tells(token: Token) -> bool:
    """Whether a word says something of a subject."""
    return token.text[0].isalpha() and token.lower not in STOPS | DETERMINERS and len(token.lower) > 2
