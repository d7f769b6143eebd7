"""Which letter cites which, as the catalogue keeps it, and under which names a letter is found.

A name is what a reference tells a letter by: dossier with number, kenmerk, or the day it was
written. What a reference refers to is worked out when it is asked, as letters come and go.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus.citing import cited_in
from corpus.letter import Letter, Metadata
from corpus.reference import (
    HandelingenReference,
    KamerstukReference,
    LetterReference,
    PublicationReference,
    Referred,
    paper_key,
    written,
)
from corpus.references import references_in
from corpus.senders import is_sender, may_be_sender
from index.database import Database, marks

CITING_SCHEMA = """
CREATE TABLE IF NOT EXISTS names (
    letter TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (letter, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS letters_by_name ON names (name);
CREATE TABLE IF NOT EXISTS mentions (
    letter TEXT NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL,
    reference TEXT NOT NULL, paragraph INTEGER, footnote TEXT, PRIMARY KEY (letter, place)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mentions_by_name ON mentions (name) WHERE name <> '';
"""
_COLUMNS = "letter, text, reference, paragraph, footnote"
_MOST = 400  # values in one statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """The names of a letter and what it cites, as rows to be written."""

    names: tuple[tuple[str, str], ...]
    mentions: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A reference in a letter: as it stands there, to what, and where.

    That is a paragraph, or with `footnote` a note that hangs on it; with neither, the subject.
    `found` is the letter that it refers to without doubt; None where there is none or there
    is doubt.
    """

    letter: str
    text: str
    to: Referred
    paragraph: int | None = None
    footnote: str | None = None
    found: str | None = None


class Citing:
    """The part of a catalogue that knows names and mentions."""

    def __init__(
        self,
        database: Database,
        metadata: Callable[[str], Metadata],
        *,
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        """Read and write in a database that has the schema.

        Args:
            database: The catalogue's.
            metadata: Gives what the letter of an id says of itself.
            hidden: Letters that are read as if they weren't there.
        """
        self._database = database
        self._metadata = metadata
        self._hidden = hidden

    def without(self, hidden: frozenset[str]) -> "Citing":
        """Give the same as if some letters weren't there."""
        return Citing(self._database, self._metadata, hidden=hidden) if hidden else self

    def put(self, citations: Citations) -> None:
        """Write a letter's names and what it cites; it must have none here."""
        if citations.names:
            self._database.write("INSERT INTO names VALUES (?,?)", *citations.names)
        if citations.mentions:
            self._database.write("INSERT INTO mentions VALUES (?,?,?,?,?,?,?)", *citations.mentions)

    def drop(self, letter_id: str) -> None:
        """Delete what there is of a letter."""
        for table in ("names", "mentions"):
            self._database.write(f"DELETE FROM {table} WHERE letter = ?", (letter_id,))  # nosec B608  # our own names; values are bound

    def named(self, to: Referred) -> tuple[str, ...]:
        """Give the letters that bear the name in a reference, whatever else it says of them."""
        name = _name_in(to)
        rows = self._database.rows("SELECT letter FROM names WHERE name = ? ORDER BY 1", (name,))
        return tuple(row[0] for row in rows if row[0] not in self._hidden) if name else ()

    def meant(self, to: Referred) -> str | None:
        """Give the one letter that a reference means without doubt, if there is one."""
        fitting = [id_ for id_ in self.named(to) if _fits(to, self._metadata(id_))]
        if len(fitting) != 1 or not _is_sure(to, self._metadata(fitting[0])):
            return None
        return fitting[0]

    def cites(self, letter_id: str) -> tuple[Mention, ...]:
        """Give what a letter cites, in its order."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM mentions WHERE letter = ? ORDER BY place",  # nosec B608  # our own names; values are bound
            (letter_id,),
        )
        return tuple(mention for mention in self._mentions(rows) if mention.found != letter_id)

    def cited_by(self, letter_id: str) -> tuple[Mention, ...]:
        """Give the places in other letters that without doubt cite a letter."""
        names = names_of(self._metadata(letter_id))[:_MOST]
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM mentions WHERE name IN ({marks(names)}) AND name <> '' "  # nosec B608  # our own names; values are bound
            "AND letter <> ? ORDER BY letter, place",
            (*names, letter_id),
        )
        return tuple(mention for mention in self._mentions(rows) if mention.found == letter_id)

    def mentioning(self, to: Referred) -> tuple[Mention, ...]:
        """Give the places that name what a reference names, be it loaded or not.

        A reference to a dossier names all its papers.
        """
        first = last = _name_in(to) or ""
        if first.endswith(" "):
            last = f"{first}~"
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM mentions WHERE name BETWEEN ? AND ? AND name <> '' "  # nosec B608  # our own names; values are bound
            "ORDER BY letter, place",
            (first, last),
        )
        return tuple(self._mentions(rows))

    def _mentions(
        self, rows: Sequence[tuple[str, str, str, int | None, str | None]]
    ) -> Iterator[Mention]:
        meant: dict[Referred, str | None] = {}
        for letter, text, reference, paragraph, footnote in rows:
            if letter in self._hidden:
                continue
            # What is written is read back the same: the law of `corpus.references`.
            to = references_in(reference)[0].to
            if to not in meant:
                meant[to] = self.meant(to)
            yield Mention(
                letter=letter,
                text=text,
                to=to,
                paragraph=paragraph,
                footnote=footnote,
                found=meant[to],
            )


def citations_of(letter: Letter) -> Citations:
    """Give what is to be known of a letter's names and of what it cites."""
    return Citations(
        names=tuple((letter.id, name) for name in names_of(letter.metadata)),
        mentions=tuple(
            (
                *(letter.id, place, _name_in(cited.to) or "", cited.text),
                *(written(cited.to), cited.paragraph, cited.footnote),
            )
            for place, cited in enumerate(cited_in(letter))
        ),
    )


def names_of(metadata: Metadata) -> tuple[str, ...]:
    """Give the names under which references know a letter."""
    names = []
    if metadata.dossiers and metadata.number:
        # The number is that of the first dossier; in the others the paper has none.
        names.append(_paper(metadata.dossiers[0], metadata.number))
    if metadata.appendix and metadata.number and metadata.vergaderjaar:
        names.append(_report("aanhangsel", metadata.vergaderjaar, metadata.number))
    if metadata.kenmerk:
        names.append(_kenmerk(metadata.kenmerk))
    if metadata.date:
        names.append(_day(metadata.date))
    return tuple(names)


def _name_in(to: Referred) -> str | None:
    """Give the best name in a reference."""
    match to:
        case KamerstukReference():
            return _paper(to.dossier, to.number or "")
        case LetterReference(kenmerk=str(kenmerk)):
            return _kenmerk(kenmerk)
        case LetterReference(date=dt.date() as day):
            return _day(day)
        case HandelingenReference(vergaderjaar=str(year)):
            return _report("aanhangsel" if to.appendix else "handelingen", year, to.number)
        case PublicationReference():
            return f"{to.series} {to.year} {to.number}"
        case _:
            return None


def _paper(dossier: str, number: str) -> str:
    return f"{paper_key(dossier)} {paper_key(number)}"


def _report(series: str, vergaderjaar: str, number: str) -> str:
    return f"{series} {vergaderjaar} {number}"


def _kenmerk(kenmerk: str) -> str:
    return f"kenmerk {paper_key(kenmerk)}"


def _day(day: dt.date) -> str:
    return f"dag {day.isoformat()}"


def _fits(to: Referred, metadata: Metadata) -> bool:
    """Say whether nothing that a reference says of a letter of its name is otherwise."""
    match to:
        case KamerstukReference() | HandelingenReference():
            return all(
                one == other or not one or not other
                for one, other in (
                    (to.vergaderjaar, metadata.vergaderjaar),
                    (to.chamber, metadata.chamber),
                )
            )
        case LetterReference():
            same_day = to.date == metadata.date or not to.date or not metadata.date
            return same_day and may_be_sender(to.sender or "", metadata.sender_role or "")
        case _:
            return False


def _is_sure(to: Referred, metadata: Metadata) -> bool:
    """Say whether the name alone is enough: a day is that only with the sender."""
    if not isinstance(to, LetterReference) or to.kenmerk:
        return True
    return is_sender(to.sender or "", metadata.sender_role or "")
