"""The paragraphs of an OpenDocument text: body, header or note, with its tables and frames."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from corpus.formats.composition import BLANK, Written
from corpus.formats.looks import lines_of, on_one_line
from corpus.formats.odt.styles import Styles, label_of, whole_number
from corpus.formats.odt.words import WordReader, Words
from corpus.formats.tables import Row, read_table

_WRAPPERS = frozenset(
    "text.section text.numbered-paragraph draw.text-box draw.frame draw.custom-shape draw.g "
    "text.list-header".split()
)
_ROW_WRAPPERS = frozenset("table.table-rows table.table-row-group".split())
_CELLS = frozenset({"table.table-cell", "table.covered-table-cell"})
_LONGEST_HEADING = 250
_SHORT_PAGE_LINE = 40
_DEEPEST_LIST = 10


@dataclass(slots=True)
class Story:
    """Reads one text. `front` gathers the frames that have their place on its first page."""

    styles: Styles
    reader: WordReader
    front: list[Written] = field(default_factory=list)
    _counts: dict[str, list[int]] = field(default_factory=dict)  # how far each list style counted
    _headings: list[int] = field(default_factory=list)

    def paragraphs(self, parent: Element) -> list[Written]:
        """Read all blocks below an element, in order."""
        found: list[Written] = []
        for child in parent:
            found += self._block(child)
        return found

    def _block(self, child: Element) -> list[Written]:
        tag = child.tag
        if tag in ("text.p", "text.h"):
            return self._paragraph(child)
        if tag == "text.list":
            return self._list(child, None, 1, [])
        if tag == "table.table":
            return list(read_table(list(self._rows(child))))
        if tag == "draw.frame" and child.get("anchor-type") == "page":
            self._to_front(child)
        elif tag == "text.soft-page-break":
            self.reader.end_page()
        elif tag in _WRAPPERS and child.get("display") != "none":
            return self.paragraphs(child)
        return []

    # --- paragraphs and lists -----------------------------------------------------------

    def _paragraph(self, element: Element, label: str | None = None) -> list[Written]:
        style = self.styles.named(element.get("style-name"))
        if style.begins_page or (style.master_page and self.reader.page > 1):
            self.reader.page += 1
        words = self.reader.words_of(element, style.look)
        frames = self._frames(words)
        lines = list(lines_of(words.printed, words.first_page))
        text = " ".join(line.text for line in lines).strip()
        if style.is_contents or (words.numbers_pages and len(text) < _SHORT_PAGE_LINE):
            return frames
        if not text:
            return [*frames, BLANK]
        rank = whole_number(element.get("outline-level")) if element.tag == "text.h" else style.rank
        if rank is not None and len(text) <= _LONGEST_HEADING:
            number = label or self._heading_number(element, rank)
            heading = on_one_line(lines, number)
            return [*frames, replace(heading, role="heading", rank=rank)]
        if label is None:
            return [*frames, *lines]
        whole = on_one_line(lines, label)
        is_heading = label and whole.emphasis
        return [*frames, whole if is_heading else replace(whole, role="item", emphasis=None)]

    def _heading_number(self, element: Element, rank: int) -> str:
        level = self.styles.outline_level(rank)
        if element.tag != "text.h" or level is None or rank > _DEEPEST_LIST:
            return ""
        begun = [*self._headings, *[1] * rank][:rank]
        begun[-1] = begun[-1] + 1 if len(self._headings) >= rank else 1
        self._headings = begun
        return label_of(level, begun)

    def _list(
        self, element: Element, style: str | None, depth: int, above: list[int]
    ) -> list[Written]:
        style = element.get("style-name") or style
        level = self.styles.list_level(style, depth)
        start = whole_number(None if level is None else level.get("start-value"))
        counts = [*above, (1 if start is None else start) - 1]
        if element.get("continue-numbering") == "true" or element.get("continue-list"):
            before = self._counts.get(f"{style} {depth}")
            counts[-1] = before[-1] if before else counts[-1]
        found: list[Written] = []
        for item in element:
            if item.tag == "text.list-item":
                begun = whole_number(item.get("start-value"))
                counts[-1] = counts[-1] + 1 if begun is None else begun
                found += self._item(item, style, depth, counts)
            elif item.tag == "text.list-header":
                found += self.paragraphs(item)
        self._counts[f"{style} {depth}"] = counts
        return found

    def _item(
        self, item: Element, style: str | None, depth: int, counts: list[int]
    ) -> list[Written]:
        label: str | None = label_of(self.styles.list_level(style, depth), counts)
        if not any(child.tag in ("text.p", "text.h") for child in item):
            counts[-1] -= 1  # an item that only holds a list has no number of its own
        found: list[Written] = []
        for child in item:
            if child.tag == "text.list":
                found += self._list(child, style, min(depth + 1, _DEEPEST_LIST), list(counts))
            elif child.tag in ("text.p", "text.h"):
                found += self._paragraph(child, label)
                label = None
            else:
                found += self._block(child)
        return found

    # --- frames and tables --------------------------------------------------------------

    def _frames(self, words: Words) -> list[Written]:
        """Read the frames that a paragraph holds; they stand before it, or at the front."""
        before: list[Written] = []
        for frame in words.frames:
            if frame.get("anchor-type") == "page" and self.reader.page == 1:
                self._to_front(frame)
                continue
            inside = self.paragraphs(frame)
            if any(written.text for written in inside):
                before += [BLANK, *inside, BLANK]
        return before

    def _to_front(self, frame: Element) -> None:
        page = whole_number(frame.get("anchor-page-number")) or self.reader.page
        if page == 1:
            self.front += [*self.paragraphs(frame), BLANK]

    def _rows(self, table: Element, *, is_header: bool = False) -> Iterator[Row]:
        for child in table:
            if child.tag == "table.table-row":
                cells = tuple(tuple(self.paragraphs(c)) for c in child if c.tag in _CELLS)
                yield Row(cells=cells, is_header=is_header)
            elif child.tag == "table.table-header-rows":
                yield from self._rows(child, is_header=True)
            elif child.tag in _ROW_WRAPPERS:
                yield from self._rows(child)
            elif child.tag == "text.soft-page-break":
                self.reader.end_page()
