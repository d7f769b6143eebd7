"""The words of a Word paragraph in reading order: what a reader sees once changes are accepted."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from corpus.formats.composition import NoteMark, cleaned
from corpus.formats.docx.fields import Fields
from corpus.formats.docx.styles import Styles
from corpus.formats.docx.symbols import symbol
from corpus.formats.looks import LINE_BREAK, Look, Printed, printed

_GONE = frozenset({"w.del", "w.moveFrom", "w.rPr", "w.pPr", "w.sdtPr", "w.rt", "w.delText"})
_SIGNS = {"w.tab": "\t", "w.ptab": "\t", "w.noBreakHyphen": "-"}
_PAGE_BREAKS = frozenset({"page", "column"})
_NOTES = {"w.footnoteReference": "footnote", "w.endnoteReference": "endnote"}
_ON_THE_PAGE = frozenset({"page", "margin", "topMargin", "bottomMargin"})
_POSITIONED = re.compile(r"mso-position-vertical-relative:\s*(?:page|margin)")


@dataclass(frozen=True, slots=True)
class Box:
    """A text box; `on_page` where its place is fixed on the page, not beside its paragraph."""

    content: Element
    on_page: bool


@dataclass(slots=True)
class Words:
    """What was gathered from one paragraph."""

    printed: list[Printed] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    first_page: int | None = None
    numbers_pages: bool = False


@dataclass(slots=True)
class WordReader:
    """Walks through the paragraphs of one text: the body, a note, a header.

    `page` is the page reached, as Word last printed the file; `met` is told of each mark.
    """

    styles: Styles
    fields: Fields
    met: Callable[[str], None] = lambda key: None
    page: int = 1

    def words_of(self, paragraph: Element, look: Look) -> Words:
        """Gather the words of a paragraph whose style gives them that look."""
        words = Words()
        self._walk(paragraph, look, words, on_page=False)
        self.fields.end_paragraph()
        return words

    def _walk(self, element: Element, look: Look, words: Words, *, on_page: bool) -> None:
        for child in element:
            tag = child.tag
            if tag in _GONE:
                continue
            if tag == "w.r":
                self._walk(
                    child, self.styles.run(child.find("w.rPr")).over(look), words, on_page=False
                )
            elif tag == "mc.AlternateContent":
                self._walk(_alternative(child), look, words, on_page=on_page)
            elif tag == "w.txbxContent":
                if self.fields.shown and not look.hidden:
                    words.boxes.append(Box(child, on_page))
            elif tag == "w.fldSimple":
                self.fields.open_simple(child.get("instr", ""))
                self._walk(child, look, words, on_page=on_page)
                self.fields.close_simple()
            elif not (tag == "w.sdt" and is_placeholder(child)):
                self._take(child, look, words)
                self._walk(child, look, words, on_page=on_page or _is_on_page(child))

    def _take(self, element: Element, look: Look, words: Words) -> None:
        tag = element.tag
        if tag == "w.fldChar":
            self.fields.mark(element.get("fldCharType"))
        elif tag == "w.instrText":
            self.fields.add_code(element.text or "")
        elif tag == "w.lastRenderedPageBreak":
            self.page += 1
        elif self.fields.shown and not look.hidden:
            shown = self._shown(element, look)
            if shown.what:
                words.printed.append(shown)
                words.numbers_pages |= self.fields.number_pages
                if words.first_page is None and shown.what != LINE_BREAK:
                    words.first_page = self.page

    def _shown(self, element: Element, look: Look) -> Printed:
        tag = element.tag
        if tag in ("w.t", "m.t"):
            return printed(cleaned(element.text or ""), look)
        if tag in ("w.br", "w.cr"):
            return Printed("" if element.get("type") in _PAGE_BREAKS else LINE_BREAK)
        if tag == "w.sym":
            return Printed(symbol(element.get("char", "")), look)
        if tag in _NOTES and element.get("customMarkFollows") is None:
            key = f"{_NOTES[tag]} {element.get('id')}"
            self.met(key)
            return Printed(NoteMark(key), look)
        return Printed(_SIGNS.get(tag, ""), look)


def _alternative(element: Element) -> Element:
    """Choose one of the forms in which a drawing is given, so that its text comes once."""
    choice = element.find("mc.Choice")
    fallback = element.find("mc.Fallback")
    if choice is not None and (fallback is None or next(choice.iter("w.t"), None) is not None):
        return choice
    return element if fallback is None else fallback


def is_placeholder(control: Element) -> bool:
    """Say whether a content control shows only what to type in it."""
    properties = control.find("w.sdtPr")
    return properties is not None and properties.find("w.showingPlcHdr") is not None


def _is_on_page(drawing: Element) -> bool:
    if drawing.tag == "wp.anchor":
        place = drawing.find("wp.positionV")
        return place is not None and place.get("relativeFrom") in _ON_THE_PAGE
    return drawing.tag.startswith("v.") and bool(_POSITIONED.search(drawing.get("style", "")))
