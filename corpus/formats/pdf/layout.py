"""The rows of all pages in reading order, those of the body apart from those of the margins."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.formats.pdf.cells import Cell, cells_of
from corpus.formats.pdf.columns import Frame, body_rows, frames_of, usual_size
from corpus.formats.pdf.joining import known_words
from corpus.formats.pdf.rows import Row, rows_of, trace
from corpus.formats.pdf.sheets import Sheet
from corpus.formats.pdf.tables import take_tables


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a document: those of the body, and those of the margins, page by page."""

    text: str
    body: list[list[Row]]
    margins: list[list[Row]]
    size: float


def lay_out(sheets: Sequence[Sheet]) -> Layout:
    """Tell tables, margins and columns apart, and write all rows down in reading order."""
    cells = [cells_of(sheet.fragments, sheet.rules) for sheet in sheets]
    words = known_words(cell.text for page in cells for cell in page)
    tables: list[list[Row]] = []
    for place, sheet in enumerate(sheets):
        cells[place], rows = take_tables(cells[place], sheet.rules, place, words)
        tables.append(rows)
    frames = _frames(sheets, cells)
    pages: list[list[Row]] = []
    beside: list[int] = []
    for place, (page, frame) in enumerate(zip(cells, frames, strict=True)):
        margin = [cell for cell in page if frame.in_margin(cell)]
        aside = set(map(id, margin))
        rest = [cell for cell in page if id(cell) not in aside]
        body = _with_tables(body_rows(rest, frame, place), tables[place])
        edges = rows_of(margin, place, frame.right)
        beside.append(len(edges))
        pages.append(edges + body)
    text, traced = trace(pages)
    return Layout(
        text=text,
        body=[rows[n:] for rows, n in zip(traced, beside, strict=True)],
        margins=[rows[:n] for rows, n in zip(traced, beside, strict=True)],
        size=usual_size(cell for page in cells for cell in page),
    )


def _frames(sheets: Sequence[Sheet], cells: Sequence[list[Cell]]) -> list[Frame]:
    """Find the body's place on the pages of each format together."""
    formats: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, sheet in enumerate(sheets):
        formats[round(sheet.width / 10), round(sheet.height / 10)].append(place)
    frames: dict[int, Frame] = {}
    for places in formats.values():
        found = frames_of([cells[place] for place in places], sheets[places[0]].width)
        frames |= dict(zip(places, found, strict=True))
    return [frames[place] for place in range(len(sheets))]


def _with_tables(rows: list[Row], tables: Sequence[Row]) -> list[Row]:
    """Put the rows of tables among the others, each before the first that stands lower."""
    for row in tables:
        below = next((n for n, other in enumerate(rows) if other.y > row.y), len(rows))
        rows.insert(below, row)
    return rows
