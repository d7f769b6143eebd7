"""Which passages are headings by their type: larger, bold, underlined or in italics."""

import re
from collections.abc import Sequence

from corpus.footnotes import without_marks
from corpus.formats.pdf.paragraphs import Passage
from corpus.formats.pdf.rows import Row
from corpus.formats.pdf.sheets import Rule

_LARGER = 1.12  # times the body's size
_LONGEST, _MOST_ROWS = 200, 3
_WORD = re.compile(r"[^\W\d_]{3,}")
_NO_END = re.compile(r"[.;,:!…]$")
_QUOTED = re.compile(r"[\[“\"‘'«(]")
_SECTION = re.compile(r"\d{1,2}((?:\.\d{1,2})*)\.?\s")
_SIZE, _BOLD, _BOLD_ITALIC, _UNDERLINED, _ITALIC = 10, 20, 30, 40, 50


def heading_rank(passage: Passage, size: float, rules: Sequence[Sequence[Rule]]) -> int | None:
    """Give a heading's rank, the smaller the higher up; None where it is no heading.

    Args:
        passage: What may be a heading.
        size: Of the body's type.
        rules: The lines drawn on each page, some of which underline.
    """
    text = without_marks(passage.rows[0].words if len(passage.rows) == 1 else _words(passage))
    rows = passage.rows
    if len(rows) > _MOST_ROWS or len(text) > _LONGEST or passage.bullet or rows[0].table:
        return None
    if not _WORD.search(text) or _NO_END.search(text):
        return None
    section = _SECTION.match(text)
    depth = section.group(1).count(".") if section else 0
    if min(row.size for row in rows) > _LARGER * size:
        return _SIZE + depth
    if all(row.style.bold for row in rows):
        return (_BOLD_ITALIC if all(row.style.italic for row in rows) else _BOLD) + depth
    if passage.numbered and not section:
        return None
    if all(_underlined(row, rules[row.sheet]) for row in rows):
        return _UNDERLINED + depth
    if all(row.style.italic for row in rows) and not _QUOTED.match(text):
        return _ITALIC + depth
    return None


def _words(passage: Passage) -> str:
    return " ".join(row.words for row in passage.rows)


def _underlined(row: Row, rules: Sequence[Rule]) -> bool:
    """Say whether all of a row's text, but for a number before it, stands on a line."""
    numbered = len(row.cells) > 1 and row.cells[0].text[:1].isdigit()
    from_x = row.cells[1].x if numbered else row.x
    under = [r for r in rules if 0 < r.y - row.y < 0.35 * row.size and r.right - r.x > 3]
    begin = min((r.x for r in under), default=row.right)
    end = max((r.right for r in under), default=row.x)
    reach = 0.5 * row.size
    return begin <= from_x + reach and row.right - reach <= end <= row.right + 3 * reach
