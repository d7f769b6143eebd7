"""The paragraphs of a web page in reading order, gathered without recursion."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from corpus.formats.composition import NoteMark, Written, WrittenNote, cleaned
from corpus.formats.html.emphasis import look_of
from corpus.formats.html.hidden import is_left_out
from corpus.formats.html.lists import ItemLabels
from corpus.formats.html.notes import PageNotes, back_links
from corpus.formats.looks import (
    LINE_BREAK,
    PLAIN,
    Look,
    Printed,
    lines_of,
    on_one_line,
    printed,
    raised,
)
from corpus.formats.tables import Row, read_table

_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure footer form header hgroup hr html legend li main menu ol p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
) | set(_HEADINGS)
# In official publications the office and the name of who signed stand on lines of their own.
_LINE_CLASSES = frozenset({"functie", "naam"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BULLET = re.compile(r"^\s*[•·▪●○–-]\s+")
_LONGEST_HEADING = 250
_ARROWS = " ↩↑^\ufe0e"  # with which a note leads back


@dataclass(slots=True)
class _Table:
    """A table that is being gathered, and the paragraphs around it."""

    around: list[Written]
    rows: list[Row] = field(default_factory=list)
    cells: list[tuple[Written, ...]] = field(default_factory=list)
    is_header: bool = True


@dataclass(slots=True)
class PageReader:
    """Walks through a page from tag to tag, and keeps what is open on the way."""

    notes: PageNotes
    _found: list[Written] = field(default_factory=list)
    _words: list[Printed] = field(default_factory=list)
    _looks: list[Look] = field(default_factory=lambda: [PLAIN])
    _ranks: list[int] = field(default_factory=list)
    _items: list[str | None] = field(default_factory=list)  # the label that is yet to be printed
    _labels: ItemLabels = field(default_factory=ItemLabels)
    _tables: list[_Table] = field(default_factory=list)
    _preformatted: int = 0
    _skipped: frozenset[Any] = frozenset()

    def paragraphs(self, root: Any) -> list[Written]:
        """Read what a page shows below an element, its notes taken out."""
        self._skipped = self.notes.elements
        return self._read(root)

    def written_notes(self) -> dict[str, WrittenNote]:
        """Read the notes, without the marks they begin with and the links that lead back."""
        written: dict[str, WrittenNote] = {}
        for key, body in self.notes.bodies.items():
            reader = PageReader(
                PageNotes({}, {}, {}), _skipped=frozenset(back_links(body, self.notes))
            )
            words = " ".join(p.text for p in reader._read(body) if p.text)
            number = self.notes.numbers[key]
            mark = rf"\s*[\[(]?\s*(?:{re.escape(number)}|{raised(number)})\s*[\]).:]?(?!\d)\s*"
            begun = re.match(mark, words)
            text = words[begun.end() :] if begun else words
            written[key] = WrittenNote(number=number, parts=(text.strip(_ARROWS),))
        return written

    def _read(self, root: Any) -> list[Written]:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._end(element)
                if element is not root:
                    self._print(element.tail)
            elif self._is_skipped(element) and element is not root:
                walk.skip_subtree()
                self._leave_out(element)
            else:
                self._start(element)
                self._print(element.text)
        self._end_paragraph()
        return self._found

    # --- tags ---------------------------------------------------------------------------

    def _is_skipped(self, element: Any) -> bool:
        return element in self._skipped or element in self.notes.keys or is_left_out(element)

    def _leave_out(self, element: Any) -> None:
        """Pass an element whose words are not read; a link to a note leaves its mark."""
        key = self.notes.keys.get(element)
        if key is not None:
            self._words.append(Printed(NoteMark(key), self._looks[-1]))
        elif element.tag in _BLOCKS:
            self._end_paragraph()
        self._looks.append(PLAIN)  # its end will come

    def _start(self, element: Any) -> None:
        tag = element.tag
        self._looks.append(look_of(element).over(self._looks[-1]))
        if tag == "br" or element.get("class") in _LINE_CLASSES:
            self._words.append(Printed(LINE_BREAK))
        elif tag == "q":
            self._print("“")
        elif tag in _BLOCKS:
            self._end_paragraph()
            opened = _OPENED.get(tag)
            if opened:
                opened(self, element)

    def _end(self, element: Any) -> None:
        self._looks.pop()
        if self._is_skipped(element):
            return
        if element.tag == "q":
            self._print("”")
        elif element.tag in _BLOCKS:
            self._end_paragraph()
            closed = _CLOSED.get(element.tag)
            if closed:
                closed(self, element)

    # --- words --------------------------------------------------------------------------

    def _print(self, text: str | None) -> None:
        if not text:
            return
        if self._preformatted:
            for place, line in enumerate(text.split("\n")):
                self._words += [Printed(LINE_BREAK)] if place else []
                self._words.append(printed(cleaned(line), self._looks[-1]))
            return
        words = _SPACES.sub(" ", text)
        before = self._words[-1].what if self._words else " "
        if isinstance(before, str) and before.endswith((" ", LINE_BREAK)):
            words = words.lstrip(" ")
        if words:
            self._words.append(printed(cleaned(words), self._looks[-1]))

    def _end_paragraph(self) -> None:
        lines = list(lines_of(self._words))
        self._words = []
        if not any(line.text for line in lines):
            return
        if self._ranks and sum(len(line.text) for line in lines) <= _LONGEST_HEADING:
            heading = on_one_line(lines)
            self._found.append(replace(heading, role="heading", rank=self._ranks[-1]))
        elif self._items and self._items[-1] is not None:
            self._found.append(_item(on_one_line(lines), self._items[-1]))
            self._items[-1] = None
        else:
            self._found += lines

    # --- headings, lists, tables --------------------------------------------------------

    def _open_heading(self, element: Any) -> None:
        self._ranks.append(_HEADINGS[element.tag])

    def _close_heading(self, _: Any) -> None:
        self._ranks.pop()

    def _open_list(self, element: Any) -> None:
        self._labels.open(element)

    def _close_list(self, _: Any) -> None:
        self._labels.close()

    def _open_item(self, element: Any) -> None:
        self._items.append(self._labels.label(element))

    def _close_item(self, _: Any) -> None:
        self._items.pop()

    def _open_pre(self, _: Any) -> None:
        self._preformatted += 1

    def _close_pre(self, _: Any) -> None:
        self._preformatted -= 1

    def _open_table(self, _: Any) -> None:
        self._tables.append(_Table(self._found))
        self._found = []

    def _open_row(self, _: Any) -> None:
        if self._tables:
            self._tables[-1].cells = []
            self._tables[-1].is_header = True

    def _open_cell(self, element: Any) -> None:
        if self._tables:
            self._found = []
            self._tables[-1].is_header &= element.tag == "th"

    def _close_cell(self, _: Any) -> None:
        if self._tables:
            self._tables[-1].cells.append(tuple(self._found))
            self._found = []

    def _close_row(self, _: Any) -> None:
        if self._tables and self._tables[-1].cells:
            table = self._tables[-1]
            table.rows.append(Row(cells=tuple(table.cells), is_header=table.is_header))

    def _close_table(self, _: Any) -> None:
        table = self._tables.pop()
        stray = self._found  # a caption, or words that stand in no cell
        self._found = table.around
        self._found += [*stray, *(read_table(table.rows) if table.rows else ())]


def _item(words: Written, label: str) -> Written:
    """Make an item; a bullet typed before it is left out, and a number typed so not repeated."""
    first, *others = words.parts
    parts = words.parts
    if label and not words.text.startswith(label):
        parts = (f"{label} ", *parts)
    elif not label and isinstance(first, str):
        parts = (_BULLET.sub("", first), *others)
    return replace(words, parts=parts, role="item", emphasis=None)


_Action = Callable[[PageReader, Any], None]
_OPENED: dict[str, _Action] = {
    **dict.fromkeys(_HEADINGS, PageReader._open_heading),
    **dict.fromkeys(("ol", "ul", "menu"), PageReader._open_list),
    "li": PageReader._open_item,
    "pre": PageReader._open_pre,
    "table": PageReader._open_table,
    "tr": PageReader._open_row,
    "td": PageReader._open_cell,
    "th": PageReader._open_cell,
}
_CLOSED: dict[str, _Action] = {
    **dict.fromkeys(_HEADINGS, PageReader._close_heading),
    **dict.fromkeys(("ol", "ul", "menu"), PageReader._close_list),
    "li": PageReader._close_item,
    "pre": PageReader._close_pre,
    "table": PageReader._close_table,
    "tr": PageReader._close_row,
    "td": PageReader._close_cell,
    "th": PageReader._close_cell,
}
