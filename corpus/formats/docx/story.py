"""The paragraphs of a Word text: body, header or note, its tables and text boxes among them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from corpus.formats.composition import BLANK, Written
from corpus.formats.docx.fields import Fields
from corpus.formats.docx.numbering import Numbering
from corpus.formats.docx.styles import Style, Styles, is_on, list_place, outline_rank
from corpus.formats.docx.words import WordReader, Words, is_placeholder
from corpus.formats.looks import lines_of, on_one_line
from corpus.formats.tables import Row, read_table

_WRAPPERS = frozenset({"w.sdt", "w.sdtContent", "w.customXml", "w.ins", "w.moveTo", "w.smartTag"})
_LONGEST_HEADING = 250  # what is longer was styled as a heading by mistake
_SHORT_PAGE_LINE = 40


@dataclass(slots=True)
class Story:
    """Reads one text. `front` gathers the text boxes that have their place on its first page."""

    styles: Styles
    numbering: Numbering
    reader: WordReader
    front: list[Written] = field(default_factory=list)
    _unended: list[Words] = field(default_factory=list)

    def paragraphs(self, parent: Element) -> list[Written]:
        """Read all blocks below an element, in order."""
        found: list[Written] = []
        for child in parent:
            if child.tag == "w.p":
                found += self._paragraph(child)
            elif child.tag == "w.tbl":
                found += read_table(self._rows(child))
            elif child.tag == "mc.AlternateContent":
                found += self._first_choice(child)
            elif child.tag in _WRAPPERS and not is_placeholder(child):
                found += self.paragraphs(child)
        return found

    def _first_choice(self, element: Element) -> list[Written]:
        forms = (self.paragraphs(form) for form in element)
        return next((form for form in forms if any(w.text for w in form)), [])

    # --- paragraphs ---------------------------------------------------------------------

    def _paragraph(self, element: Element) -> list[Written]:
        properties = element.find("w.pPr")
        style = self.styles.paragraph(properties)
        words = self.reader.words_of(element, style.look)
        boxes = self._boxes(words)
        # A paragraph whose end was deleted, as a change that is followed, runs on into the next.
        if properties is not None and properties.find("w.rPr/w.del") is not None:
            self._unended.append(words)
            return boxes
        whole = self._with_unended(words)
        if style.is_contents or _is_page_number(whole):
            return boxes
        return [*boxes, *self._written(whole, style, properties)]

    def _with_unended(self, words: Words) -> Words:
        if not self._unended:
            return words
        printed = [p for each in (*self._unended, words) for p in each.printed]
        first = self._unended[0]
        self._unended.clear()
        return replace(words, printed=printed, first_page=first.first_page or words.first_page)

    def _written(self, words: Words, style: Style, properties: Element | None) -> list[Written]:
        lines = list(lines_of(words.printed, words.first_page))
        text = " ".join(line.text for line in lines).strip()
        if not text:
            return [BLANK]
        label = self._label(style, properties)
        direct = outline_rank(properties)
        rank = style.rank if direct is None else direct
        if rank is not None and len(text) <= _LONGEST_HEADING:
            return [replace(on_one_line(lines, label), role="heading", rank=rank)]
        if label is None:
            return lines
        whole = on_one_line(lines, label)
        # Word's numbered lines in bold are headings; what the numbering is of shows in the text.
        return [whole if label and whole.emphasis else replace(whole, role="item", emphasis=None)]

    def _label(self, style: Style, properties: Element | None) -> str | None:
        place = list_place(properties) or style.in_list
        return None if place is None else self.numbering.label(place)

    def _boxes(self, words: Words) -> list[Written]:
        """Read the text boxes of a paragraph; they stand before it, or at the front."""
        before: list[Written] = []
        for box in words.boxes:
            outer, self.reader.fields = self.reader.fields, Fields.of(box.content)
            page = self.reader.page
            inside = [*self.paragraphs(box.content), BLANK]
            self.reader.fields, self.reader.page = outer, page
            if box.on_page and page == 1:
                self.front += inside
            elif any(written.text for written in inside):
                before += [BLANK, *inside]
        return before

    # --- tables -------------------------------------------------------------------------

    def _rows(self, table: Element) -> list[Row]:
        return [self._row(row) for row in _below(table, "w.tr") if not _is_deleted(row)]

    def _row(self, row: Element) -> Row:
        page, last = self.reader.page, self.reader.page
        cells: list[tuple[Written, ...]] = []
        for cell in _below(row, "w.tc"):
            if cell.find("w.tcPr/w.cellDel") is not None:
                continue
            self.reader.page = page
            cells.append(tuple(self.paragraphs(cell)))
            last = max(last, self.reader.page)
        self.reader.page = last
        header = row.find("w.trPr/w.tblHeader")
        return Row(
            cells=tuple(cells),
            is_header=header is not None and is_on(header.get("val", "1")),
        )


def _below(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _below(child, tag)


def _is_deleted(row: Element) -> bool:
    return row.find("w.trPr/w.del") is not None


def _is_page_number(words: Words) -> bool:
    text = "".join(p.what for p in words.printed if isinstance(p.what, str))
    return words.numbers_pages and len(text.strip()) < _SHORT_PAGE_LINE
