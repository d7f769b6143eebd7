"""Rows put together to whole paragraphs, over line, column and page ends.

What begins a paragraph is seen as a reader sees it: more leading, another size or style, a
bullet or number, a changed indent, or a line that stopped though the next word had fitted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.footnotes import without_marks
from corpus.formats.pdf.joining import join_rows
from corpus.formats.pdf.rows import Row
from corpus.sentences import ends_open
from corpus.traced import Traced

_BULLET = re.compile(r"(?:[–—•▪●○◦■□►▶➢➤✓·»*+\u2023\u2043\ue000-\uf8ff-]|o(?=\s+\S))\s+")
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)°]\s+(?=\S)")
_CLOSED = re.compile(r"[.:;?!…][\"”’»')\]*_]*$")
_LEADING = 1.3  # times the usual leading: more parts two paragraphs
_INDENT = 4.0  # points
_CLEARLY = 2.5  # ems to spare: a line with room for so much more was ended on purpose
_BLOCK = 4  # rows that show how wide an indented block is
_ASKING = tuple([word] for word in "de het een en of van voor in op aan bij te met".split())


@dataclass(frozen=True, slots=True)
class Passage:
    """The rows of one paragraph, heading or list item; `bullet` characters of it are no text."""

    rows: tuple[Row, ...]
    bullet: int = 0
    numbered: bool = False

    @property
    def is_item(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return self.bullet > 0 or self.numbered

    def text(self, words: frozenset[str]) -> Traced:
        """Join the rows, given the document's own words, and take the bullet off."""
        text = join_rows([row.text for row in self.rows], words)
        return text[self.bullet :].strip()


def passages_of(rows: Sequence[Row]) -> list[Passage]:
    """Put the rows of a whole body together, in reading order."""
    leading = _usual_leading(rows)
    rows = list(_with_own_edges(rows, leading))
    open_rows: list[Row] = []
    groups: list[list[Row]] = []
    for row in rows:
        if open_rows and not _begins_anew(open_rows, row, leading):
            open_rows.append(row)
        else:
            open_rows = [row]
            groups.append(open_rows)
    return [_passage(group) for group in groups]


def _passage(rows: Sequence[Row]) -> Passage:
    words = rows[0].text.text
    if rows[0].table:
        return Passage(tuple(rows))
    bullet = _BULLET.match(words)
    if bullet:
        return Passage(tuple(rows), bullet=bullet.end())
    return Passage(tuple(rows), numbered=bool(_NUMBER.match(words)))


def _usual_leading(rows: Sequence[Row]) -> dict[int, float]:
    """Give the usual distance between two baselines for each size of type."""
    steps: dict[int, Counter[float]] = {}
    for before, row in pairwise(rows):
        step = row.y - before.y
        same = row.sheet == before.sheet and round(row.size) == round(before.size)
        if same and 0.8 * row.size < step < 2.2 * row.size:
            steps.setdefault(round(row.size), Counter())[round(step * 2) / 2] += 1
    return {size: _smallest_frequent(counts) for size, counts in steps.items()}


def _with_own_edges(rows: Sequence[Row], leading: dict[int, float]) -> Iterator[Row]:
    """Let a block that is indented at both sides, as a quotation is, end where it ends."""
    block: list[Row] = []
    for row in rows:
        if block and not _in_block(block[-1], row, leading):
            yield from _narrowed(block)
            block = []
        block.append(row)
    yield from _narrowed(block)


def _in_block(last: Row, row: Row, leading: dict[int, float]) -> bool:
    usual = leading.get(round(row.size), 1.25 * row.size)
    follows = row.sheet == last.sheet and 0 < row.y - last.y <= _LEADING * usual
    return follows and abs(row.x - last.x) < _INDENT


def _narrowed(block: Sequence[Row]) -> Iterator[Row]:
    if len(block) < _BLOCK:
        return iter(block)
    edge = max(row.right for row in block)
    wide = edge - block[0].x > 0.6 * (block[0].edge - block[0].x)
    return (replace(row, edge=min(row.edge, edge)) if wide else row for row in block)


def _smallest_frequent(counts: Counter[float]) -> float:
    most = max(counts.values())
    return min(step for step, count in counts.items() if count >= most / 2)


# --- where a paragraph begins ----------------------------------------------------------


def _begins_anew(opened: Sequence[Row], row: Row, leading: dict[int, float]) -> bool:
    last = opened[-1]
    if row.table or last.table or abs(row.size - last.size) > 0.1 * last.size:
        return True
    if _changes_style(opened, row) or _in_a_list(last, row):
        return True
    if row.sheet != last.sheet or row.y <= last.y:
        return not _runs_over(opened, row)
    usual = leading.get(round(row.size), 1.25 * row.size)
    if row.y - last.y > _LEADING * usual:
        return True
    if _has_marker(row):
        return _closed(last) or _has_marker(opened[0]) or _stopped(last, row)
    return _indent_changes(opened, row) or _ended_on_purpose(opened, row)


def _in_a_list(last: Row, row: Row) -> bool:
    """Say whether two rows are of a table without lines: three cells that begin alike."""
    alike = [c for c in row.cells if any(abs(c.x - d.x) < _INDENT for d in last.cells)]
    return min(len(row.cells), len(last.cells)) >= 3 and len(alike) >= 3


def _changes_style(opened: Sequence[Row], row: Row) -> bool:
    """Say whether a heading in bold or italics ends, or one begins."""
    above = opened[0].style
    whole = all(r.style == above for r in opened) and (above.bold or above.italic)
    if whole and len(opened) <= 3:
        return row.cells[0].first != above
    begins = row.style.bold and not opened[-1].cells[-1].last.bold
    return begins and (_closed(opened[-1]) or _stopped(opened[-1], row))


def _runs_over(opened: Sequence[Row], row: Row) -> bool:
    """Say whether a paragraph goes on over the end of a page or column."""
    text = _plain(opened[-1])
    following = _plain(row)
    if _has_marker(row) or opened[0].style.bold:
        return False
    if text.endswith(("-", ",")) or following[:1].islower():
        return True
    return not _closed(opened[-1]) and not _stopped(opened[-1], row)


def _indent_changes(opened: Sequence[Row], row: Row) -> bool:
    first, last = opened[0], opened[-1]
    if last is first and row.x < first.x - _INDENT:
        return _stopped(last, row)  # else the first line was indented
    if last is not first and abs(row.x - last.x) < _INDENT:
        return False
    if _has_marker(first):
        hang = _hang(first)
        if row.x < hang - _INDENT:
            back = abs(row.x - first.x) < _INDENT
            return not back or (last is not first and last.x > hang - _INDENT) or _closed(last)
        return row.x > hang + _INDENT and _closed(last)
    if last is first:
        hangs = row.x > first.x + _INDENT
        return hangs and (_closed(last) or (len(first.cells) == 1 and _stopped(last, row)))
    if row.x < last.x - _INDENT:
        return True
    return row.x > last.x + _INDENT and _closed(last)


def _hang(row: Row) -> float:
    """Give where the text beside a bullet or number begins."""
    if len(row.cells) > 1 and len(row.cells[0].text) <= 6:
        return row.cells[1].x
    marker = _BULLET.match(row.words) or _NUMBER.match(row.words)
    width = (row.right - row.x) / max(1, len(row.words))
    return row.x + (marker.end() if marker else 0) * width


def _ended_on_purpose(opened: Sequence[Row], row: Row) -> bool:
    last = opened[-1]
    if not _stopped(last, row):
        return False
    if _closed(last):
        return True
    clearly = _stopped(last, row, spare=_CLEARLY)
    return clearly and _plain(row)[:1].isupper() and not _stops_short(_plain(last))


def _stops_short(text: str) -> bool:
    """Say whether a line ends at a comma or hyphen, or at a word that asks for another."""
    return text.endswith((",", "-", "(")) or text.rsplit(maxsplit=1)[-1:] in _ASKING


def _stopped(last: Row, row: Row, spare: float = 0.6) -> bool:
    """Say whether the next word would have fitted on a line, with some ems to spare."""
    letter = (row.right - row.x) / max(1, len(row.words))
    word = row.words.split(maxsplit=1)[0] if row.words else ""
    return last.right + (len(word) + 1) * letter < last.edge - spare * last.size


def _closed(row: Row) -> bool:
    text = _plain(row)
    return bool(_CLOSED.search(text)) and not ends_open(text)


def _plain(row: Row) -> str:
    return without_marks(row.text.text).strip()


def _has_marker(row: Row) -> bool:
    return bool(_BULLET.match(row.words) or _NUMBER.match(row.words))
