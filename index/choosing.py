"""Which letters filters choose, as the catalogue's tables tell; no letter is read for it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from index.analysis import words
from index.database import Database, marks
from index.filters import Filters
from index.period import as_day, as_number

_FIRST, _LAST = as_number(date.min), as_number(date.max)
# An unknown end of a letter's interval lies at the end of time; its known end says when it was.
_OLDEST = (
    f"min(CASE WHEN date_from <> {_FIRST} THEN date_from WHEN date_to <> {_LAST} THEN date_to END)"
)
_NEWEST = (
    f"max(CASE WHEN date_to <> {_LAST} THEN date_to WHEN date_from <> {_FIRST} THEN date_from END)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How many letters there are, and over which period; no days where none has one."""

    letters: int
    first: date | None = None
    last: date | None = None


class Choosing:
    """The part of a catalogue that chooses letters."""

    def __init__(self, database: Database) -> None:
        """Read in a database that has the schema of the catalogue."""
        self._database = database

    def chosen(self, filters: Filters) -> frozenset[str] | None:
        """Give the ids of the letters that filters choose; None when they choose all.

        A sender is chosen by words of the role or name, in any case: `karremans`, or
        `minister van Infrastructuur en Waterstaat`.
        """
        if filters == Filters():
            return None
        conditions, values = _conditions(filters)
        rows = self._database.rows(f"SELECT id FROM letters WHERE {conditions}", values)  # nosec B608  # our own names; values are bound
        return frozenset(row[0] for row in rows)

    def extent(self, filters: Filters, tag: str) -> Extent:
        """Say how many letters filters choose for the person with a tag, and over which period."""
        conditions, values = _conditions(filters)
        letters, first, last = self._database.rows(
            f"SELECT count(*), {_OLDEST}, {_NEWEST} FROM letters WHERE {conditions} "  # nosec B608  # our own names; values are bound
            "AND id NOT IN (SELECT letter FROM owners WHERE tag <> ?)",
            (*values, tag),
        )[0]
        return Extent(
            letters=letters,
            first=None if first is None else as_day(first),
            last=None if last is None else as_day(last),
        )


def _conditions(filters: Filters) -> tuple[str, list[object]]:
    """Say in SQL which letters filters choose; the fields all hold, of each field one value."""
    conditions: list[str] = ["1"]
    values: list[object] = []
    if filters.since:
        conditions.append("date_to >= ?")
        values.append(as_number(filters.since))
    if filters.until:
        conditions.append("date_from <= ?")
        values.append(as_number(filters.until))
    if filters.letters:
        conditions.append(_any_of("substr(letters.id, 1, length(value)) = value"))
        values.append(_list(filters.letters))
    if filters.dossiers:
        inner = f"SELECT letter FROM dossiers WHERE dossier IN ({marks(filters.dossiers)})"  # nosec B608  # our own names; values are bound
        conditions.append(f"id IN ({inner})")
        values += map(folded, filters.dossiers)
    if filters.senders:
        conditions.append(
            _any_of("value <> '' AND instr(' ' || sender || ' ', ' ' || value || ' ')")
        )
        values.append(_list(map(folded, filters.senders)))
    return " AND ".join(conditions), values


def _any_of(condition: str) -> str:
    """Say that a condition holds for some value of a list, which may be longer than SQL nests."""
    return f"EXISTS (SELECT 1 FROM json_each(?) WHERE {condition})"  # nosec B608  # ours


def _list(values: Iterable[str]) -> str:
    # To SQLite's JSON a sign of nought ends a text: a name of that alone would begin every id.
    return json.dumps([value.replace("\0", "\ufffd") for value in values])


def folded(text: str) -> str:
    """Give a text's words, so that `29 984` and `29984` are equal, and so are cases and accents."""
    return " ".join(words(text))
