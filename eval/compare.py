"""Two runs side by side: differences with a paired test, and the cases that changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong
from eval.folder import RunFolder
from eval.measures.bootstrap import paired_p
from eval.scores import MEASURES, Judged, Scored, groups_of, score


def compare_runs(first: Path, second: Path) -> dict[str, Any]:
    """Compare two runs over the cases that both have.

    Returns:
        `cases`; `measures`: for each the scores of both, their difference (second minus first)
        and its p-value; `right`, `declined` and `false_green`: the ids of what is so only in the
        second run (`gained`) and only in the first (`lost`); `only_first`, `only_second`: the ids of cases
        that the other run lacks.

    Raises:
        SettingsWrong: A folder holds no finished run, or the runs share no case.
    """
    one, two = _all(first), _all(second)
    ids = {judged.id for judged in one} & {judged.id for judged in two}
    if not ids:
        raise SettingsWrong(f"{first} en {second} hebben geen enkele vraag gemeen.")
    shared = [[judged for judged in run if judged.id in ids] for run in (one, two)]
    return {
        "cases": len(ids),
        "measures": _differences(*shared),
        "right": _changed(*map(_right, shared)),
        "declined": _changed(*map(_declined, shared)),
        "false_green": _changed(*map(_falsely_green, shared)),
        "only_first": [judged.id for judged in one if judged.id not in ids],
        "only_second": [judged.id for judged in two if judged.id not in ids],
    }


def _all(run: Path) -> tuple[Scored, ...]:
    folder = RunFolder(run)
    return (*folder.judged(), *folder.judged_claims())


def _differences(one: Sequence[Scored], two: Sequence[Scored]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for name in MEASURES:
        first, second = score(one, name), score(two, name)
        if first is not None and second is not None:
            found[name] = {
                "first": first,
                "second": second,
                "difference": second - first,
                "p": paired_p(groups_of(one, name), groups_of(two, name)),
            }
    return found


def _changed(first: Sequence[str], second: Sequence[str]) -> dict[str, list[str]]:
    return {
        "gained": [id_ for id_ in second if id_ not in first],
        "lost": [id_ for id_ in first if id_ not in second],
    }


def _right(run: Sequence[Scored]) -> list[str]:
    return _having(run, "right")


def _falsely_green(run: Sequence[Scored]) -> list[str]:
    return _having(run, "false_green")


def _declined(run: Sequence[Scored]) -> list[str]:
    return [judged.id for judged in run if isinstance(judged, Judged) and judged.declined]


def _having(run: Sequence[Scored], name: str) -> list[str]:
    """Give the ids of what gains anything in a measure."""
    return [judged.id for judged in run if name in judged.parts and judged.parts[name].gained]
