"""What officielebekendmakingen.nl says of a Kamerstuk: its metadata, in two forms."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.errors import SourceFailed
from corpus.fetching.connection import Connection
from corpus.fetching.identity import dossier_names, vergaderjaar
from corpus.fetching.xml_names import named
from corpus.formats.xml_tree import parse_xml
from corpus.letter import Metadata
from corpus.manuscript import Unreadable

_LARGEST = 2_000_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"\d+|[A-Z]{1,3}")
_LETTER = re.compile(r"Brief\b", re.IGNORECASE)
_OTHER_KIND = re.compile(r"Brief (?!regering\b)", re.IGNORECASE)
_OTHER_SENDER = re.compile(
    r"Brief van (?!de (?:vice)?minister|de staatssecretaris|het kabinet|de regering)",
    re.IGNORECASE,
)
_CHAMBERS: dict[str, Literal["I", "II"]] = {"eerste": "I", "tweede": "II"}


@dataclass(frozen=True, slots=True)
class Statements:
    """What is stated of a Kamerstuk: name and value, in order; a name may come again."""

    pairs: tuple[tuple[str, str], ...]

    def all(self, name: str) -> list[str]:
        """Give the values of a name."""
        return [value for key, value in self.pairs if key == name]

    def first(self, name: str) -> str | None:
        """Give the first value of a name."""
        return next(iter(self.all(name)), None)


def official_metadata(connection: Connection, address: str, kst: str) -> Metadata:
    """Ask for what is published of a Kamerstuk.

    Raises:
        SourceFailed: It can't be had, or is not in the known form.
    """
    url = f"{address}/{kst}/metadata.xml"
    return metadata_of(_statements(connection.get(url, limit=_LARGEST)), kst)


def metadata_of(said: Statements, kst: str) -> Metadata:
    """Read what `metadata.xml` states, or a record of the search with the same names."""
    number = said.first("ondernummer")
    return Metadata(
        title=said.first("documenttitel") or last_of_title(said.first("title")),
        date=day(said.first("issued")),
        dossiers=dossier_names(said.all("dossiernummer"), kst=kst),
        number=number if number and _NUMBER.fullmatch(number) else None,
        vergaderjaar=vergaderjaar(said.first("vergaderjaar")),
        chamber=_chamber(said.first("creator")),
        sender_name=" en ".join(dict.fromkeys(said.all("indiener"))) or None,
        attachments=len(set(said.all("bijlage"))) or None,
    )


def last_of_title(title: str | None) -> str | None:
    """Give the letter's own part of `dossiertitel; soort; titel`."""
    parts = [part.strip() for part in (title or "").split(";", 2)]
    return parts[-1] or None


def is_letter_of_government(said: Statements) -> bool:
    """Say whether a record is of a letter, and does not tell that another than a minister sent it.

    The kind tells it, or else the title: `dossiertitel; Brief regering; titel`, `Brief van de …`.
    """
    *before, own = (part.strip() for part in (said.first("title") or "").split(";"))
    kinds = said.all("subrubriek")
    signs = [*kinds, *said.all("type"), *before[1:]]
    if not any(map(_LETTER.match, kinds or (*signs, own))):
        return False
    return not (any(map(_OTHER_KIND.match, signs)) or _OTHER_SENDER.match(own))


def day(text: str | None) -> dt.date | None:
    """Read the day of `2023-12-20` or `2023-12-20T09:21:22+01:00`."""
    match = _DAY.match(text or "")
    try:
        return dt.date.fromisoformat(match.group()) if match else None
    except ValueError:
        return None


def _chamber(creator: str | None) -> Literal["I", "II"] | None:
    which, _, of_what = (creator or "").lower().partition(" ")
    return _CHAMBERS.get(which) if of_what.startswith("kamer") else None


def _statements(answer: bytes) -> Statements:
    try:
        elements: Sequence[tuple[str, str]] = [
            (
                element.get("name", "").rpartition(".")[2],
                " ".join(element.get("content", "").split()),
            )
            for element in named(parse_xml(answer), "metadata")
        ]
    except Unreadable as exc:
        raise SourceFailed(f"De metadata zijn geen XML die gelezen kan worden ({exc}).") from exc
    if not elements:
        raise SourceFailed("Er zijn geen metadata.")
    return Statements(tuple((name, value) for name, value in elements if value))
