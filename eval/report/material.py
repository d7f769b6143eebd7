"""All that a report is made of, read from a run's folder."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.errors import SettingsWrong
from eval.cases import Claim, Entry, turns_of
from eval.folder import RunFolder
from eval.report.shown import ShownAnswer, read_shown
from eval.scores import Judged, JudgedClaim

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTime:
    """How long a step took over all questions, in milliseconds."""

    median: float
    p95: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a language model thought of one answer; the score lies in [0, 1]."""

    score: float
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelJudge:
    """A language model's opinions by the id of the case."""

    model: str
    verdicts: Mapping[str, Opinion]
    mean: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A finished run.

    Invariant: every case of `entries` has an answer and is judged; so is the check of each of
    `claims`, in their order.
    """

    about: Mapping[str, Any]
    entries: tuple[Entry, ...]
    answers: Mapping[str, ShownAnswer]
    judged: tuple[Judged, ...]
    claims: tuple[Claim, ...]
    checks: Mapping[str, dict[str, Any]]
    judged_claims: tuple[JudgedClaim, ...]
    scores: Mapping[str, Any]
    latency: Mapping[str, StepTime] | None
    baselines: Mapping[str, Mapping[str, Any]]
    judge: ModelJudge | None


def read_material(run: Path) -> Material:
    """Read a run's folder; what is optional in it may be absent.

    Raises:
        SettingsWrong: The folder holds no finished run, or a file in it is damaged.
    """
    folder = RunFolder(run)
    cases = folder.cases()
    entries = cases.entries
    judged, judged_claims = folder.judged(), folder.judged_claims()
    answers, checks = folder.answers(), folder.checks()
    asked = [case.id for entry in entries for case in turns_of(entry)]
    _refuse_gaps(run, asked, answers, [one.id for one in judged])
    _refuse_gaps(run, [c.id for c in cases.claims], checks, [one.id for one in judged_claims])
    latency, judge = run / "latency.json", run / "judge.json"
    return Material(
        about=folder.about(),
        entries=entries,
        answers={case.id: read_shown(answers[case.id]) for e in entries for case in turns_of(e)},
        judged=judged,
        claims=cases.claims,
        checks=checks,
        judged_claims=judged_claims,
        scores=folder.scores(),
        latency=_optional(latency, _step_times()),
        baselines=folder.baselines(),
        judge=_optional(judge, _model_judge()),
    )


def _refuse_gaps(
    run: Path, asked: Sequence[str], given: Mapping[str, Any], judged: Sequence[str]
) -> None:
    if list(asked) != list(judged) or not set(asked) <= set(given):
        raise SettingsWrong(
            f"De bestanden in {run} horen niet bij elkaar: niet elke vraag heeft een antwoord en "
            f"een oordeel. Maak de run opnieuw met: spoorzoeker eval run VRAGEN.jsonl --out {run}"
        )


def _optional(file: Path, adapter: TypeAdapter[_T]) -> _T | None:
    if not file.exists():
        return None
    try:
        return adapter.validate_python(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        raise SettingsWrong(
            f"{file} is niet te lezen; haal het weg of maak het opnieuw."
        ) from error


@cache
def _step_times() -> TypeAdapter[dict[str, StepTime]]:
    return TypeAdapter(dict[str, StepTime])


@cache
def _model_judge() -> TypeAdapter[ModelJudge]:
    return TypeAdapter(ModelJudge)
