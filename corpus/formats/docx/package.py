"""The parts of a Word file, found by their relations, as trees with short names."""

import posixpath
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from corpus.formats.archive import Archive, open_archive
from corpus.formats.xml_tree import parse_xml, with_short_names
from corpus.manuscript import Unreadable

# Of each, ECMA's first edition and ISO's strict form.
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "urn:schemas-microsoft-com:vml": "v",
}
_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file: its main part, and the parts that belong to that."""

    archive: Archive
    main: Element
    _related: dict[str, tuple[str, str]]  # by relation id: the kind of part and its name

    def part(self, kind: str) -> Element | None:
        """Give the one part of a kind, such as `styles`; None where there is none."""
        name = next((name for k, name in self._related.values() if k == kind), None)
        return self._tree(name)

    def part_of(self, relation: str) -> Element | None:
        """Give the part that a relation's id names."""
        return self._tree(self._related.get(relation, ("", None))[1])

    def _tree(self, name: str | None) -> Element | None:
        if name is None or name not in self.archive:
            return None
        return with_short_names(parse_xml(self.archive.read(name)), _PREFIXES)


def open_package(data: bytes) -> Package:
    """Open the bytes of a .docx.

    Raises:
        Unreadable: It is another kind of file, locked, damaged or a bomb.
    """
    archive = open_archive(data, wanted="Word-document (.docx)")
    name = _main_part(archive)
    main = with_short_names(parse_xml(archive.read(name)), _PREFIXES)
    if main.tag != "w.document":
        raise Unreadable("dit is geen Word-document (.docx)")
    return Package(archive, main, _relations(archive, name))


def _main_part(archive: Archive) -> str:
    named = (name for kind, name in _relations(archive, "").values() if kind == "officeDocument")
    name = next((name for name in named if name in archive), _MAIN)
    if name not in archive:
        other = (
            "een OpenDocument-bestand" if "mimetype" in archive else "een ander soort zipbestand"
        )
        raise Unreadable(f"dit is {other}, geen Word-document (.docx)")
    return name


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """Give by id the kind and the name of each part that a part relates to; none outside."""
    folder, file = posixpath.split(part)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    if name not in archive:
        return {}
    return {
        relation.get("Id", ""): (
            relation.get("Type", "").rsplit("/", 1)[-1],
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in parse_xml(archive.read(name))
        if relation.get("TargetMode") != "External"
    }
