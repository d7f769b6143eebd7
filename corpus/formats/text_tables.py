"""Tables in plain text and markdown, drawn with bars or set in columns, as rows to be read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.closing import OFFICE
from corpus.footnotes import without_marks
from corpus.head_lines import LABEL, is_head_line
from corpus.lines import Line
from corpus.markup import plain
from corpus.tables import row_words
from corpus.traced import EMPTY, Traced

_BAR = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\\|")
_GAP = re.compile(r"\s{2,}")
_FIGURE = re.compile(
    r"(?:€|EUR|circa|ca\.)?\s*[-–+]?\d[\d.,]*(?:\s*[-–/]\s*\d[\d.,]*)?\s*(?:%|mln\.?|mld\.?|miljoen|miljard|euro)?|[-–]|n\.v\.t\.",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?")
_FEWEST_ROWS = 3  # set in columns; two lines may be anything

_Row = list[Traced]


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """Put a whole line for each row in the place of each table; other lines stay as they are.

    A letterhead or a signature that is set in columns is no table.
    """
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        end = _drawn_end(lines, index) or _set_end(lines, index)
        table = list(_read(lines[index:end])) if end else []
        kept += table or [lines[index]]
        index = end if end and table else index + 1
    return kept


def _read(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the rows; nothing where the lines hold no data, so that they are read as text."""
    shown = [line for line in lines if line.kind == "text"]
    rows = [_cells(line) for line in shown]
    if any(_is_of_a_letter(cell) for row in rows for cell in row):
        return
    is_ruled = len(lines) > 1 and lines[1].kind == "break"
    headed = is_ruled or _is_header(rows)
    heads = _heads(rows[0], max(map(len, rows))) if headed else []
    for line, row in list(zip(shown, rows, strict=True))[headed:]:
        words = row_words(heads, row)
        if words:
            yield replace(line, text=words, role="item")


def _heads(row: _Row, width: int) -> list[str]:
    """Give the words over the columns; the first column has none where there is one too few."""
    words = [without_marks(plain(cell).text).strip() for cell in row]
    return words if len(words) >= width else [*[""] * (width - len(words)), *words]


def _is_header(rows: Sequence[_Row]) -> bool:
    """Say whether a first row without a rule below it names the columns, as none below does."""
    return _names(rows[0]) and not any(map(_names, rows[1:]))


def _names(row: _Row) -> bool:
    """Say whether what stands beside the first cell is words, or years."""
    values = [cell.text for cell in row[1:] if cell]
    return all(_YEAR.fullmatch(text) or not any(map(str.isdigit, text)) for text in values)


def _is_of_a_letter(cell: Traced) -> bool:
    text = without_marks(plain(cell).text).strip()
    return bool(OFFICE.fullmatch(text) or LABEL.fullmatch(text)) or is_head_line(text)


# --- drawn with bars ------------------------------------------------------------------


def _drawn_end(lines: Sequence[Line], start: int) -> int | None:
    """Give where the rows between bars end that begin here, a rule below the first among them."""
    end = start
    while end < len(lines) and (
        _is_drawn(lines[end]) or (end == start + 1 and _is_rule(lines, end))
    ):
        end += 1
    return end if end > start else None


def _is_drawn(line: Line) -> bool:
    return line.kind == "text" and line.text.text.startswith("|") and line.text.text.count("|") > 1


def _is_rule(lines: Sequence[Line], index: int) -> bool:
    """Say whether a break is the rule below a header: a row stands right under it."""
    return lines[index].kind == "break" and index + 1 < len(lines) and _is_drawn(lines[index + 1])


def _cells(line: Line) -> _Row:
    text = line.text
    if not _is_drawn(line):
        return list(_split(text, _GAP))
    cells = [cell.replace(_ESCAPED, "|") for cell in _split(text, _BAR)]
    return cells[1:-1] if text.text.rstrip().endswith("|") else cells[1:]


def _split(text: Traced, pattern: re.Pattern[str]) -> Iterator[Traced]:
    start = 0
    for match in pattern.finditer(text.text):
        yield text[start : match.start()].strip() if match.start() > start else EMPTY
        start = match.end()
    yield text[start:].strip() if start < len(text) else EMPTY


# --- set in columns -------------------------------------------------------------------


def _set_end(lines: Sequence[Line], start: int) -> int | None:
    """Give where the rows of figures end that are set in columns from here."""
    if not (_GAP.search(lines[start].text.text) or _is_drawn(lines[start])):
        return None  # one cell only: so most lines are
    end = start
    while end < len(lines) and lines[end].kind == "text" and not lines[end].role:
        cells = _cells(lines[end])
        if len(cells) < 2 or not (_has_figures(cells) or (end == start and _names(cells))):
            break
        end += 1
    rows = [_cells(line) for line in lines[start:end]]
    figures = rows[1:] if rows and _is_header(rows) else rows
    widths = set(map(len, figures))
    return end if len(figures) >= _FEWEST_ROWS and len(widths) == 1 else None


def _has_figures(cells: _Row) -> bool:
    return all(_FIGURE.fullmatch(without_marks(cell.text)) for cell in cells[1:])
