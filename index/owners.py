"""Whose the letters are: everybody's, or those of one person, whom the catalogue knows by a tag."""

from index.database import Database

OWNERS_SCHEMA = """
CREATE TABLE IF NOT EXISTS owners (letter TEXT PRIMARY KEY, tag TEXT NOT NULL) WITHOUT ROWID;
"""


class Owners:
    """The part of a catalogue that knows which letters only one person may see."""

    def __init__(self, database: Database) -> None:
        """Read and write in a database that has the schema."""
        self._database = database

    def put(self, letter_id: str, tag: str) -> None:
        """Write whose a letter is; one of everybody has no tag."""
        if tag:
            self._database.write("INSERT OR REPLACE INTO owners VALUES (?,?)", (letter_id, tag))

    def drop(self, letter_id: str) -> None:
        """Forget whose a letter was."""
        self._database.write("DELETE FROM owners WHERE letter = ?", (letter_id,))

    def hidden_from(self, tag: str) -> frozenset[str]:
        """Give the letters of other people."""
        rows = self._database.rows("SELECT letter FROM owners WHERE tag <> ?", (tag,))
        return frozenset(row[0] for row in rows)

    def has_own(self, tag: str) -> bool:
        """Say whether there are letters that only the person with this tag may see."""
        return bool(self._database.row("SELECT 1 FROM owners WHERE tag = ? LIMIT 1", (tag,)))
