"""The part of a catalogue that knows the files beside it; what for is told in `index.seal`."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from index.database import Database

SEALS_SCHEMA = """
CREATE TABLE IF NOT EXISTS seal (
    name TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, sum INTEGER NOT NULL
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A file of the vectors, terms or matrix as it was when the index was last whole.

    `name` is its place in the data folder, `size` in bytes, `changed` in nanoseconds.
    """

    name: str
    size: int
    changed: int
    sum: int


class Seals:
    """The files that were sealed; there are none while a sync may be changing them."""

    def __init__(self, database: Database) -> None:
        """Read and write in a database that has the schema."""
        self._database = database

    def all(self) -> tuple[Sealed, ...]:
        """Give the files, by name."""
        rows = self._database.rows("SELECT name, size, changed, sum FROM seal ORDER BY name")
        return tuple(
            Sealed(name=name, size=size, changed=changed, sum=sum_)
            for name, size, changed, sum_ in rows
        )

    def put(self, files: Iterable[Sealed]) -> None:
        """Seal files; there must be no seal."""
        rows = [astuple(file) for file in files]
        with self._database.transaction():
            self._database.write("INSERT INTO seal VALUES (?,?,?,?)", *rows)

    def take_off(self) -> None:
        """Leave no file sealed."""
        self._database.write("DELETE FROM seal")
