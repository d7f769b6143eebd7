"""Real footnotes in a Word file, which python-docx can't make by itself (ECMA-376, 17.11)."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

_TEXT, _REFERENCE = "footnote text", "footnote reference"
# Every footnotes part begins with the two lines that part the notes from the text.
_EMPTY = f"""
<w:footnotes {nsdecls("w")}>
  <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
  <w:footnote w:type="continuationSeparator" w:id="0">
    <w:p><w:r><w:continuationSeparator/></w:r></w:p>
  </w:footnote>
</w:footnotes>"""


class WordNotes:
    """The footnotes of a document; they are in it once `finish` has been called."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes = parse_xml(_EMPTY)
        self._last = 0
        self._reference_style = _add_styles(document)

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Hang a footnote on the end of a paragraph."""
        self._last += 1
        run = paragraph.add_run()
        run.style = _REFERENCE
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(self._last))
        run._r.append(mark)
        self._notes.append(self._note(text))

    def finish(self) -> None:
        """Put the footnotes into the document."""
        package = self._document.part.package
        name = PackURI("/word/footnotes.xml")
        part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, self._notes, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _note(self, text: str) -> BaseOxmlElement:
        """Make a footnote: its own number, a space, and the text."""
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._last))
        paragraph = Paragraph(OxmlElement("w:p"), self._document._body)
        paragraph.style = self._document.styles[_TEXT]
        number = paragraph.add_run()
        number.style = self._reference_style
        number._r.append(OxmlElement("w:footnoteRef"))
        paragraph.add_run(f" {text}")
        note.append(paragraph._p)
        return note


def _add_styles(document: Document) -> str:
    """Add the styles that Word itself gives footnotes; give the name of the mark's."""
    text = document.styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(0)
    mark = document.styles.add_style(_REFERENCE, WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    return _REFERENCE
