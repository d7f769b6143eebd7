"""Word's .docx, read from its XML: every paragraph as a reader sees it, changes accepted.

Comments, hidden text, a table of contents and the codes of fields are left out; of headers and
footers, only the letterhead on the first page is read.
"""

from dataclasses import replace
from xml.etree.ElementTree import Element

from corpus.formats.composition import (
    Inline,
    Written,
    WrittenNote,
    compose,
    hold_to_length,
    of_the_head,
)
from corpus.formats.docx.fields import Fields
from corpus.formats.docx.numbering import Numbering, printed_number
from corpus.formats.docx.package import Package, open_package
from corpus.formats.docx.story import Story
from corpus.formats.docx.styles import Styles, is_on, value_of
from corpus.formats.docx.words import WordReader
from corpus.formats.typed_notes import take_typed_notes
from corpus.head_lines import is_head_line
from corpus.manuscript import Manuscript, Unreadable

_NOT_PRINTED = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read(data: bytes) -> Manuscript:
    """Read the bytes of a .docx.

    Raises:
        Unreadable: It is another kind of file, locked, damaged, a bomb, or has no text.
    """
    package = open_package(data)
    body = package.main.find("w.body")
    if body is None:
        raise Unreadable("het Word-document is leeg")
    hold_to_length(sum(1 for _ in body.iter("w.p")))
    return _Reading(package).manuscript(body)


class _Reading:
    """One file being read: its styles, and the notes in the order of their marks."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), self._styles)
        self._met: dict[str, None] = {}

    def manuscript(self, body: Element) -> Manuscript:
        story = self._story(body)
        paragraphs = story.paragraphs(body)
        if story.reader.page == 1:  # where Word didn't note its page ends, no page is known
            paragraphs = [replace(written, page=None) for written in paragraphs]
        letterhead = [*self._first_header(body), *of_the_head(story.front)]
        return compose(*take_typed_notes([*letterhead, *paragraphs], self._notes()))

    def _story(self, root: Element) -> Story:
        reader = WordReader(self._styles, Fields.of(root), met=self._meet)
        return Story(self._styles, self._numbering, reader)

    def _meet(self, key: str) -> None:
        self._met.setdefault(key)

    # --- the letterhead in headers --------------------------------------------------------

    def _first_header(self, body: Element) -> list[Written]:
        """Read the lines of the first page's header that are a letterhead's."""
        section = next(body.iter("w.sectPr"), None)
        if section is None:
            return []
        first = section.find("w.titlePg")
        wanted = "first" if first is not None and is_on(first.get("val", "1")) else "default"
        relation = next(
            (
                r.get("id", "")
                for r in section.findall("w.headerReference")
                if r.get("type") == wanted
            ),
            "",
        )
        part = self._package.part_of(relation)
        if part is None:
            return []
        story = self._story(part)
        lines = [*story.paragraphs(part), *story.front]
        return of_the_head(lines) if any(is_head_line(line.text) for line in lines) else []

    # --- notes ----------------------------------------------------------------------------

    def _notes(self) -> dict[str, WrittenNote]:
        texts = {**self._texts("footnote"), **self._texts("endnote")}
        forms = {
            "footnote": self._form("footnote", "decimal"),
            "endnote": self._form("endnote", "lowerRoman"),
        }
        counted = {"footnote": 0, "endnote": 0}
        notes: dict[str, WrittenNote] = {}
        for key in self._met:
            kind = key.partition(" ")[0]
            counted[kind] += 1
            number = printed_number(counted[kind], forms[kind])
            if key in texts:
                notes[key] = WrittenNote(number=number, parts=texts[key])
        return notes

    def _form(self, kind: str, usual: str) -> str:
        settings = self._package.part("settings")
        return value_of(settings, f"w.{kind}Pr/w.numFmt") or usual

    def _texts(self, kind: str) -> dict[str, tuple[Inline, ...]]:
        part = self._package.part(f"{kind}s")
        if part is None:
            return {}
        return {
            f"{kind} {note.get('id')}": self._words_of_note(note)
            for note in part.findall(f"w.{kind}")
            if note.get("type") not in _NOT_PRINTED
        }

    def _words_of_note(self, note: Element) -> tuple[Inline, ...]:
        reader = WordReader(self._styles, Fields.of(note))
        paragraphs = Story(self._styles, self._numbering, reader).paragraphs(note)
        return (" ".join(p.text for p in paragraphs if p.text),)
