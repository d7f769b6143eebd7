"""What stands on a page: text with its place, lines, images; and how much of it is too much.

Coordinates are in points, from the page's upper left corner as a reader holds it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pypdf.generic import DictionaryObject, StreamObject

from corpus.formats.pdf.opening import TOO_LARGE
from corpus.manuscript import Unreadable

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MAX_CHARACTERS = 4_000_000  # codes in a whole document
_MAX_OPERATIONS = 2_000_000  # of a whole document


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A stretch of text that was shown at once; `y` is its baseline."""

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line drawn on the page, level or upright; or a bar that hides what is under it."""

    x: float
    y: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Picture:
    """An image and the matrix that places its unit square on the page."""

    image: StreamObject
    matrix: Matrix


@dataclass(slots=True)
class Sheet:
    """What stands on one page."""

    width: float
    height: float
    fragments: list[Fragment] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    bars: list[Rule] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    unread: int = 0  # characters in a font that doesn't tell what they are
    hidden: int = 0  # characters under an image, as a scanner that recognises text puts them


@dataclass(slots=True)
class Budget:
    """What is left of the work that one document may take."""

    characters: int = _MAX_CHARACTERS
    operations: int = _MAX_OPERATIONS

    def spend(self, *, characters: int = 0, operations: int = 0) -> None:
        """Count work done.

        Raises:
            Unreadable: It was more than the document may take.
        """
        self.characters -= characters
        self.operations -= operations
        if self.characters < 0 or self.operations < 0:
            raise Unreadable(TOO_LARGE)


def times(first: Matrix, then: Matrix) -> Matrix:
    """Put one transformation after another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Give where a matrix puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def box(matrix: Matrix, corners: Sequence[float]) -> Rule:
    """Give the level rectangle in which a matrix puts two opposite corners."""
    x, y = at(matrix, corners[0], corners[1])
    right, bottom = at(matrix, corners[2], corners[3])
    return Rule(min(x, right), min(y, bottom), max(x, right), max(y, bottom))


def number(value: Any) -> float:
    """Take an operand for a number; what is none is 0."""
    return float(value) if isinstance(value, int | float) else 0.0


def dictionary(value: Any) -> DictionaryObject:
    """Resolve a reference to a dictionary; what is none is an empty one."""
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
