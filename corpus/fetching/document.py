"""What was received for a letter: of which kind it is, and whether it is whole."""

import zipfile
from pathlib import Path

from corpus.errors import NotThere, SourceFailed
from corpus.fetching.xml_names import local
from corpus.formats.xml_tree import parse_xml
from corpus.manuscript import Unreadable

_BEGINNING = 4096
_PUBLICATION = "officiele-publicatie"


def suffix_of(path: Path, source: str) -> str:
    """Give the suffix that fits a file, by what it holds: sources name kinds wrongly.

    Args:
        path: The file.
        source: The host that it came from.

    Raises:
        NotThere: It is a web page, which says so where a document is missing: the status is 200.
        SourceFailed: It is damaged, or of a kind that holds no letter.
    """
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    if f"<{_PUBLICATION}".encode() in beginning:
        _refuse_broken(path, source)
        return ".xml"
    if beginning.startswith(b"%PDF"):
        return ".pdf"
    if beginning.startswith(b"PK\x03\x04"):
        return _of_zip(path, source)
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise NotThere(f"{source} geeft een webpagina in plaats van een brief.")
    raise SourceFailed(f"{source} geeft geen brief van een soort die gelezen wordt.")


def _refuse_broken(path: Path, source: str) -> None:
    try:
        name = local(parse_xml(path.read_bytes()))
    except Unreadable as exc:
        raise SourceFailed(f"{source} geeft een publicatie die niet te lezen is: {exc}.") from exc
    if name != _PUBLICATION:
        raise NotThere(f"{source} geeft iets anders dan een officiële publicatie.")


def _of_zip(path: Path, source: str) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as exc:
        raise SourceFailed(f"{source} geeft een beschadigd Word-bestand.") from exc
    if "word/document.xml" in names:
        return ".docx"
    if {"mimetype", "content.xml"} <= names:
        return ".odt"
    raise SourceFailed(f"{source} geeft een zipbestand zonder brief.")
