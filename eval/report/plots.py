"""The plots of a report: scores by type, how long answers took, declining against a threshold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, DateFormatter
from matplotlib.ticker import FuncFormatter, PercentFormatter

from eval.measures.bootstrap import interval
from eval.measures.part import Part
from eval.report.svg import ACCENT, BAD, GOOD, INK, QUIET, as_svg, new_figure, plot_style
from eval.report.threshold import AtThreshold
from eval.report.wording import decimal, milliseconds, type_words
from eval.scores import Judged, by_type, groups_of, score

_LONGEST_NAME = 28
_LINES = ((ACCENT, "-", "o"), (GOOD, "--", "s"), (INK, ":", "^"), (BAD, "-.", "D"))
_NARROW, _WIDE = 3.8, 4.2  # inches; the page scales them to its columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A type's score with its 95% interval; those of a higher rank stand above the others."""

    label: str
    value: float
    low: float
    high: float
    colour: str = ACCENT
    marker: str = "o"
    rank: int = 0


def score_by_type(judged: Sequence[Judged], measure: str, *, title: str) -> Markup | None:
    """Draw a measure for each type of question that it applies to, the best at the top."""
    dots = [
        _dot(name, groups_of(of_type, measure))
        for name, of_type in by_type(judged).items()
        if score(of_type, measure) is not None
    ]
    return _dots(dots, name=f"soort-{measure.replace('@', '-')}", title=title)


def declined_by_type(judged: Sequence[Judged], *, title: str) -> Markup | None:
    """Draw which share of each type was declined: those that can't be answered in another colour."""
    dots = []
    for name, of_type in by_type(judged).items():
        groups: dict[str, list[Part]] = {}
        for one in of_type:
            groups.setdefault(one.group, []).append(Part(float(one.declined)))
        dot = _dot(name, groups)
        silent = not any(one.answerable for one in of_type)
        colour, marker = (GOOD, "o") if silent else (BAD, "D")
        dots.append(replace(dot, colour=colour, marker=marker, rank=int(silent)))
    return _dots(dots, name="soort-afgewezen", title=title)


def latency(totals: Sequence[float], *, title: str) -> Markup | None:
    """Draw which share of the questions was answered within how many milliseconds."""
    if not totals:
        return None
    times = np.sort(np.asarray(totals, dtype=float))
    with plot_style():
        figure, axes = new_figure(_WIDE, 2.7)
        shares = np.arange(1, len(times) + 1) / len(times)
        axes.step(np.r_[0, times], np.r_[0, shares], where="post", color=ACCENT)
        for share, name in ((0.5, "mediaan"), (0.95, "95%")):
            at = float(np.quantile(times, share))
            axes.plot([at], [share], "o", color=INK, markersize=4, zorder=3)
            axes.annotate(
                f"{name}: {milliseconds(at)}", (at, share), (7, -9), textcoords="offset points"
            )
        axes.set_xlim(0, float(times[-1]) * 1.05 or 1)
        axes.set_ylim(0, 1.03)
        axes.set_xlabel("milliseconden per vraag")
        axes.yaxis.set_major_formatter(_percents())
        axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:g}".replace(".", ",")))
        return as_svg(figure, name="doorlooptijd", title=title)


def declining(points: Sequence[AtThreshold], *, title: str) -> Markup | None:
    """Draw what a threshold on the first passage's score would do to declining."""
    if not points:
        return None
    lines: tuple[tuple[str, str, str, Callable[[AtThreshold], float]], ...] = (
        ("onbeantwoordbaar, en afgewezen", GOOD, "-", lambda p: p.abstain_recall),
        ("ten onrechte afgewezen", BAD, "--", lambda p: p.false_refusal),
        ("afwijzen als geheel (F1)", QUIET, ":", lambda p: p.abstain_f1),
    )
    with plot_style():
        figure, axes = new_figure(_WIDE, 2.7)
        thresholds = [point.threshold for point in points]
        for label, colour, style, value in lines:
            axes.plot(thresholds, list(map(value, points)), style, color=colour, label=label)
            axes.plot([0], [value(points[0])], "o", color=colour, markersize=5, clip_on=False)
        axes.set_xlim(0, thresholds[-1])
        axes.set_ylim(0, 1.03)
        axes.set_xlabel("drempel op de score van de eerste alinea (● = deze run)")
        axes.yaxis.set_major_formatter(_percents())
        axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: decimal(x, 1)))
        figure.legend(loc="outside upper left", ncols=1)
        return as_svg(figure, name="drempel", title=title)


def over_time(
    lines: Mapping[str, Sequence[tuple[datetime, object]]], *, title: str
) -> Markup | None:
    """Draw shares over time, a line for each measure; what is no number is left out."""
    drawn = {
        label: [(made, float(value)) for made, value in line if isinstance(value, int | float)]
        for label, line in lines.items()
    }
    if not any(drawn.values()):
        return None
    with plot_style():
        figure, axes = new_figure(_WIDE, 2.7)
        styles = zip(_LINES, drawn.items(), strict=False)
        for (colour, style, marker), (label, line) in styles:
            if line:
                axes.plot(*zip(*line, strict=True), color=colour, linestyle=style, marker=marker,
                          markersize=4, label=label)  # fmt: skip
        axes.set_ylim(0, 1.03)
        axes.yaxis.set_major_formatter(_percents())
        locator = AutoDateLocator(minticks=2, maxticks=5)  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_locator(locator)
        formatter = DateFormatter("%d-%m-%Y")  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_formatter(formatter)
        figure.legend(loc="outside upper left", ncols=2)
        return as_svg(figure, name="over-tijd", title=title)


def _dot(name: str, groups: Mapping[str, Sequence[Part]]) -> Dot:
    parts = [part for of in groups.values() for part in of]
    low, high = interval(groups)
    words = type_words(name)
    if len(words) > _LONGEST_NAME:
        words = words[: _LONGEST_NAME - 1] + "…"
    return Dot(
        label=f"{words} ({len(parts)})",
        value=sum(p.gained for p in parts) / sum(p.possible for p in parts),
        low=low,
        high=high,
    )


def _dots(dots: Sequence[Dot], *, name: str, title: str) -> Markup | None:
    if not dots:
        return None
    dots = sorted(dots, key=lambda dot: (dot.rank, dot.value))
    with plot_style():
        figure, axes = new_figure(_NARROW, 0.55 + 0.185 * len(dots))
        colours = [dot.colour for dot in dots]
        lows, highs = [dot.low for dot in dots], [dot.high for dot in dots]
        axes.hlines(range(len(dots)), lows, highs, colors=colours, alpha=0.45)
        for marker in dict.fromkeys(dot.marker for dot in dots):
            at = [(dot.value, n, dot.colour) for n, dot in enumerate(dots) if dot.marker == marker]
            x, y, colour = zip(*at, strict=True)
            axes.scatter(x, y, s=22, c=colour, marker=marker, clip_on=False, zorder=3)
        _label_rows(axes, [dot.label for dot in dots])
        return as_svg(figure, name=name, title=title)


def _label_rows(axes: Axes, labels: Sequence[str]) -> None:
    axes.set_yticks(range(len(labels)), labels)
    axes.set_ylim(-0.7, len(labels) - 0.3)
    axes.set_xlim(0, 1)
    axes.tick_params(axis="y", length=0, pad=7)
    axes.grid(visible=False, axis="y")
    axes.spines["left"].set_visible(False)
    axes.xaxis.set_major_formatter(_percents())


def _percents() -> PercentFormatter:
    return PercentFormatter(xmax=1, decimals=0)
