"""The closed word classes around an instrument: determiners, prepositions, breaks of a clause. No rules here."""

from __future__ import annotations

from orchestration.extraction.dates.words import MONTH_NAMES, WEEKDAYS

DEFINITE = frozenset("the this that these those its their his her our your my both".split())
INDEFINITE = frozenset("a an another some".split())
GENERIC = frozenset("any such each every no".split())
DETERMINERS = DEFINITE | INDEFINITE | GENERIC

OLD = frozenset("old older previous earlier former prior preceding".split())
OTHER = frozenset("another separate different further similar wider".split())
DRAFT = frozenset("draft proposed planned future possible potential prospective".split())
PLAIN = frozenset(
    """new newly last first latest recent current present existing landmark historic long-awaited so-called fresh full
    formal binding final eventual now same own said two three four five several many more one all important key major
    controversial modest big small real actual single yet even only just signed agreed initialled reached concluded
    dormant late due legally hailed alleged bilateral two-party good bad better easy quick joint intergovernmental
    international multilateral trilateral tripartite effective substantive whole""".split()
)  # modifiers that tell nothing of an instrument's subject

PREPOSITIONS = frozenset(
    """of on in at to for from by with without within between among amid under over into onto about against after before
    during since until till through throughout via per as than like despite towards toward beyond behind near off out up
    concerning regarding following including upon across along around""".split()
)
CONJUNCTIONS = frozenset(
    """and or but nor that which who whom whose when while where if unless because although though whether how what
    why""".split()
)
BE = frozenset("was were been be being is are".split())
AUXILIARIES = BE | frozenset(
    """am has have had having do does did will would shall should can could may might must cannot not never also already
    still says said""".split()
)
PRONOUNS = frozenset("he she it they we i you him them us me himself itself themselves there here one".split())
STOPS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS

TOPIC_OPENERS = frozenset(
    """on of for concerning regarding about over governing establishing creating extending endorsing limiting banning
    protecting replacing relating critical""".split()
)
PARTY_OPENERS = frozenset("between with among".split())
TOPIC_ENDS = frozenset(
    """by with between among after before during under until till since into through without despite amid as than to via
    against upon following nor here yesterday today tomorrow now again instead later earlier last this next or so ready
    worth allows allow provides provide obliges commits covers sets lets gives remains includes contains means requires
    runs ends makes became becomes came comes took takes goes went within from""".split()
) | ((CONJUNCTIONS | PRONOUNS | AUXILIARIES) - {"and", "being"})
FIELDS = frozenset("field fields area areas sphere spheres domain".split())  # "in the field of"
EMPTY_TOPICS = frozenset(
    """terms subject matter basis idea topic conditions issue issues thing points side sides
    spot sidelines margins occasion behalf heads""".split()
)
MEASURES = frozenset(
    "day days week weeks month months year years hour hours point points line lines page pages article articles".split()
)
NUMBER_WORDS = frozenset(
    """about some two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
    hundred""".split()
)

NO_NOUN_AFTER = frozenset(
    "to will would can could must may might should cannot not who in mutual common great unanimous".split()
)  # before an agreement word: "to deal with", "in agreement", "a great deal"
ITEM_OPENERS = frozenset("one other another first second third , and".split())  # before "on" in a list of papers
COMPOUNDS = frozenset(
    """center centre hall price law lawyer lawyers worker workers killing killings maker makers party parties monitors
    monitor monitoring""".split()
)  # after an agreement word that modifies another noun

CLAUSE_BREAKS = frozenset(
    ", ; : . ( ) – — that which who while when because after before if but since as whereas".split()
)
REPORTING = frozenset("said says told wrote added stressed according saying adding".split())
DENIALS = frozenset(
    "not never no without nor neither refused refuses denied denies failed yet nobody none hardly cannot".split()
)
HOPES = frozenset(
    """will would shall should could may might can must expected expects hopes hope hoped plans planned if unless ready
    intends intend""".split()
)
DONE_BEFORE_TO = frozenset("agreed decided voted moved managed first last third second able states countries".split())
DATE_BREAKS = frozenset(
    "; : ( ) – — said says told wrote added after before when while but which who because according as".split()
)
PLACE_PREPOSITIONS = frozenset("in at near from".split())

QUOTES = frozenset("“”‘’\"'«»")
HYPHENS = frozenset("-–")
JOINERS = frozenset("and & - –".split())


def is_calendar_word(word: str) -> bool:
    """Whether *word* (lower case) is a month, a weekday or a year."""
    return word in MONTH_NAMES or word in WEEKDAYS or is_year(word)


def is_year(word: str) -> bool:
    """Whether *word* is a year from 1600 to 2199."""
    return len(word) == 4 and word.isdigit() and "1600" <= word < "2200"
