"""The catalogue: which letters and chunks there are. What it does not name does not exist."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import astuple, dataclass
from pathlib import Path

from corpus.letter import Letter
from index.choosing import Choosing, folded
from index.citing import CITING_SCHEMA, Citing
from index.damage import rebuild
from index.database import PART, Database, marks
from index.letter_json import letter_of_json
from index.listed import Listed, listed
from index.owners import OWNERS_SCHEMA, Owners
from index.period import period_of
from index.prepared import Prepared
from index.seals import SEALS_SCHEMA, Seals
from index.stamp import Stamp

_FORMAT = 4
_OLDER = frozenset({2, 3})
"""Formats that only lack tables, which are made when the file is opened."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL, generation INTEGER NOT NULL, clean INTEGER NOT NULL,
    embedder TEXT NOT NULL, dimension INTEGER NOT NULL,
    chunker INTEGER NOT NULL, analysis INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS letters (
    id TEXT PRIMARY KEY, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, content TEXT NOT NULL,
    parser TEXT NOT NULL, date_from INTEGER NOT NULL, date_to INTEGER NOT NULL,
    sender TEXT NOT NULL, paragraphs INTEGER NOT NULL, letter BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS letters_for_filters ON letters (date_to, date_from, sender, id);
CREATE TABLE IF NOT EXISTS dossiers (
    letter TEXT NOT NULL, dossier TEXT NOT NULL, PRIMARY KEY (letter, dossier)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chunks (
    id TEXT PRIMARY KEY, letter TEXT NOT NULL, paragraph INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS chunks_of_letter ON chunks (letter);
CREATE TABLE IF NOT EXISTS source (
    one INTEGER PRIMARY KEY CHECK (one = 1), folder TEXT NOT NULL
);
"""
_STATE = "revision, generation, clean, embedder, dimension, chunker, analysis"
_FEW = 50  # chunks that are looked up before it is known whether more are wanted
_VARIABLES = 500
"""Values per statement, well below the least limit of an SQLite build (999)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where the index stands.

    `revision` goes up with every change that readers must see; `generation` names the folders
    of Chroma and tantivy that go with it; `clean` is False while those may hold more or less
    than the catalogue names.
    """

    revision: int
    generation: int
    clean: bool
    stamp: Stamp

    @property
    def name(self) -> str:
        """Give a name that no other state of this index has."""
        return f"{self.generation}-{self.revision}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A letter as far as the sync has to know it.

    `content` is a hash of all that it was read from: the file, and what lies beside it.
    """

    id: str
    file_name: str
    sha256: str
    content: str
    parser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a chunk stands: `[start, end)` in a paragraph's text."""

    letter: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much there is."""

    letters: int
    paragraphs: int
    chunks: int


class Catalogue:
    """An SQLite file. One commit takes all readers from the old state to the new."""

    def __init__(self, path: Path) -> None:
        """Open the catalogue, or begin an empty one; `IndexMismatch` when it is damaged."""
        self._path = path
        schema = _SCHEMA + CITING_SCHEMA + OWNERS_SCHEMA + SEALS_SCHEMA
        self._database = Database(path, schema=schema, version=_FORMAT, older=_OLDER)
        self.citing = Citing(self._database, lambda letter_id: self.letter(letter_id).metadata)
        self.owners = Owners(self._database)
        self.choosing = Choosing(self._database)
        self.seals = Seals(self._database)

    def state(self) -> State | None:
        """Give where the index stands; None when nothing was ever indexed."""
        row = self._database.row(f"SELECT {_STATE} FROM state")  # nosec B608  # our own names; values are bound
        if row is None:
            return None
        revision, generation, clean, embedder, dimension, chunker, analysis = row
        stamp = Stamp(embedder=embedder, dimension=dimension, chunker=chunker, analysis=analysis)
        return State(revision=revision, generation=generation, clean=bool(clean), stamp=stamp)

    def set_state(self, state: State) -> None:
        """Record where the index stands; what was sealed is so no longer."""
        self.seals.take_off()
        values = (state.revision, state.generation, state.clean, *astuple(state.stamp))
        self._database.write(
            f"INSERT OR REPLACE INTO state (one, {_STATE}) VALUES (1,?,?,?,?,?,?,?)", values
        )

    def folder(self) -> Path | None:
        """Give the folder that the letters were last taken from; None where that isn't known."""
        row = self._database.row("SELECT folder FROM source")
        return Path(row[0]) if row else None

    def set_folder(self, folder: Path) -> None:
        """Record the folder that the letters are taken from; nothing where it is known."""
        if folder != self.folder():
            self._database.write("INSERT OR REPLACE INTO source VALUES (1,?)", (str(folder),))

    def ids(self) -> frozenset[str]:
        """Give the ids of all letters."""
        return frozenset(row[0] for row in self._database.rows("SELECT id FROM letters"))

    def entries(self) -> dict[str, Entry]:
        """Give the letters by id."""
        rows = self._database.rows(
            "SELECT id, file_name, sha256, content, parser FROM letters ORDER BY id"
        )
        return {
            id_: Entry(id=id_, file_name=name, sha256=sha256, content=content, parser=parser)
            for id_, name, sha256, content, parser in rows
        }

    def listed(self) -> tuple[Listed, ...]:
        """Give all letters as a list shows them, by id."""
        return listed(self._database)

    def with_content(self, sha256: str) -> frozenset[str]:
        """Give the ids of the letters that were read from a file with these bytes."""
        rows = self._database.rows("SELECT id FROM letters WHERE sha256 = ?", (sha256,))
        return frozenset(row[0] for row in rows)

    def letter(self, letter_id: str) -> Letter:
        """Give a letter; `KeyError` when there is none of that id."""
        row = self._database.row("SELECT letter FROM letters WHERE id = ?", (letter_id,))
        if row is None:
            raise KeyError(f"no letter {letter_id}")
        try:
            return letter_of_json(row[0])
        except ValueError as exc:
            raise rebuild(PART, self._path, f"is beschadigd (de brief {letter_id})") from exc

    def places(self, chunk_ids: Sequence[str]) -> dict[str, Place]:
        """Give the places of those chunks that exist."""
        found: dict[str, Place] = {}
        for start in range(0, len(chunk_ids), _VARIABLES):
            batch = chunk_ids[start : start + _VARIABLES]
            rows = self._database.rows(
                f"SELECT id, letter, paragraph, first, last FROM chunks WHERE id IN ({marks(batch)})",  # nosec B608  # our own names; values are bound
                batch,
            )
            for id_, letter, paragraph, first, last in rows:
                found[id_] = Place(letter=letter, paragraph=paragraph, start=first, end=last)
        return found

    def placed(self, chunk_ids: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """Yield those chunks that exist with their places, in order, looked up as they are taken."""
        for start in range(0, len(chunk_ids), _FEW):
            batch = chunk_ids[start : start + _FEW]
            places = self.places(batch)
            yield from ((id_, places[id_]) for id_ in batch if id_ in places)

    def chunks_of(self, letters: Collection[str]) -> tuple[str, ...]:
        """Give the ids of the chunks of some letters."""
        wanted, found = sorted(letters), []
        for start in range(0, len(wanted), _VARIABLES):
            batch = wanted[start : start + _VARIABLES]
            found += self._database.rows(
                f"SELECT id FROM chunks WHERE letter IN ({marks(batch)})",  # nosec B608  # our own names; values are bound
                batch,
            )
        return tuple(row[0] for row in found)

    def chunk_ids(self) -> dict[str, str]:
        """Give the letter of every chunk, by the chunk's id."""
        return dict(self._database.rows("SELECT id, letter FROM chunks"))

    def totals(self) -> Totals:
        """Count what there is."""
        counts = "count(*), coalesce(sum(paragraphs), 0), (SELECT count(*) FROM chunks)"
        letters, paragraphs, chunks = self._database.rows(f"SELECT {counts} FROM letters")[0]  # nosec B608  # our own names; values are bound
        return Totals(letters=letters, paragraphs=paragraphs, chunks=chunks)

    def transaction(self) -> AbstractContextManager[None]:
        """Make all writes in the block one commit, or none when it is left by an error."""
        return self._database.transaction()

    def put(self, prepared: Prepared, *, content: str, parser: str, tag: str = "") -> None:
        """Write a letter and its chunks in the place of what it had.

        Args:
            prepared: The letter.
            content: A hash of all that it was read from.
            parser: The version of what read it.
            tag: Of the one person who may see it; empty when everybody may.
        """
        self.drop(prepared.id)
        metadata = prepared.metadata
        sender = folded(f"{metadata.sender_role or ''} {metadata.sender_name or ''}")
        row = (
            *(prepared.id, prepared.file_name, prepared.sha256, content, parser),
            *(*period_of(metadata), sender, prepared.paragraphs, prepared.letter),
        )
        self._database.write(f"INSERT INTO letters VALUES ({marks(row)})", row)  # nosec B608  # our own names; values are bound
        for dossier in dict.fromkeys(map(folded, metadata.dossiers)):
            self._database.write("INSERT INTO dossiers VALUES (?,?)", (prepared.id, dossier))
        places = [
            (chunk.id, chunk.letter, chunk.paragraph, chunk.start, chunk.end)
            for chunk in prepared.pieces.chunks
        ]
        if places:
            self._database.write("INSERT INTO chunks VALUES (?,?,?,?,?)", *places)
        self.citing.put(prepared.citations)
        self.owners.put(prepared.id, tag)

    def drop(self, letter_id: str) -> None:
        """Delete a letter and its chunks; an unknown id is no error."""
        for table, column in (("letters", "id"), ("dossiers", "letter"), ("chunks", "letter")):
            self._database.write(f"DELETE FROM {table} WHERE {column} = ?", (letter_id,))  # nosec B608  # our own names; values are bound
        self.citing.drop(letter_id)
        self.owners.drop(letter_id)

    def complaints(self) -> tuple[str, ...]:
        """Give what SQLite finds wrong with the file; nothing when all is well."""
        rows = self._database.rows("PRAGMA quick_check(5)")
        return tuple(row[0] for row in rows if row[0] != "ok")

    def refuse_damaged(self) -> None:
        """Raise `IndexMismatch` where SQLite finds anything wrong with the file."""
        if self.complaints():
            raise rebuild(PART, self._path, "is beschadigd")

    def wipe(self) -> bool:
        """Leave nothing of deleted letters in the file; False where a reader was in the way."""
        return self._database.wipe()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def catalogue_path(data: Path) -> Path:
    """Give the place of the catalogue in a data folder."""
    return data / "catalogue.sqlite3"
