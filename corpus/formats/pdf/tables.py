"""Tables drawn with lines, read row by row: the cells of a row, whole, parted by bars."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.formats.pdf.cells import Cell
from corpus.formats.pdf.joining import join_rows
from corpus.formats.pdf.rows import Row
from corpus.formats.pdf.sheets import Rule
from corpus.traced import Traced

_NEAR = 3.0  # points within which two lines meet or are the same
_MOST_RULES = 6000
_SPANS = 0.5  # of the table's width or height that a line must run to part rows or columns


@dataclass(frozen=True, slots=True)
class Grid:
    """The places of a table's lines: `xs` between columns, `ys` between rows."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, cell: Cell) -> bool:
        """Say whether a cell stands in the table."""
        middle = (cell.x + min(cell.right, self.xs[-1])) / 2
        within = self.xs[0] - _NEAR <= middle <= self.xs[-1] + _NEAR
        return within and self.ys[0] - _NEAR <= cell.y - 0.3 * cell.size <= self.ys[-1] + _NEAR


def take_tables(
    cells: Sequence[Cell], rules: Sequence[Rule], sheet: int, words: frozenset[str]
) -> tuple[list[Cell], list[Row]]:
    """Take the cells of tables out of a page and give the tables' rows."""
    rest = list(cells)
    found: list[Row] = []
    for grid in grids_of(rules):
        inside = [cell for cell in rest if grid.holds(cell)]
        rows = list(_rows(inside, grid, sheet, words))
        if sum(len(row.cells) > 1 for row in rows) >= 2:
            found += rows
            taken = set(map(id, inside))
            rest = [cell for cell in rest if id(cell) not in taken]
    return rest, found


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """Find where level and upright lines make at least two rows and two columns."""
    grids: list[Grid] = []
    for group in _touching(rules[:_MOST_RULES]):
        level = [r for r in group if r.right - r.x >= r.bottom - r.y]
        upright = [r for r in group if r.right - r.x < r.bottom - r.y]
        width = max(r.right for r in group) - min(r.x for r in group)
        height = max(r.bottom for r in group) - min(r.y for r in group)
        ys = _places([(r.y, r.right - r.x) for r in level], _SPANS * width)
        xs = _places([(r.x, r.bottom - r.y) for r in upright], _SPANS * height)
        if len(xs) > 2 and len(ys) > 2:
            grids.append(Grid(xs, ys))
    return grids


def _touching(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Part the lines into groups that touch, from top to bottom of the page."""
    group: list[Rule] = []
    bottom = 0.0
    for rule in sorted(rules, key=lambda r: r.y):
        if group and rule.y > bottom + _NEAR:
            yield group
            group = []
        bottom = max(bottom, rule.bottom) if group else rule.bottom
        group.append(rule)
    if group:
        yield group


def _places(lines: Sequence[tuple[float, float]], least: float) -> tuple[float, ...]:
    """Give the places of lines that together are long enough, those close by taken as one."""
    found: list[tuple[float, float]] = []
    for place, length in sorted(lines):
        if found and place - found[-1][0] <= _NEAR:
            found[-1] = (found[-1][0], found[-1][1] + length)
        else:
            found.append((place, length))
    return tuple(place for place, length in found if length >= least)


def _rows(cells: Sequence[Cell], grid: Grid, sheet: int, words: frozenset[str]) -> Iterator[Row]:
    for top, bottom in pairwise(grid.ys):
        line = [c for c in cells if top - _NEAR < c.y - 0.3 * c.size <= bottom]
        parts = [
            _whole([c for c in line if left - _NEAR <= c.x < right - _NEAR], words)
            for left, right in pairwise(grid.xs)
        ]
        filled = tuple(part for part in parts if part is not None)
        if filled:
            y = min(cell.y for cell in filled)
            yield Row(cells=tuple(replace(c, y=y) for c in filled), sheet=sheet, table=True)


def _whole(lines: Sequence[Cell], words: frozenset[str]) -> Cell | None:
    """Join the lines that a table's cell takes."""
    if not lines:
        return None
    inside = sorted(lines, key=lambda c: (c.y, c.x))
    text = join_rows([Traced.of(cell.text) for cell in inside], words)
    return replace(lines[0], text=text.text, right=max(c.right for c in lines))
