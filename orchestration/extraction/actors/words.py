"""The closed word classes that names and titles are read by: grammar, not vocabulary. Names of things live in
seeds/reference.
"""

from __future__ import annotations

HONORIFICS = frozenset(
    """
    mr mrs ms miss dr sir madam sheikh sheikha sayyed seyed ayatollah prof professor lord lady dame hon h.e. hrh
    secretary col gen lt capt brig maj adm eng shri smt sri baroness baron datuk tun senator congressman excellency
    highness majesty maître padre
    """.split()
)

PARTICLES = frozenset(
    """
    al el bin bint ibn ben van von der den de da dos do du di del della la le abu ould ag ter zu y e
    """.split()
)

MODIFIERS = frozenset(
    """
    top senior former visiting acting new then late current outgoing incoming chief veteran longtime interim
    caretaker first deputy vice assistant principal newly elected appointed country's nation's
    """.split()
)

DETERMINERS = frozenset("the a an his her its their our this these one another".split())

PRONOUNS = frozenset("he she they it him her them i we who".split())

MONTHS_AND_DAYS = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    """.split()
)

ORGANISATION_HEADS = frozenset(
    """
    ministry department office agency service council committee commission assembly parliament congress senate court
    bank fund group company corporation corp inc ltd party front movement union association organization
    organisation federation league forum summit conference institute university college school centre center
    foundation news times post herald press tribune gazette journal television tv radio telegram twitter treaty
    agreement accord pact protocol convention charter declaration resolution plan initiative project programme
    program memorandum deal partnership process action law bill act constitution war revolution day week month year
    sea ocean gulf strait river lake mountain island islands peninsula valley desert city town province region
    district airport port square street road hotel palace house hall castle bridge canal dam pipeline station base
    army navy force forces guard corps command squad brigade security affairs energy gas oil power industry trade
    east west north south rovers united club fc cup league stock exchange airlines airways award prize secretariat
    mission delegation embassy consulate republic kingdom emirates administration government cabinet board authority
    bureau chamber alliance coalition bloc understanding framework
    """.split()
)

NOT_NAMES = frozenset(
    """
    the a an in on at by for from with to of and or but as if when while after before during since until although
    though because however meanwhile moreover also besides instead then thus yet still there here this that these
    those he she it they we you i his her its their our my your what who which where why how earlier later today
    yesterday tomorrow according asked speaking addressing referring answering commenting responding both all some
    many most several each every no not now once only other another such under over through between among against
    about into out up down off one two three four five six seven eight nine ten first second third last next new
    photo file image source link tags read more follow share updated published copyright editor reporting writing
    english persian arabic foreign international national global world political economic nuclear military
    diplomatic strategic bilateral regional let so just even perhaps maybe yes dear ladies gentlemen thank thanks
    please despite apart unlike like nor neither either nevertheless nonetheless therefore hence whether good great
    islamic muslim christian jewish western eastern northern southern european asian african american middle far
    near central question answer moderator q says tells told meets visits calls urges warns vows hails slams
    arrives exclusive interview
    """.split()
)
