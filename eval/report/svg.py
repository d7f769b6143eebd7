"""Plots as SVG that stands in the page: it takes the page's colours and letter, and never varies."""

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import matplotlib
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.typing import RcKeyType

# Colours that stand for the page's own, which differ between light and dark.
INK, QUIET, LINE, ACCENT, BAD, GOOD = (f"#01010{n}" for n in range(1, 7))
_PAGE_COLOURS = {
    INK: "var(--ink)",
    QUIET: "var(--quiet)",
    LINE: "var(--line)",
    ACCENT: "var(--accent)",
    BAD: "var(--bad)",
    GOOD: "var(--good)",
}
_STYLE: dict[RcKeyType, object] = {
    "svg.hashsalt": "spoorzoeker",
    "svg.fonttype": "none",
    "text.parse_math": False,  # a type of question may hold a dollar sign
    "font.size": 8,
    "text.color": INK,
    "axes.labelcolor": QUIET,
    "axes.edgecolor": LINE,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": LINE,
    "grid.linewidth": 0.6,
    "xtick.color": LINE,
    "ytick.color": LINE,
    "xtick.labelcolor": QUIET,
    "ytick.labelcolor": INK,
    "legend.frameon": False,
    "legend.labelcolor": INK,
    "lines.linewidth": 1.6,
}


@contextmanager
def plot_style() -> Iterator[None]:
    """Draw in the style of the report; nothing is left of it afterwards."""
    with matplotlib.rc_context(_STYLE):
        yield


def new_figure(width: float, height: float) -> tuple[Figure, Axes]:
    """Make a figure of so many inches with one pair of axes."""
    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasSVG(figure)
    return figure, figure.add_subplot()


def as_svg(figure: Figure, *, name: str, title: str) -> Markup:
    """Give a figure as an SVG element.

    Args:
        figure: Drawn in the colours of this module.
        name: What its ids begin with, so that they are unique in the page.
        title: What a screen reader says of it.
    """
    buffer = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    with warnings.catch_warnings():
        # What the font here lacks, that of the page may have.
        warnings.filterwarnings("ignore", message="Glyph")
        figure.savefig(buffer, format="svg", transparent=True, metadata=nothing)
    text = buffer.getvalue()
    text = text[text.index("<svg") :]
    for sentinel, colour in _PAGE_COLOURS.items():
        text = text.replace(sentinel, colour)
    text = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{name}-", text)
    view = re.search(r'viewBox="[^"]*"', text)
    inside = text[text.index(">") + 1 :]
    return Markup(  # nosec B704  # drawn by matplotlib, which escapes; the title is escaped
        f'<svg {view[0] if view else ""} role="img" aria-labelledby="{name}-title">'
        f'<title id="{name}-title">{escape(title)}</title>{inside}'
    )
