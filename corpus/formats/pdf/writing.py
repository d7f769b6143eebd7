"""Rows written as the lines of a manuscript: head and closing as they stand, the body whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.footnotes import without_marks
from corpus.formats.pdf.headings import heading_rank
from corpus.formats.pdf.paragraphs import Passage, passages_of
from corpus.formats.pdf.rows import Row, blank_before
from corpus.formats.pdf.sheets import Rule
from corpus.lines import BREAK, Line
from corpus.question_labels import with_labels
from corpus.traced import EMPTY
from corpus.zones import split_zones

_BLANK = Line(EMPTY, "blank")
_HEADINGS = 3  # in type of their own: then all of the document's headings are
_MAYBE_HEADING = re.compile(r"[A-ZÀ-Ý0-9][^|]{2,78}[^\s.,;:!…|\]\-]")


@dataclass(frozen=True, slots=True)
class Writer:
    """What is known of the document when its rows are written.

    Attributes:
        numbers: Each page's printed number.
        size: Of the body's type.
        rules: The lines drawn on each page.
        words: The document's own words, for hyphens at line ends.
    """

    numbers: Sequence[int]
    size: float
    rules: Sequence[Sequence[Rule]]
    words: frozenset[str]

    def lines(
        self, margins: Sequence[Sequence[Row]], body: Sequence[Sequence[Row]]
    ) -> tuple[Line, ...]:
        """Write the margins, each block once, and then the pages."""
        beside = list(self._margin_lines(margins))
        rows = [row for page in body for row in page]
        as_rows = [_row_line(row) for row in rows]
        body_places = _body(beside, rows, as_rows)
        lines = list(beside)
        for inside, places in groupby(range(len(rows)), key=body_places.__contains__):
            stretch = [rows[place] for place in places]
            lines += (
                [_BLANK, *self._paragraphs(stretch)] if inside else self._as_they_stand(stretch)
            )
        return tuple(lines)

    def _margin_lines(self, margins: Sequence[Sequence[Row]]) -> Iterator[Line]:
        seen: set[str] = set()
        for rows in margins:
            for block in _blocks(rows):
                new = [row for row in block if row.words not in seen]
                seen.update(row.words for row in new)
                yield from self._as_they_stand(block if new else [])
                yield _BLANK

    def _as_they_stand(self, rows: Sequence[Row]) -> Iterator[Line]:
        before: Row | None = None
        for row in rows:
            if before and (row.sheet != before.sheet or row.y <= before.y):
                yield BREAK
            elif before and blank_before(row, before):
                yield _BLANK
            yield Line(row.text, "text", page=self.numbers[row.sheet])
            before = row

    def _paragraphs(self, rows: Sequence[Row]) -> Iterator[Line]:
        passages = passages_of(rows)
        ranks = [heading_rank(passage, self.size, self.rules) for passage in passages]
        typed = sum(rank is not None for rank in ranks) >= _HEADINGS
        for passage, rank in zip(passages, ranks, strict=True):
            yield self._line(passage, rank, typed=typed)
            yield _BLANK

    def _line(self, passage: Passage, rank: int | None, *, typed: bool) -> Line:
        text = passage.text(self.words)
        page = self.numbers[passage.rows[0].sheet]
        if rank is not None:
            return Line(text, "text", page=page, role="heading", rank=rank)
        if passage.is_item:
            return Line(text, "text", page=page, role="item")
        plain = without_marks(text.text)
        # Where headings have no type of their own, the words of a short line must tell.
        row = passage.rows[0]
        labelled = len(row.cells) > 1 and not row.cells[0].text[:1].isdigit()
        prose = labelled or len(passage.rows) > 1 or not _MAYBE_HEADING.fullmatch(plain)
        return Line(text, "text", page=page, role="body" if typed or prose else None)


def _row_line(row: Row) -> Line:
    return Line(row.text, "text")


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Part the rows of a margin where more than the usual leading stands between them."""
    number = 0
    numbered: list[tuple[int, Row]] = []
    for place, row in enumerate(rows):
        number += place > 0 and blank_before(row, rows[place - 1])
        numbered.append((number, row))
    for _, block in groupby(numbered, key=lambda pair: pair[0]):
        yield [row for _, row in block]


def _body(beside: Sequence[Line], rows: Sequence[Row], as_rows: Sequence[Line]) -> frozenset[int]:
    """Find the rows of the body, as the zones of the letter are; an annex may follow the closing."""
    lines = list(beside)
    place: dict[int, int] = {}  # of a row, by where its text begins
    for number, (row, line) in enumerate(zip(rows, as_rows, strict=True)):
        before = rows[number - 1] if number else None
        if before and row.sheet != before.sheet:
            lines.append(BREAK)
        elif before and blank_before(row, before):
            lines.append(_BLANK)
        place[line.text.origin[0]] = number
        lines.append(line)
    body = {
        line.text.origin[0] for line in split_zones(with_labels(lines)).body if line.kind == "text"
    }
    return frozenset(place for start, place in place.items() if start in body)
