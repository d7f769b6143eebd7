"""Tables as a reader would read them aloud: a row of figures is a sentence, a layout is lines.

Ministries set their letterhead, and often the whole letter, in tables without lines. Those are
read cell by cell, a label beside its value; only a table that holds data becomes one
paragraph a row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from corpus.closing import OFFICE
from corpus.formats.composition import BLANK, Inline, Written, whole_strings
from corpus.head_lines import is_bare_label, is_head_line
from corpus.lines import Role

Cell = tuple[Written, ...]

_LABEL_LENGTH = 40
_LONG = 400  # characters: a cell of text, not of data
_PARAGRAPHS = 4
_HEAD_LINES = 3
_BESIDE = 80  # a longer value stands below its label
_PAPER = re.compile(r"\d{2} ?\d{3}(?:[ -][IVXLC\d]+)?|Nr\.?\s*\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a row, each with its paragraphs, empty ones among them."""

    cells: tuple[Cell, ...]
    is_header: bool = False


def read_table(rows: Sequence[Row]) -> Iterator[Written]:
    """Yield the paragraphs that a table reads as, set off by blanks."""
    yield BLANK
    if _holds_data(rows):
        yield from _data_rows(rows)
    else:
        lines = list(_layout(rows))
        is_head = _is_letterhead(lines)
        yield from (replace(line, role="head") if is_head else line for line in lines)
    yield BLANK


def _holds_data(rows: Sequence[Row]) -> bool:
    filled = [row for row in rows if _filled(row)]
    wide = [row for row in filled if len(_filled(row)) > 1]
    if len(wide) < 2 or len(wide) * 3 < len(filled) * 2:
        return False
    cells = [cell for row in filled for cell in row.cells]
    if any(len(_words(cell)) > _LONG or _count(cell) > _PARAGRAPHS for cell in cells):
        return any(row.is_header for row in rows)
    return not any(_is_of_a_letter(cell) for cell in cells)


def _is_of_a_letter(cell: Cell) -> bool:
    """Say whether a cell is part of a letterhead or of a signature."""
    words = _words(cell)
    return bool(OFFICE.fullmatch(words)) or is_head_line(words)


# --- data -------------------------------------------------------------------------------


def _data_rows(rows: Sequence[Row]) -> Iterator[Written]:
    header, below = _header(rows)
    for row in below:
        filled = _filled(row)
        if len(filled) == 1:
            yield from (part for part in filled[0] if part.text)
        elif filled and header:
            yield _paragraph(row, _under(header, row))
        elif filled:
            yield _paragraph(row, _joined(map(_inline, filled), " | "))


def _header(rows: Sequence[Row]) -> tuple[tuple[str, ...], Sequence[Row]]:
    """Give the words over the columns and the rows under them; no words where no row is a header.

    A first row is one where the format says so, or where it is printed in bold and the next
    is not, or where it has no figure and the next has.
    """
    kept = [row for row in rows if _filled(row)]
    first, second = kept[0], kept[1]
    told = first.is_header
    bold = all(_is_bold(cell) for cell in _filled(first)) and not all(
        _is_bold(cell) for cell in _filled(second)
    )
    figures = not _figures(first) and _figures(second)
    if not (told or bold or figures) or len(_filled(first)) < 2:
        return (), kept
    below = kept[1:]
    while len(below) > 1 and below[0].is_header:
        below = below[1:]
    return tuple(_words(cell).rstrip(" :") for cell in first.cells), below


def _is_bold(cell: Cell) -> bool:
    return all(part.emphasis == "bold" for part in cell if part.text)


def _figures(row: Row) -> bool:
    """Say whether a row has a figure behind its first cell, other than a year."""
    words = (_words(cell) for cell in row.cells[1:])
    return any(w[:1] in "€-+<>" or w[:1].isdigit() for w in words if w and not _is_year(w))


def _is_year(words: str) -> bool:
    return len(words) == 4 and words.isdecimal() and words.startswith(("19", "20"))


def _under(header: Sequence[str], row: Row) -> tuple[Inline, ...]:
    """Write a row as `Post: wegen; 2025: 12 miljoen.`; a first column without a head goes before."""
    named: list[tuple[Inline, ...]] = []
    before: tuple[Inline, ...] = ()
    for place, (name, cell) in enumerate(zip_longest(header, row.cells)):
        words = _inline(cell or ())
        if not _words(cell or ()):
            continue
        if name:
            named.append((f"{name}: ", *words))
        elif place == 0:
            before = (*words, " – ")
        else:
            named.append(words)
    closed = () if _words(row.cells[-1])[-1:] in (".", "?", "!") else (".",)
    return (*before, *_joined(named, "; "), *closed)


def _joined(
    parts: Iterator[tuple[Inline, ...]] | list[tuple[Inline, ...]], by: str
) -> tuple[Inline, ...]:
    joined: list[Inline] = []
    for part in parts:
        joined += [by, *part] if joined else part
    return tuple(joined)


def _paragraph(row: Row, parts: tuple[Inline, ...]) -> Written:
    pages = (part.page for cell in row.cells for part in cell if part.page)
    return Written(parts=parts, role="body", page=next(pages, None))


# --- layout -----------------------------------------------------------------------------


def _layout(rows: Sequence[Row]) -> Iterator[Written]:
    if any(_has_offices(row) for row in rows):
        yield from _column_by_column(rows)
        return
    for row in rows:
        filled = _filled(row)
        if len(filled) == 2 and _is_short(filled[0]):
            yield from _beside(*filled)
        else:
            for cell in row.cells:
                yield from cell
                yield BLANK


def _is_letterhead(lines: Sequence[Written]) -> bool:
    """Say whether most lines of a layout are addresses, labels and what is labelled."""
    if any(line.role == "head" for line in lines):
        return False  # a paper of parliament: its head is known already, the rest is its text
    texts = [line.text for line in lines if line.text]
    labelled = (is_bare_label(before) for before in ("", *texts))
    known = sum(is_head_line(text) or below for text, below in zip(texts, labelled, strict=False))
    return known >= _HEAD_LINES and known * 5 >= len(texts) * 3


def _has_offices(row: Row) -> bool:
    """Say whether two sign side by side."""
    return sum(any(OFFICE.fullmatch(part.text) for part in cell) for cell in row.cells) > 1


def _column_by_column(rows: Sequence[Row]) -> Iterator[Written]:
    for column in zip_longest(*(row.cells for row in rows), fillvalue=()):
        for cell in column:
            yield from cell
        yield BLANK


def _beside(labels: Cell, values: Cell) -> Iterator[Written]:
    """Put each label beside its value; a value that goes on stands below."""
    left = [part for part in labels if part.text]
    right = [part for part in values if part.text]
    if len(left) > 1 and len(left) != len(right):
        yield from (*left, BLANK, *right)
        return
    for label, value in zip_longest(left, right):
        if label is None:
            yield value
        elif is_bare_label(label.text) and len(value.text) > _BESIDE:
            yield from (label, replace(value, role=None, emphasis=None))
        else:
            # `36 278 Wijziging van …` and `Nr. 32 MOTIE VAN …` head a paper of parliament.
            role: Role | None = "head" if _PAPER.fullmatch(label.text) else None
            parts = (*_single_spaced(label.parts), *_single_spaced(value.parts))
            yield replace(value, parts=parts, role=role, emphasis=None)
    yield BLANK


def _single_spaced(parts: tuple[Inline, ...]) -> Iterator[Inline]:
    """Give words with one space between them and one behind, as labels are read."""
    for part in whole_strings(parts):
        yield " ".join(part.split()) + " " if isinstance(part, str) else part


def _is_short(cell: Cell) -> bool:
    return all(len(part.text) <= _LABEL_LENGTH for part in cell)


# --- cells ------------------------------------------------------------------------------


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if _words(cell)]


def _words(cell: Cell) -> str:
    return " ".join(part.text for part in cell if part.text)


def _count(cell: Cell) -> int:
    return sum(1 for part in cell if part.text)


def _inline(cell: Cell) -> tuple[Inline, ...]:
    return _joined([part.parts for part in cell if part.text], " ")
