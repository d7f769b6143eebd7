"""Footnotes at the foot of a page, and the raised figures in the body that point to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.footnotes import Note, mark_of
from corpus.formats.pdf.joining import join_rows
from corpus.formats.pdf.rows import Row
from corpus.formats.pdf.sheets import Rule
from corpus.traced import Traced

_SMALL = 0.94  # of the body's size
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED, "0123456789")
_MARKS = re.compile(rf"(?<!\bm)(?<!\b[kcd]m)[{_RAISED}]+(?:\s*[,;]\s*[{_RAISED}]+)*")
_ONE_MARK = re.compile(f"[{_RAISED}]+")
_START = re.compile(rf"(?:(?P<raised>[{_RAISED}]+)[).]?|(?P<plain>\d{{1,3}})[).]?(?=\s))\s*(?=\S)")
_SHORTEST_RULE, _LONGEST_RULE = 30.0, 260.0  # points, of the line above footnotes


@dataclass(frozen=True, slots=True)
class _Found:
    """A footnote's rows, and where its text begins in the first."""

    number: str
    rows: tuple[Row, ...]
    start: int


def take_notes(
    pages: Sequence[Sequence[Row]],
    rules: Sequence[Sequence[Rule]],
    size: float,
    words: frozenset[str],
) -> tuple[list[list[Row]], list[Note]]:
    """Take the footnotes off the foot of each page and mark where they hang.

    Args:
        pages: The body's rows, page by page.
        rules: The lines drawn on each page.
        size: Of the body's type.
        words: The document's own words, for hyphens at line ends.
    """
    marked = {m for rows in pages for row in rows for m in _numbers(row.words)}
    found: list[_Found] = []
    kept: list[list[Row]] = []
    for rows, drawn in zip(pages, rules, strict=True):
        start = _notes_from(rows, drawn, size, marked)
        kept.append(list(rows[:start]))
        for row in rows[start:]:
            match = _begins(row, marked)
            if match:
                number = (match.group("raised") or match.group("plain")).translate(_DIGITS)
                found.append(_Found(number, (row,), match.end()))
            else:
                found[-1] = replace(found[-1], rows=(*found[-1].rows, row))
    notes = [Note(note.number, _text(note, words)) for note in found]
    return [[_marked(row, found) for row in rows] for rows in kept], notes


def _numbers(words: str) -> list[str]:
    return [m.translate(_DIGITS) for run in _MARKS.findall(words) for m in _ONE_MARK.findall(run)]


def _begins(row: Row, marked: set[str]) -> re.Match[str] | None:
    match = _START.match(row.words)
    known = match and (match.group("raised") or match.group("plain") in marked)
    return match if known else None


def _notes_from(rows: Sequence[Row], rules: Sequence[Rule], size: float, marked: set[str]) -> int:
    """Find the row at which a page's footnotes begin; after the last where there are none.

    They are the last rows of the page in smaller type, from the first that begins with a
    number; small rows above it, under a line of their own, go on from the page before.
    """
    small = len(rows)
    while small and rows[small - 1].size <= _SMALL * size and not rows[small - 1].table:
        small -= 1
    numbered = [i for i in range(small, len(rows)) if _begins(rows[i], marked)]
    if numbered:
        return _carried_over(rows, rules, small, numbered[0])
    ruled = [
        i
        for i in range(len(rows) // 2, len(rows))
        if (match := _begins(rows[i], marked)) and match.group("raised")
        if _rule_above(rows, i, rules)
    ]
    return ruled[0] if ruled else len(rows)


def _carried_over(rows: Sequence[Row], rules: Sequence[Rule], small: int, numbered: int) -> int:
    """Give the place of the first row that goes on from the page before, if any does."""
    first_sheet = rows[0].sheet == 0
    return small if not first_sheet and _rule_above(rows, small, rules) else numbered


def _rule_above(rows: Sequence[Row], index: int, rules: Sequence[Rule]) -> bool:
    """Say whether a short line is drawn between a row and the one above it."""
    row = rows[index]
    above = rows[index - 1].y + 3 if index else 0.0
    return any(
        above <= rule.y <= row.y - 0.5 * row.size
        and _SHORTEST_RULE <= rule.right - rule.x <= _LONGEST_RULE
        and abs(rule.x - row.x) < 12
        for rule in rules
    )


def _text(note: _Found, words: frozenset[str]) -> Traced:
    first = note.rows[0].text[note.start :].strip()
    return join_rows([first, *(row.text for row in note.rows[1:])], words)


def _marked(row: Row, notes: Sequence[_Found]) -> Row:
    """Put the private character of its note where each raised figure stands."""

    def marks(match: re.Match[str]) -> str:
        numbers = [m.translate(_DIGITS) for m in _ONE_MARK.findall(match.group())]
        places = [_note_of(number, row.sheet, notes) for number in numbers]
        known = [mark_of(place) for place in places if place is not None]
        return "".join(known) if len(known) == len(numbers) else match.group()

    text = row.text.replace(_MARKS, marks)
    return row if text is row.text else replace(row, text=text)


def _note_of(number: str, sheet: int, notes: Sequence[_Found]) -> int | None:
    """Find the note of that number nearest to a page, that page's own before others."""
    places = [place for place, note in enumerate(notes) if note.number == number]
    return min(places, key=lambda p: abs(notes[p].rows[0].sheet - sheet), default=None)
