"""Which letters a search may use."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """A choice of letters; an empty field chooses all.

    `letters` are ids or their beginnings, `senders` words of an office or a name. An undated
    letter takes part by its interval: it stays in where any day of the
    interval lies in the period.
    """

    since: date | None = None
    until: date | None = None
    dossiers: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


ALL_LETTERS = Filters()
"""The choice of all letters."""
