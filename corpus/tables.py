"""Rows of a table as a person reads them aloud: each value behind the head of its column."""

import re
from collections.abc import Sequence

from corpus.traced import EMPTY, Traced, join

_CLOSED = re.compile(r"[.?!…:;]$")


def row_words(heads: Sequence[str], cells: Sequence[Traced]) -> Traced:
    """Give `Jaar: 2026; Bedrag: € 3 mln.`; of a row without heads `2026: € 3 mln.`.

    Empty cells are left out. A row of which only the first cell is filled is a heading within
    the table, and stays as it is. What is put in comes from where its cell stands, so that a
    row lies in one stretch of the source.
    """
    filled = [(_head(heads, place), cell) for place, cell in enumerate(cells) if cell]
    if not filled:
        return EMPTY
    if len(filled) == 1 < len(cells) and cells[0]:
        return cells[0]
    parts: list[Traced] = []
    for place, (head, cell) in enumerate(filled):
        before = f"{head}: " if head else ""
        if place:
            pair = len(filled) == 2 and not any(heads)
            before = (": " if pair else "; ") + before
        parts += [_put(before, cell.origin[0]), cell]
    last = filled[-1][1]
    stop = "" if _CLOSED.search(last.text) else "."
    return join((*parts, _put(stop, last.origin[-1])))


def _head(heads: Sequence[str], place: int) -> str:
    return heads[place].strip().rstrip(":") if place < len(heads) else ""


def _put(text: str, origin: int) -> Traced:
    return Traced(text, (origin,) * len(text))
