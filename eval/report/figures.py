"""The tables of figures: each measure with its interval, by type, beside baselines, of the check."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from eval.report.wording import CHECKING, GROUPS, MeasureWords, amount, type_words
from eval.scores import MEASURES, Judged, JudgedClaim, Scored, by_type, score


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measure's score as it is shown; `low` and `high` are its 95% interval, in [0, 1]."""

    key: str
    words: MeasureWords
    value: float
    low: float | None
    high: float | None
    cases: int | None

    @property
    def shown(self) -> str:
        """The score as a reader sees it."""
        return amount(self.value, self.words)

    @property
    def interval(self) -> str:
        """The interval as a reader sees it."""
        if self.low is None or self.high is None:
            return "–"
        return _span(self.low, self.high, self.words)


def figure_groups(
    scores: Mapping[str, Any], judged: Sequence[Judged]
) -> dict[str, tuple[Figure, ...]]:
    """Give the measures that apply by what they are about, in the order of reading."""
    cases = _counts(judged)
    groups = {title: tuple(_figures(scores, words, cases)) for title, words in GROUPS.items()}
    return {title: figures for title, figures in groups.items() if figures}


def check_figures(scores: Mapping[str, Any], judged: Sequence[JudgedClaim]) -> tuple[Figure, ...]:
    """Give the measures of the check of a human's draft; none where none was measured."""
    return tuple(_figures(scores, CHECKING, _counts(judged)))


def type_table(judged: Sequence[Judged]) -> tuple[tuple[MeasureWords, ...], list[Any]]:
    """Give the measures as columns, and for each type its name, its cases, and its cells."""
    columns = [(key, words) for group in GROUPS.values() for key, words in group.items()]
    rows = [
        (type_words(name), len(of_type), [_cell(score(of_type, key), w) for key, w in columns])
        for name, of_type in by_type(judged).items()
    ]
    return tuple(words for _, words in columns), rows


def baseline_table(
    ours: Mapping[str, Any], baselines: Mapping[str, Mapping[str, Any]]
) -> list[tuple[str, MeasureWords, list[tuple[str, str]]]]:
    """Give for each measure that any system has its score and interval, ours first."""
    systems = [ours, *baselines.values()]
    keys = [(key, words) for group in GROUPS.values() for key, words in group.items()]
    return [
        (key, words, [_with_interval(system, key, words) for system in systems])
        for key, words in keys
        if any(_number(system.get(key)) is not None for system in systems)
    ]


def _counts(judged: Sequence[Scored]) -> dict[str, int]:
    return {name: sum(name in one.parts for one in judged) for name in MEASURES}


def _figures(
    scores: Mapping[str, Any], words: Mapping[str, MeasureWords], cases: Mapping[str, int]
) -> Iterator[Figure]:
    for key, of in words.items():
        value = _number(scores.get(key))
        if value is not None:
            low, high = _interval(scores, key)
            yield Figure(key=key, words=of, value=value, low=low, high=high, cases=cases.get(key))


def _with_interval(scores: Mapping[str, Any], key: str, words: MeasureWords) -> tuple[str, str]:
    value = _number(scores.get(key))
    low, high = _interval(scores, key)
    if value is None or low is None or high is None:
        return _cell(value, words), ""
    return _cell(value, words), _span(low, high, words)


def _interval(scores: Mapping[str, Any], key: str) -> tuple[float | None, float | None]:
    intervals = scores.get("intervals")
    both = intervals.get(key) if isinstance(intervals, dict) else None
    if not isinstance(both, list) or len(both) != 2:
        return None, None
    return _number(both[0]), _number(both[1])


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
        return None
    return float(value)


def _cell(value: float | None, words: MeasureWords) -> str:
    return "–" if value is None else amount(value, words)


def _span(low: float, high: float, words: MeasureWords) -> str:
    return f"{amount(low, words)} – {amount(high, words)}"
