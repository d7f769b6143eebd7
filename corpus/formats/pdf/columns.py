"""Columns told apart: the body, or two of them, and the narrow margin with the addresses.

Ministries print sender, contact and kenmerk in small type in a column beside the body.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.formats.pdf.cells import Cell
from corpus.formats.pdf.rows import Row, rows_of

_SMALL = 0.9  # of the body's size: the type of a margin
_LEAST = 3  # cells that make a margin
_NEAR = 3.0  # points within which two cells begin at the same place
_CROSSING = 0.05  # of the body's lines may run into the margin
_LABELS = 0.7  # of a left column on the body's baselines: it labels the body
_LONG_CELL = 30  # characters
_ENOUGH = 8  # lines of a page that show how wide its body is


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where the body stands on pages of one format, and where a margin begins or ends."""

    size: float
    left: float
    right: float
    margin_from: float | None = None
    margin_until: float | None = None

    def in_margin(self, cell: Cell) -> bool:
        """Say whether a cell stands in a margin."""
        small = cell.size <= _SMALL * self.size
        if self.margin_from is not None and cell.x >= self.margin_from - _NEAR:
            return small or cell.x >= self.right - 1
        until = self.margin_until
        return until is not None and small and cell.right <= until + _NEAR


def frames_of(pages: Sequence[Sequence[Cell]], width: float) -> list[Frame]:
    """Find the body on each of the pages of one format."""
    cells = [cell for page in pages for cell in page]
    size = usual_size(cells)
    prose = [_prose(page, size) for page in pages]
    everything = [cell for page in prose for cell in page] or cells
    small = [c for c in cells if c.size <= _SMALL * size]
    left = _quantile([(c.x, len(c.text)) for c in everything], 0.02)
    until = _margin_at_left(small, pages, left)
    start = _margin_at_right(small, width)
    return [
        Frame(
            size=size,
            left=left,
            right=_right_edge(page if len(page) >= _ENOUGH else everything),
            margin_from=None if start is None or _runs_into(page, start) else start,
            margin_until=until,
        )
        for page in prose
    ]


def _prose(page: Sequence[Cell], size: float) -> list[Cell]:
    return [c for c in page if abs(c.size - size) < 0.8 and len(c.text) >= _LONG_CELL]


def _right_edge(prose: Sequence[Cell]) -> float:
    return _quantile([(c.right, len(c.text)) for c in prose], 0.99)


def _runs_into(prose: Sequence[Cell], margin: float) -> bool:
    """Say whether the lines of a page, as those of an annex, run into where others have a margin."""
    crossing = sum(c.x < margin - _NEAR and c.right > margin + _NEAR for c in prose)
    return crossing > _CROSSING * len(prose)


def usual_size(cells: Iterable[Cell]) -> float:
    """Give the size of most of the text, in steps of half a point."""
    lengths: Counter[float] = Counter()
    for cell in cells:
        lengths[round(cell.size * 2) / 2] += len(cell.text)
    return lengths.most_common(1)[0][0] if lengths else 0.0


def _quantile(values: Sequence[tuple[float, int]], share: float) -> float:
    """Give the value below which that share of the weight lies."""
    total = sum(weight for _, weight in values)
    passed = 0
    for value, weight in sorted(values):
        passed += weight
        if passed >= share * total:
            return value
    return 0.0


def _margin_at_right(small: Sequence[Cell], width: float) -> float | None:
    starts = Counter(round(c.x / _NEAR) for c in small if c.x > 0.55 * width)
    if not starts:
        return None
    bin_, _ = starts.most_common(1)[0]
    members = [c.x for c in small if abs(c.x / _NEAR - bin_) <= 1]
    return min(members) if len(members) >= _LEAST else None


def _margin_at_left(
    small: Sequence[Cell], pages: Sequence[Sequence[Cell]], left: float
) -> float | None:
    """Find a left margin that does not label the lines beside it, as lists of decisions do."""
    beside = [c for c in small if c.right <= left + _NEAR]
    if len(beside) < _LEAST:
        return None
    lines = {(n, c.y) for n, page in enumerate(pages) for c in page if c.x >= left - _NEAR}
    members = set(map(id, beside))
    placed = [(n, c.y) for n, page in enumerate(pages) for c in page if id(c) in members]
    labels = sum(place in lines for place in placed)
    return max(c.right for c in beside) if labels < _LABELS * len(beside) else None


def body_rows(cells: Sequence[Cell], frame: Frame, sheet: int) -> list[Row]:
    """Give the rows of the body in reading order, one column after the other."""
    gutter = _gutter(cells, frame)
    if gutter is None:
        return rows_of(cells, sheet, frame.right)
    rows: list[Row] = []
    band: list[Cell] = []
    across = {c.y for c in cells if c.x < gutter - _NEAR and c.right > gutter + _NEAR}
    for cell in cells:
        if cell.y in across:
            rows += _two_columns(band, gutter, frame, sheet)
            band = []
            rows += rows_of([cell], sheet, frame.right)
        else:
            band.append(cell)
    return rows + _two_columns(band, gutter, frame, sheet)


def _two_columns(band: Sequence[Cell], gutter: float, frame: Frame, sheet: int) -> list[Row]:
    left = [c for c in band if c.x < gutter]
    right = [c for c in band if c.x >= gutter]
    edge = max((c.right for c in left), default=gutter)
    return rows_of(left, sheet, edge) + rows_of(right, sheet, frame.right)


def _gutter(cells: Sequence[Cell], frame: Frame) -> float | None:
    """Find the gutter between two columns of prose, where there are two."""
    middle = (frame.left + frame.right) / 2
    span = frame.right - frame.left
    long = [c for c in cells if len(c.text) >= _LONG_CELL]
    right = [c for c in long if c.x > middle - 0.05 * span and c.x < middle + 0.1 * span]
    left = [c for c in long if c.right < middle + 0.05 * span]
    if min(len(left), len(right)) < 8 or len(left) + len(right) < 0.8 * len(long):
        return None
    start = Counter(round(c.x) for c in right).most_common(1)[0]
    return start[0] - 2.0 if start[1] >= len(right) / 2 else None
