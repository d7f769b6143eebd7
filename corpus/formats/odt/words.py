"""The words of an OpenDocument paragraph in reading order."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from corpus.formats.composition import NoteMark, cleaned
from corpus.formats.looks import LINE_BREAK, Look, Printed, printed
from corpus.formats.odt.styles import Styles, whole_number

_SPACES = re.compile(r"[ \t\r\n]+")
_GONE = frozenset(
    "office.annotation text.ruby-text text.placeholder text.hidden-text text.script "
    "text.tracked-changes office.event-listeners".split()
)
_SIGNS = {"text.tab": "\t", "text.line-break": LINE_BREAK}
_PAGE_NUMBERS = frozenset({"text.page-number", "text.page-count"})
_MOST_SPACES = 100


@dataclass(slots=True)
class Words:
    """What was gathered from one paragraph."""

    printed: list[Printed] = field(default_factory=list)
    frames: list[Element] = field(default_factory=list)
    first_page: int | None = None
    numbers_pages: bool = False


@dataclass(slots=True)
class WordReader:
    """Walks through the paragraphs of one text; `met` takes a note and gives its key."""

    styles: Styles
    met: Callable[[Element], str]
    page: int = 1
    breaks: int = 0

    def words_of(self, paragraph: Element, look: Look) -> Words:
        """Gather the words of a paragraph whose style gives them that look."""
        words = Words()
        self._walk(paragraph, look, words)
        return words

    def end_page(self) -> None:
        """Come to the end of a page."""
        self.page += 1
        self.breaks += 1

    def _walk(self, element: Element, look: Look, words: Words) -> None:
        self._print(element.text, look, words)
        for child in element:
            self._take(child, look, words)
            self._print(child.tail, look, words)

    def _take(self, child: Element, look: Look, words: Words) -> None:
        tag = child.tag
        if tag in _GONE:
            return
        if tag == "text.note":
            self._add(Printed(NoteMark(self.met(child)), look), words)
        elif tag == "text.note-ref":
            self._add(Printed(NoteMark(child.get("ref-name", "")), look), words)
        elif tag.startswith("draw."):
            words.frames.append(child)
        elif tag == "text.soft-page-break":
            self.end_page()
        elif tag == "text.s":
            spaces = min(whole_number(child.get("c")) or 1, _MOST_SPACES)
            self._add(Printed(" " * spaces, look), words)
        elif tag in _SIGNS:
            self._add(Printed(_SIGNS[tag], look), words)
        else:
            words.numbers_pages |= tag in _PAGE_NUMBERS
            named = child.get("style-name") if tag == "text.span" else None
            self._walk(child, self.styles.named(named).look.over(look), words)

    def _print(self, text: str | None, look: Look, words: Words) -> None:
        if text and not look.hidden:
            self._add(printed(cleaned(_SPACES.sub(" ", text)), look), words)

    def _add(self, what: Printed, words: Words) -> None:
        words.printed.append(what)
        if words.first_page is None and what.what != LINE_BREAK:
            words.first_page = self.page
