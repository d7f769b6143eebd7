"""An SQLite file with a known schema, whose errors say what to do."""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from corpus.errors import SpoorzoekerError
from index.damage import Unusable, explain, rebuild

_PATIENCE_S = 10.0
_LOOK_S = 0.05
PART = "De catalogus"


class Database:
    """An SQLite file in which readers and one writer do not wait for each other (WAL)."""

    def __init__(
        self,
        path: Path,
        *,
        schema: str,
        version: int,
        older: frozenset[int] = frozenset(),
        part: str = PART,
        unusable: Unusable = rebuild,
    ) -> None:
        """Open the file, or begin one with the schema.

        Args:
            path: The file.
            schema: Statements that may be run again without harm.
            version: Of the schema; recorded in the file.
            older: Versions that only lack what the schema then adds.
            part: What the file is to the user, in Dutch, with its article.
            unusable: Makes the error for a file that is damaged or of another version.

        Raises:
            IndexMismatch: The file is damaged or of another version; or what `unusable` makes.
        """
        self._path = path
        self._part, self._unusable = part, unusable
        with self._explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            # Callers see to it that one thread uses it at a time.
            self._connection = sqlite3.connect(
                path, timeout=_PATIENCE_S, isolation_level=None, check_same_thread=False
            )
        try:
            self._prepare(schema, version, older)
        except SpoorzoekerError:
            self.close()
            raise

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Give all rows of a query."""
        with self._explained():
            try:
                return self._connection.execute(sql, values).fetchall()
            except UnicodeEncodeError:  # half a sign, as JSON can hold: no text here has one
                return self._connection.execute(sql, tuple(map(_whole, values))).fetchall()

    def row(self, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """Give the first row of a query, or None."""
        return next(iter(self.rows(sql, values)), None)

    def write(self, sql: str, *rows: Sequence[object]) -> None:
        """Run a statement once for every row of values; without any, once."""
        with self._explained():
            if rows:
                self._connection.executemany(sql, rows)
            else:
                self._connection.execute(sql)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all writes in the block one commit, or none when it is left by an error."""
        self.write("BEGIN IMMEDIATE")
        try:
            yield
            self.write("COMMIT")
        except BaseException:
            self._connection.rollback()
            raise

    def wipe(self) -> bool:
        """Write the file anew without what was deleted, and empty its log.

        Gives False where another process was reading all the while, so that the log is not empty.
        """
        self.write("VACUUM")
        return not self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _prepare(self, schema: str, version: int, older: frozenset[int]) -> None:
        # After a power cut what was committed must be there, and all of it.
        self.write("PRAGMA synchronous = FULL")
        self.write("PRAGMA secure_delete = ON")
        found = self._version()
        if found == version:
            return
        if found not in older and (found or self.rows("SELECT 1 FROM sqlite_master")):
            if self._version() == version:
                return  # another process has begun it just now
            raise self._unusable(self._part, self._path, f"is van een andere versie ({found})")
        with self._explained():
            self._make(schema, version)

    def _make(self, schema: str, version: int) -> None:
        """Give the file its tables; where another process does so at this moment, wait for it."""
        until = time.monotonic() + _PATIENCE_S
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.executescript(
                    f"BEGIN IMMEDIATE; {schema} PRAGMA user_version = {version}; COMMIT;"
                )
                return
            except sqlite3.OperationalError as exc:
                self._connection.rollback()
                if self.rows("PRAGMA user_version")[0][0] == version:
                    return
                # SQLite doesn't wait by itself where the kind of its log is changed.
                if time.monotonic() > until or "locked" not in str(exc):
                    raise
            time.sleep(_LOOK_S)

    def _version(self) -> Any:
        return self.rows("PRAGMA user_version")[0][0]

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.DatabaseError, OSError) as exc:
            raise explain(self._part, self._path, exc, unusable=self._unusable) from exc


def marks(values: Iterable[object]) -> str:
    """Give as many question marks as there are values, for `IN (…)`."""
    return ",".join("?" for _ in values)


def _whole(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
