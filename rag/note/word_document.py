"""What every Word file of ours shares: its properties, its language, and what XML can't hold."""

import re
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt

from rag.answer import Citation

# What XML can't hold: control signs, and halves of signs that a command line hands on.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def new_document(title: str) -> WordDocument:
    """Begin a document with its title, the language, and a type that reads well."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.language = clean(title), "nl-NL"
    properties.author, properties.comments = "Spoorzoeker", ""
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "nl-NL"})
    normal.element.get_or_add_rPr().append(language)
    document.add_heading(clean(title), level=0)
    return document


def saved(document: WordDocument) -> bytes:
    """Give the bytes of a document."""
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def source_line(citation: Citation) -> str:
    """Say where a citation stands, as a footnote does."""
    return clean(f"{citation.reference}, alinea {citation.paragraph}.")


def clean(text: str) -> str:
    """Leave out the signs that a Word file can't hold."""
    return _NO_XML.sub("", text)
