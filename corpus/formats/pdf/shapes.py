"""Lines and bars that a content stream draws: rules of tables, and what hides text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject

from corpus.formats.pdf.sheets import Fragment, Matrix, Rule, Sheet, box, dictionary, number

STRUCK_OUT = "[…]"  # as ministries write it themselves
_RULE = 2.5  # points: a thicker bar is no rule
_MOST = 2000  # shapes painted at once
_DARK = 0.25  # of white
_HIDING = 6.0  # points that a bar is high at least to hide a line
_LARGEST = 0.15  # of the page, for one bar
_MOST_BARS = 300  # on a page: what has more is a drawing
_COVERED = 0.8  # of a fragment's width
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_STROKES = frozenset({"S", "s"})
_GREY, _COLOURS, _INKS = 1, 3, 4


class Shapes:
    """The path under construction and the colour that fills it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._path: list[tuple[float, float, float, float]] = []
        self._point = (0.0, 0.0)
        self._bars = 0

    def draw(self, name: str, operands: Sequence[Any], matrix: Matrix, *, dark: bool) -> None:
        """Carry out a path operator; others are left alone."""
        if name == "re" and len(operands) >= 4:
            x, y, width, height = (number(n) for n in operands[:4])
            self._path.append((x, y, x + width, y + height))
        elif name == "m" and len(operands) >= 2:
            self._point = (number(operands[0]), number(operands[1]))
        elif name == "l" and len(operands) >= 2:
            x, y = number(operands[0]), number(operands[1])
            self._path.append((*self._point, x, y))
            self._point = (x, y)
        elif name in _FILLS or name in _STROKES:
            self._paint(matrix, filled=name in _FILLS, dark=dark)
            self._path = []
        elif name == "n":
            self._path = []

    def _paint(self, matrix: Matrix, *, filled: bool, dark: bool) -> None:
        boxes = [box(matrix, corners) for corners in self._path[:_MOST]]
        for shape in boxes:
            self._sheet.rules.extend(_edges(shape, filled=filled))
        if filled and dark and self._bars < _MOST_BARS:
            bars = [shape for shape in boxes if _could_hide(shape, self._sheet)]
            self._bars += len(bars)
            hide(self._sheet, bars)


def _could_hide(shape: Rule, sheet: Sheet) -> bool:
    """Say whether a shape is a bar over some lines, and no background to what follows."""
    area = (shape.right - shape.x) * (shape.bottom - shape.y)
    return _thickness(shape) >= _HIDING and area <= _LARGEST * sheet.width * sheet.height


def _thickness(shape: Rule) -> float:
    return min(shape.right - shape.x, shape.bottom - shape.y)


def _edges(shape: Rule, *, filled: bool) -> Iterator[Rule]:
    """Give the rules that a rectangle is or, where only its outline is drawn, has."""
    if _thickness(shape) <= _RULE:
        yield shape
    elif not filled:
        yield Rule(shape.x, shape.y, shape.right, shape.y)
        yield Rule(shape.x, shape.bottom, shape.right, shape.bottom)
        yield Rule(shape.x, shape.y, shape.x, shape.bottom)
        yield Rule(shape.right, shape.y, shape.right, shape.bottom)


def is_dark(colour: Sequence[Any]) -> bool:
    """Say whether a grey, a mix of colours or one of inks is nearly black."""
    parts = [number(part) for part in colour if isinstance(part, int | float)]
    if len(parts) in (_GREY, _COLOURS):
        return max(parts) < _DARK
    return len(parts) == _INKS and (parts[3] > 1 - _DARK or min(parts[:3]) > 1 - _DARK)


def hide(sheet: Sheet, bars: Sequence[Rule]) -> None:
    """Strike out the text that a dark bar was painted over: no reader sees it."""
    if bars:
        sheet.fragments[:] = [
            replace(f, text=STRUCK_OUT) if _is_hidden(f, bars) else f for f in sheet.fragments
        ]


def _is_hidden(fragment: Fragment, bars: Sequence[Rule]) -> bool:
    middle = fragment.y - 0.3 * fragment.size
    width = max(0.1, fragment.right - fragment.x)
    return any(
        bar.y <= middle <= bar.bottom
        and min(bar.right, fragment.right) - max(bar.x, fragment.x) >= _COVERED * width
        for bar in bars
    )


def marked_bars(page: PageObject, base: Matrix) -> list[Rule]:
    """Give the dark bars laid over a page as remarks, with a highlighter for one."""
    found: list[Rule] = []
    remarks = page.get("/Annots")
    remarks = remarks.get_object() if remarks is not None else None
    for entry in remarks if isinstance(remarks, ArrayObject) else ():
        remark = dictionary(entry)
        colour = remark.get("/IC") or remark.get("/C") or ()
        if remark.get("/Subtype") in {"/Highlight", "/Redact", "/Square"} and is_dark(colour):
            points = [number(n) for n in remark.get("/QuadPoints") or remark.get("/Rect") or ()]
            step = 8 if "/QuadPoints" in remark else 4
            for start in range(0, len(points) - step + 1, step):
                quad = points[start : start + step]
                xs, ys = quad[0::2], quad[1::2]
                found.append(box(base, (min(xs), min(ys), max(xs), max(ys))))
    return found
