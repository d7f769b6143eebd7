"""OpenDocument's .odt, read from its XML: every paragraph as a reader sees it.

Deletions that are followed, comments, hidden text and tables of contents are left out; of the
headers, only a letterhead on the first page is read.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from xml.etree.ElementTree import Element

from corpus.formats.archive import Archive, open_archive
from corpus.formats.composition import Written, WrittenNote, compose, hold_to_length, of_the_head
from corpus.formats.odt.story import Story
from corpus.formats.odt.styles import Styles
from corpus.formats.odt.words import WordReader
from corpus.formats.typed_notes import take_typed_notes
from corpus.formats.xml_tree import parse_xml, with_short_names
from corpus.head_lines import is_head_line
from corpus.manuscript import Manuscript, Unreadable

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    f"{_NAMES}office:1.0": "office",
    f"{_NAMES}text:1.0": "text",
    f"{_NAMES}table:1.0": "table",
    f"{_NAMES}style:1.0": "style",
    f"{_NAMES}drawing:1.0": "draw",
}
_KIND = "OpenDocument-tekst (.odt)"
_CONTENT, _STYLES = "content.xml", "styles.xml"
_PARAGRAPHS = frozenset({"text.p", "text.h"})
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED_PACKAGE = "encrypted-package"


def read(data: bytes) -> Manuscript:
    """Read the bytes of an .odt.

    Raises:
        Unreadable: It is another kind of file, locked, damaged or a bomb.
    """
    archive = open_archive(data, wanted=_KIND)
    _hold_to_kind(archive)
    content = _tree(archive, _CONTENT)
    body = content.find("office.body/office.text")
    if body is None:
        raise Unreadable(f"dit is geen {_KIND}")
    hold_to_length(sum(1 for element in body.iter() if element.tag in _PARAGRAPHS))
    styles = _tree(archive, _STYLES) if _STYLES in archive else Element("none")
    return _Reading(content, styles).manuscript(body)


def _hold_to_kind(archive: Archive) -> None:
    locked = _ENCRYPTED_PACKAGE in archive or (
        _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST)
    )
    if locked:
        raise Unreadable("het is met een wachtwoord beveiligd; sla het op zonder wachtwoord")
    if _CONTENT not in archive:
        other = (
            "een Word-document" if "word/document.xml" in archive else "een ander soort zipbestand"
        )
        raise Unreadable(f"dit is {other}, geen {_KIND}")


def _tree(archive: Archive, name: str) -> Element:
    return with_short_names(parse_xml(archive.read(name)), _PREFIXES)


class _Reading:
    """One file being read: its styles, and the notes met in it."""

    def __init__(self, content: Element, styles: Element) -> None:
        self._template = styles
        self._styles = Styles([styles, *content.findall("office.automatic-styles")])
        self._notes: dict[str, WrittenNote] = {}

    def manuscript(self, body: Element) -> Manuscript:
        story = self._story()
        paragraphs = story.paragraphs(body)
        if not story.reader.breaks:  # where no page ends were noted, no page is known
            paragraphs = [replace(written, page=None) for written in paragraphs]
        letterhead = [*self._first_header(body), *of_the_head(story.front)]
        return compose(*take_typed_notes([*letterhead, *paragraphs], self._notes))

    def _story(self) -> Story:
        return Story(self._styles, WordReader(self._styles, self._meet))

    def _meet(self, note: Element) -> str:
        """Take in a note and give its key."""
        key = note.get("id") or f"note {len(self._notes) + 1}"
        body = note.find("text.note-body")
        # A note within a note would be read for ever where it names itself; it has no words.
        reader = WordReader(self._styles, lambda inner: "")
        paragraphs = [] if body is None else Story(self._styles, reader).paragraphs(body)
        citation = note.find("text.note-citation")
        number = "" if citation is None else "".join(citation.itertext()).strip()
        self._notes[key] = WrittenNote(
            number=self._unused(number or str(len(self._notes) + 1)),
            parts=(" ".join(p.text for p in paragraphs if p.text),),
        )
        return key

    def _unused(self, number: str) -> str:
        """Make a number that both a footnote and an endnote have another for the later one."""
        taken = {note.number for note in self._notes.values()}
        return f"{number}*" if number in taken else number

    def _first_header(self, body: Element) -> list[Written]:
        """Read the first page's header where it is a letterhead."""
        pages = {page.get("name"): page for page in self._template.iter("style.master-page")}
        page = next((pages[name] for name in self._first_pages(body) if name in pages), None)
        if page is None:
            return []
        first, usual = page.find("style.header-first"), page.find("style.header")
        header = usual if first is None else first
        if header is None:
            return []
        story = self._story()
        lines = [*story.paragraphs(header), *story.front]
        return of_the_head(lines) if any(is_head_line(line.text) for line in lines) else []

    def _first_pages(self, body: Element) -> Iterator[str | None]:
        paragraphs = (e for e in body.iter() if e.tag in _PARAGRAPHS)
        first = next(paragraphs, None)
        named = None if first is None else self._styles.named(first.get("style-name")).master_page
        return chain((named, "Standard"))
