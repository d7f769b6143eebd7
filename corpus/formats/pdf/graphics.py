"""The state in which a content stream draws, from the page as a reader holds it."""

from dataclasses import dataclass, replace

from pypdf import PageObject

from corpus.formats.pdf.fonts import Typeface
from corpus.formats.pdf.sheets import Matrix

TEXT_STATE = frozenset({"Tc", "Tw", "TL", "Ts", "Tz", "Tr"})


def upright(page: PageObject) -> tuple[Matrix, float, float]:
    """Give the matrix from the page's own space to the reader's, and the page's size."""
    edges = page.mediabox
    left, bottom, right, top = (
        float(n) for n in (edges.left, edges.bottom, edges.right, edges.top)
    )
    wide, high = right - left, top - bottom
    turn = int(page.rotation) % 360
    if turn == 90:
        return (0.0, 1.0, 1.0, 0.0, -bottom, -left), high, wide
    if turn == 180:
        return (-1.0, 0.0, 0.0, 1.0, right, -bottom), wide, high
    if turn == 270:
        return (0.0, -1.0, -1.0, 0.0, top, right), high, wide
    return (1.0, 0.0, 0.0, -1.0, -left, top), wide, high


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state, of which `q` keeps a copy."""

    matrix: Matrix
    face: Typeface | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    dark: bool = True


def with_number(state: State, operator: str, value: float) -> State:
    """Give the state after an operator of `TEXT_STATE`."""
    match operator:
        case "Tc":
            return replace(state, spacing=value)
        case "Tw":
            return replace(state, word_spacing=value)
        case "TL":
            return replace(state, leading=value)
        case "Ts":
            return replace(state, rise=value)
        case "Tz":
            return replace(state, stretch=value / 100)
        case _:
            return replace(state, mode=round(value))
