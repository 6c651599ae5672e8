"""The closed word classes that clauses are read by. Not here: reporting verbs and names of things (seeds/reference)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orchestration.extraction.dates.words import MONTH_NAMES, WEEKDAYS
from orchestration.extraction.spans import Span
from orchestration.extraction.text.tokens import Token

Range = tuple[int, int]  # token indices, end-exclusive
QUOTE = "“”"  # the `lower` of a token that stands for a whole quotation
LONGEST_PHRASE = 24  # tokens of one noun phrase

PRONOUNS = frozenset("he she they it both".split())
FIRST_PERSON = frozenset("i we you".split())
OBJECTS = frozenset("him her them me us it himself herself".split())
RELATIVES = frozenset("who which".split())
DETERMINERS = frozenset(
    "the a an his her its their one some many several most few another these those both two three four".split()
)
AUXILIARIES = frozenset("has have had having did does do is are was were be been being 's 've 'd".split())
MODALS = frozenset("will would shall should can could may might must ought cannot".split())
PASSIVES = frozenset("is are was were be been being gets got".split())
NEGATIONS = frozenset("not never n't neither nor without hardly scarcely nobody no".split())
ADVERBS = frozenset(
    """
    also then later again once further even just still often always already now earlier too so thus therefore however
    meanwhile instead simply first only rather almost quite nevertheless nonetheless all himself herself itself
    themselves separately elsewhere ever afterwards today yesterday there here though
    """.split()
)
PREPOSITIONS = frozenset(
    """
    in on at by from with to after before during about over under into through until since of for via following ahead
    without within between among against amid outside inside near upon as despite towards toward past around across
    beneath beside besides onto beyond
    """.split()
)
SUBORDINATORS = frozenset(
    """
    that which when while as if because since although though where whereas whether what how why until unless before
    after once who whom whose lest
    """.split()
)
CONJUNCTIONS = frozenset("and but or nor yet so then".split())
TIMES = (
    MONTH_NAMES
    | WEEKDAYS.keys()
    | frozenset(
        """
        today yesterday tonight late early last this next week month year morning afternoon evening night noon midnight
        weekend day days hours earlier later ago
        """.split()
    )
)
ATTACHING = frozenset("of for to in at on from with".split())  # prepositions that may go on a noun phrase
COMMAS = frozenset({",", "–", "—", "-"})  # marks that part a clause from its neighbour
INNER_MARKS = frozenset("'’-–&./")  # marks inside names
LOOSE_MARKS = frozenset({",", ";", ":", "–", "—", "-", ".", "…"})

_LISTENERS = re.compile(
    r"(?:reporters?|journalists?|media|parliament|lawmakers|delegates|listeners|viewers|press|audience)$"
)
_NUMBER = re.compile(r"\d[\d.,:]*(?:st|nd|rd|th)?$")


def is_word(token: Token) -> bool:
    """Whether the token is a word or number, no mark and no quotation."""
    return token.lower != QUOTE and token.text[0].isalnum()


def is_capital(token: Token) -> bool:
    """Whether the token is a word that begins with a capital letter."""
    return token.text[0].isupper() and token.lower != QUOTE


def is_time(token: Token) -> bool:
    """Whether the token may be part of an expression of time."""
    return token.lower in TIMES or _NUMBER.match(token.text) is not None


def is_adverb(token: Token) -> bool:
    """Whether the token is an adverb that may stand between a subject and its verb."""
    return token.lower in ADVERBS or (token.lower.endswith("ly") and token.text[0].islower())


def is_listener(token: Token) -> bool:
    """Whether the token is a usual audience of statements."""
    return _LISTENERS.match(token.lower) is not None


def span_of(tokens: Sequence[Token], place: Range) -> Span:
    """The characters of a range of tokens that is not empty."""
    return Span(tokens[place[0]].span.start, tokens[place[1] - 1].span.end)
