"""Tables of a publication's XML, which are of the CALS kind, as rows that can be read."""

from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element

from corpus.formats.xml_names import children, descendants, name_of
from corpus.tables import row_words
from corpus.traced import Traced

_Words = Callable[[Element], str]
_MOST_COLUMNS = 100


def table_rows(table: Element, words: _Words) -> Iterator[str]:
    """Yield a line for each row, its cells behind their columns' heads.

    Args:
        table: The `table` element.
        words: Gives the text of a cell.
    """
    for group in descendants(table, "tgroup"):
        heads = _heads(_grid(group, "thead", words))
        for row in (*_grid(group, "tbody", words), *_grid(group, "tfoot", words)):
            line = row_words(heads, [Traced.of(cell) for cell in row]).text
            if line:
                yield line


def _heads(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Give each column's head; one of several rows reads from the top down."""
    width = max(map(len, rows), default=0)
    columns = ([row[place] for row in rows if place < len(row)] for place in range(width))
    return tuple(" ".join(dict.fromkeys(filter(None, column))) for column in columns)


def _grid(group: Element, part: str, words: _Words) -> list[list[str]]:
    """Give the cells of each row by column; a cell over several rows stands in each of them."""
    columns = {
        spec.get("colname") or f"col{place}": place - 1
        for place, spec in enumerate(children(group, "colspec"), start=1)
    }
    below: dict[int, tuple[int, str]] = {}  # by column: rows still to fill, and with what
    grid: list[list[str]] = []
    for body in children(group, part):
        for row in children(body, "row"):
            cells = {place: text for place, (_, text) in below.items()}
            below = {place: (left - 1, text) for place, (left, text) in below.items() if left > 1}
            place = 0
            for entry in (cell for cell in row if name_of(cell) in {"entry", "entrytbl"}):
                while place in cells:
                    place += 1
                first = columns.get(entry.get("namest") or entry.get("colname") or "", place)
                last = columns.get(entry.get("nameend") or "", first)
                text = words(entry)
                for column in range(first, min(max(first, last), _MOST_COLUMNS) + 1):
                    cells[column] = text if part == "thead" or column == first else ""
                    more = _count(entry.get("morerows"))
                    if more:
                        below[column] = (more, cells[column])
                place = last + 1
            grid.append([cells.get(column, "") for column in range(max(cells, default=-1) + 1)])
    return grid


def _count(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 5 else 0
