"""Fragments put together to cells: what stands on one baseline without a wide gap."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from corpus.formats.pdf.shapes import STRUCK_OUT
from corpus.formats.pdf.sheets import Fragment, Rule

_SAME_LINE = 0.2  # in ems, between two baselines
_SPACE = 0.15  # in ems: a gap that wide parts two words
_GAP = 1.1  # in ems: a gap that wide parts two cells
_SMALL = 0.85  # of its neighbours' size: so small is a mark, or a figure in a formula
_RAISED = 0.12  # in ems above the baseline
_BUCKET = 8.0  # points
_MARK = re.compile(r"[\s(\[]*\d{1,3}(?:\s*[,;]\s*\d{1,3})*[\s)\]]*")
_STRUCK_TWICE = re.compile(rf"{re.escape(STRUCK_OUT)}(?:\s*{re.escape(STRUCK_OUT)})+")
_RAISED_DIGITS = {ord("0") + digit: sign for digit, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a stretch of text looks, but for its size."""

    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Text on one baseline; cells of one line have the same `y`.

    Figures raised above the line are written ¹²³. `style` is that of all of the text, with
    nothing where it changes; `first` and `last` are those at its ends.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    style: Style = Style()
    first: Style = Style()
    last: Style = Style()


@dataclass(slots=True)
class _Baseline:
    y: float
    size: float
    parts: list[Fragment] = field(default_factory=list)

    def near(self, fragment: Fragment) -> Fragment:
        """Give the part beside a fragment: on a scan that lies askew, lines slope."""
        return min(self.parts, key=lambda part: abs(part.x - fragment.x))

    def touches(self, fragment: Fragment) -> bool:
        reach = 0.5 * self.size
        return any(
            abs(fragment.x - part.right) < reach or abs(part.x - fragment.right) < reach
            for part in self.parts
        )


def cells_of(fragments: Sequence[Fragment], rules: Sequence[Rule] = ()) -> list[Cell]:
    """Give the cells of a page from top to bottom, those of a line from left to right.

    An upright rule parts two cells, however near they stand.
    """
    walls = [rule for rule in rules if rule.bottom - rule.y > rule.right - rule.x]
    lines = _baselines(_seen_once(f for f in fragments if f.text.strip()))
    return [cell for line in sorted(lines, key=lambda b: b.y) for cell in _cells(line, walls)]


def _seen_once(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Leave out text that was printed twice to look bold or shaded."""
    seen: set[tuple[str, int, int]] = set()
    for fragment in fragments:
        x, y = round(fragment.x / 1.5), round(fragment.y / 1.5)
        near = {(fragment.text, x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
        if len(fragment.text.strip()) > 1 and near & seen:
            continue
        seen.add((fragment.text, x, y))
        yield fragment


def _baselines(fragments: Iterable[Fragment]) -> list[_Baseline]:
    found: list[_Baseline] = []
    near: dict[int, list[_Baseline]] = defaultdict(list)
    for fragment in sorted(fragments, key=lambda f: (-round(f.size * 2), f.y, f.x)):
        bucket = int(fragment.y // _BUCKET)
        around = [line for b in range(bucket - 2, bucket + 3) for line in near[b]]
        line = _line_of(fragment, around)
        if line is None:
            line = _Baseline(fragment.y, fragment.size)
            found.append(line)
            near[bucket].append(line)
        line.parts.append(fragment)
    return found


def _line_of(fragment: Fragment, lines: Sequence[_Baseline]) -> _Baseline | None:
    """Find the line that a fragment stands on: its baseline's, or the one it is raised above."""
    by_distance = sorted(lines, key=lambda line: abs(line.y - fragment.y))
    level = [
        line
        for line in by_distance
        if abs(line.near(fragment).y - fragment.y) <= _SAME_LINE * fragment.size
    ]
    if level and (level[0].touches(fragment) or not _MARK.fullmatch(fragment.text)):
        return level[0]
    for line in by_distance:
        beside = line.y - 0.75 * line.size <= fragment.y <= line.y + 0.3 * line.size
        if fragment.size < _SMALL * line.size and beside and line.touches(fragment):
            return line
    return level[0] if level else None


def _cells(line: _Baseline, walls: Sequence[Rule]) -> Iterator[Cell]:
    height = line.y - 0.3 * line.size
    stops = [wall.x for wall in walls if wall.y - 1 <= height <= wall.bottom + 1]
    together: list[Fragment] = []
    for part in sorted(line.parts, key=lambda f: f.x):
        if together and _parted(together[-1].right, part.x, line.size, stops):
            yield _cell(together, line)
            together = []
        together.append(part)
    if together:
        yield _cell(together, line)


def _parted(end: float, start: float, size: float, stops: Sequence[float]) -> bool:
    if start - end > _GAP * size:
        return True
    return any(end - 0.3 * size <= stop <= start + 0.3 * size for stop in stops)


def _cell(parts: Sequence[Fragment], line: _Baseline) -> Cell:
    text = ""
    before: Fragment | None = None
    for part in parts:
        words = _words(part, line)
        gap = before is not None and part.x - before.right > _SPACE * line.size
        # A mark that was set right before the next sentence hides the space between the two.
        gap = gap or (text[-1:] in _RAISED_DIGITS.values() and words[:1].isalpha())
        parted = gap and not text.endswith(" ") and not words.startswith(" ")
        text = f"{text} {words}" if parted else text + words
        before = part
    styles = [Style(bold=p.bold, italic=p.italic) for p in parts]
    bold, italic = all(s.bold for s in styles), all(s.italic for s in styles)
    return Cell(
        text=_STRUCK_TWICE.sub(STRUCK_OUT, re.sub(r"\s+", " ", text)).strip(),
        x=parts[0].x,
        right=max(p.right for p in parts),
        y=line.y,
        size=_size(parts),
        style=Style(bold=bold, italic=italic),
        first=styles[0],
        last=styles[-1],
    )


def _size(parts: Sequence[Fragment]) -> float:
    """Give the size of most of the text."""
    lengths: dict[float, int] = defaultdict(int)
    for part in parts:
        lengths[part.size] += len(part.text.strip())
    return max(lengths, key=lambda size: lengths[size])


def _words(part: Fragment, line: _Baseline) -> str:
    """Write a fragment's text, a figure raised above its line as such."""
    raised = line.y - part.y > _RAISED * line.size and part.size < _SMALL * line.size
    if raised and _MARK.fullmatch(part.text):
        return part.text.strip(" ()[]").translate(_RAISED_DIGITS)
    return part.text
