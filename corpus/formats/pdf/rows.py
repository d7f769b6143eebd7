"""Lines of a page as a reader sees them, traced to the text of the whole document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.formats.pdf.cells import Cell, Style
from corpus.traced import EMPTY, Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of one line of a column; `edge` is where the column ends at the right.

    A row of a table holds that row's cells whole, whatever number of lines they take.
    """

    cells: tuple[Cell, ...]
    sheet: int  # which page of the file, from 0
    edge: float = 0.0
    table: bool = False
    text: Traced = EMPTY

    @property
    def x(self) -> float:
        """Where the text begins."""
        return self.cells[0].x

    @property
    def right(self) -> float:
        """Where the text ends."""
        return self.cells[-1].right

    @property
    def y(self) -> float:
        """The baseline."""
        return self.cells[0].y

    @property
    def size(self) -> float:
        """The size of the longest cell's type."""
        return max(self.cells, key=lambda cell: len(cell.text)).size

    @property
    def words(self) -> str:
        """The text, cells parted by a space, those of a table by a bar."""
        return (" | " if self.table else " ").join(cell.text for cell in self.cells)

    @property
    def style(self) -> Style:
        """The style of all of the row, nothing where it changes."""
        bold = all(cell.style.bold for cell in self.cells)
        return Style(bold=bold, italic=all(cell.style.italic for cell in self.cells))


def rows_of(cells: Iterable[Cell], sheet: int, edge: float) -> list[Row]:
    """Put the cells of one column that stand on the same line together."""
    lines: dict[float, list[Cell]] = {}
    for cell in cells:
        lines.setdefault(cell.y, []).append(cell)
    return [
        Row(cells=tuple(sorted(lines[y], key=lambda c: c.x)), sheet=sheet, edge=edge)
        for y in sorted(lines)
    ]


def trace(pages: Sequence[Sequence[Row]]) -> tuple[str, list[list[Row]]]:
    """Write all rows down, page after page, and give each row its place in that text."""
    parts: list[str] = []
    length = 0
    traced: list[list[Row]] = []
    for page in pages:
        rows: list[Row] = []
        for row in page:
            rows.append(replace(row, text=Traced.of(row.words, length)))
            parts += (row.words, "\n")
            length += len(row.words) + 1
        parts.append("\f")
        length += 1
        traced.append(rows)
    return "".join(parts), traced


def blank_before(row: Row, before: Row) -> bool:
    """Say whether more than the usual leading stands between two rows."""
    return row.y - before.y > 1.55 * max(row.size, before.size)
