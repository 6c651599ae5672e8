"""The titles that grammar makes of one entry: a portfolio's ministers and deputies, the forms of "spokesperson".

Not here: which portfolios and offices there are (seeds/reference).
"""

from __future__ import annotations

_DEPUTIES = ("deputy", "first deputy", "vice")
_FORMER = ("former ", "ex-")
_SPEAKERS = ("spokesperson", "spokesman", "spokeswoman")


def minister_titles(portfolio: str) -> tuple[str, ...]:
    """The ways to call the minister of a portfolio ("energy minister", "minister of energy", "minister for energy")."""
    return f"{portfolio} minister", f"minister of {portfolio}", f"minister for {portfolio}"


def deputy_titles(portfolio: str) -> tuple[str, ...]:
    """The ways to call a deputy of that minister."""
    return tuple(f"{deputy} {title}" for title in minister_titles(portfolio) for deputy in _DEPUTIES)


def former_titles(portfolio: str) -> tuple[str, ...]:
    """The ways to call somebody who was that minister once."""
    return tuple(f"{former}{title}" for title in minister_titles(portfolio) for former in _FORMER)


def spoken_forms(title: str) -> tuple[str, ...]:
    """A title with "spokesperson" in each of that word's forms; any other title alone."""
    return tuple(dict.fromkeys(title.replace(_SPEAKERS[0], form) for form in _SPEAKERS))
