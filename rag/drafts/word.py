"""The blocks of a Word document, as it reads once every tracked change is accepted."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from corpus.errors import DraftUnreadable
from corpus.formats.archive import open_archive
from corpus.manuscript import Unreadable
from rag.drafts.draft import Block, HangingNote

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset((f"{_W}del", f"{_W}moveFrom", _FALLBACK))
_NO_WORDS = _GONE | {f"{_W}{name}" for name in ("pPr", "rPr", "sdtPr", "txbxContent", "rt")}
_SIGNS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_NOTE_MARKS = {f"{_W}footnoteReference": "footnotes", f"{_W}endnoteReference": "endnotes"}
_HEADING_STYLES = ("heading", "kop ", "title", "titel", "subtitle", "ondertitel")
_CONTENTS_STYLES = ("toc ", "inhopg ")


def word_blocks(data: bytes) -> Iterator[Block]:
    """Yield the paragraphs, list items and table cells of a .docx, with their footnotes.

    Headers and footers, comments and a table of contents are left out.

    Raises:
        DraftUnreadable: It is no Word document, damaged, encrypted, or far larger unpacked; the
            message is the end of a sentence about the file.
    """
    try:
        open_archive(data, wanted="Word-document (.docx)")
    except Unreadable as error:
        raise DraftUnreadable(str(error)) from error
    # python-docx raises what it meets in a damaged file: KeyError, ValueError, lxml's and zlib's.
    try:
        document = _opened(data)
        notes = _notes(document)
        headings, contents = _styles(document)
        blocks = list(_blocks(document.element.body, notes, headings, contents))
    except Exception as error:
        raise DraftUnreadable("dit is geen (heel) Word-document") from error
    yield from blocks


def _opened(data: bytes) -> Any:
    import docx

    return docx.Document(io.BytesIO(data))


# --- notes and styles -------------------------------------------------------------------


def _notes(document: Any) -> dict[tuple[str, str], str]:
    """Give the text of each footnote and endnote by its kind and id; python-docx reads neither."""
    from docx.opc.constants import RELATIONSHIP_TYPE as KINDS
    from docx.oxml.parser import parse_xml  # fills no entity in and reads nothing outside

    notes: dict[tuple[str, str], str] = {}
    for kind, relation in (("footnotes", KINDS.FOOTNOTES), ("endnotes", KINDS.ENDNOTES)):
        try:
            part = document.part.part_related_by(relation)
        except KeyError:
            continue
        for note in parse_xml(part.blob):
            if isinstance(note.tag, str) and not note.get(f"{_W}type"):
                texts = ("".join(_words(p)) for p in _paragraphs(note))
                notes[kind, note.get(f"{_W}id", "")] = " ".join(" ".join(texts).split())
    return notes


def _styles(document: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Give the ids of the styles of headings and of a table of contents."""
    styles = {style.style_id: style for style in document.styles}
    headings, contents = set(), set()
    for id_, style in styles.items():
        names = [style.name or ""]
        base = getattr(style, "base_style", None)
        while base is not None and len(names) < 10:
            names.append(base.name or "")
            base = base.base_style
        if any(name.lower().startswith(_CONTENTS_STYLES) for name in names):
            contents.add(id_)
        elif any(name.lower().startswith(_HEADING_STYLES) for name in names):
            headings.add(id_)
    return frozenset(headings), frozenset(contents)


# --- the text ---------------------------------------------------------------------------


def _blocks(
    body: Any,
    notes: Mapping[tuple[str, str], str],
    headings: frozenset[str],
    contents: frozenset[str],
) -> Iterator[Block]:
    pending: list[str | tuple[str, str]] = []
    for paragraph in _paragraphs(body):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        named = style.get(f"{_W}val", "") if style is not None else ""
        if named in contents:
            continue
        pending += _words_and_marks(paragraph)
        # A paragraph whose end was deleted runs on into the next.
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is None:
            outlined = paragraph.find(f"{_W}pPr/{_W}outlineLvl") is not None
            yield _block(pending, notes, is_heading=named in headings or outlined)
            pending = []
    if pending:
        yield _block(pending, notes, is_heading=False)


def _block(
    parts: list[str | tuple[str, str]],
    notes: Mapping[tuple[str, str], str],
    *,
    is_heading: bool,
) -> Block:
    text = ""
    hanging: list[HangingNote] = []
    for part in parts:
        if isinstance(part, tuple):
            if part in notes:
                hanging.append(HangingNote(at=len(text), text=notes[part]))
            continue
        words = " ".join(part.split(" "))
        text += words.lstrip() if text.endswith(" ") or not text else words
    return Block(text=text.rstrip(), is_heading=is_heading, notes=tuple(hanging))


def _paragraphs(element: Any) -> Iterator[Any]:
    """Yield the paragraphs, those in tables, content controls and text boxes among them."""
    for child in element:
        if child.tag in _GONE or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_W}tr" and child.find(f"{_W}trPr/{_W}del") is not None:
            continue
        if child.tag == f"{_W}p":
            yield child
        yield from _paragraphs(child)


def _words(element: Any) -> Iterator[str]:
    return (part for part in _words_and_marks(element) if isinstance(part, str))


def _words_and_marks(element: Any) -> Iterator[str | tuple[str, str]]:
    """Yield the text of a paragraph, and in its place the kind and id of each note's mark."""
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _NO_WORDS:
            continue
        if tag == f"{_W}t":
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag in _NOTE_MARKS:
            yield _NOTE_MARKS[tag], child.get(f"{_W}id", "")
        else:
            yield from _words_and_marks(child)
