"""Drafts made while the test runs, and Word documents with what python-docx cannot write."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KINDS
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Write a draft and give its name."""

    def write(content: str | bytes, name: str = "concept.md") -> str:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(file)

    return write


def add_xml(document: Document, xml: str) -> None:
    """Put XML of WordprocessingML (prefix `w`) before the body's last element."""
    element = parse_xml(xml.replace(">", f' xmlns:w="{W}">', 1))
    document.element.body.insert(len(document.element.body) - 1, element)


def add_footnotes(document: Document, **notes: str) -> None:
    """Give a document a footnotes part; a note's name is `n` and its id."""
    written = "".join(
        f'<w:footnote w:id="{name[1:]}"><w:p><w:r><w:footnoteRef/></w:r>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        for name, text in notes.items()
    )
    separator = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    xml = f'<w:footnotes xmlns:w="{W}">{separator}{written}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, xml.encode(), document.part.package)
    document.part.relate_to(part, KINDS.FOOTNOTES)


def saved(document: Document) -> bytes:
    """Give the bytes of a document."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Give a .docx in which a part was put in the place of another."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for item in old.infolist():
            if item.filename != name:
                new.writestr(item.filename, old.read(item.filename))
        new.writestr(name, content)
    return stream.getvalue()


@pytest.fixture
def document() -> Document:
    return docx.Document()
