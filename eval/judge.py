"""A language model as judge: whether the answers of a run agree with their references."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.errors import SettingsWrong
from eval import judge_prompts
from eval.cases import Case, Entry, turns_of
from eval.folder import RunFolder
from eval.given import Given, read_given

if TYPE_CHECKING:
    from llama_index.core.llms import LLM, ChatMessage

Progress = Callable[[int, int], None]
"""Called with how many answers were put before the judge, and how many there are."""

_SCORES = (0.0, 0.5, 1.0)
_PATIENCE = 3  # failures in a row after which the judge is taken to be away
_OBJECT = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How far an answer agrees with its reference: 0, 0.5 or 1, and why."""

    score: float
    reason: str


def judge_run(run: Path, model: "LLM", on_progress: Progress | None = None) -> dict[str, Any]:
    """Judge the answers of a run, and write `judge.json` in its folder.

    Raises:
        SettingsWrong: There is no such run, the model doesn't answer, or the file can't be written.
    """
    folder = RunFolder(run)
    judged = judge_answers(folder.cases().entries, folder.answers(), model, on_progress)
    folder.write_judge(judged)
    return judged


def judge_answers(
    entries: Sequence[Entry],
    answers: Mapping[str, dict[str, Any]],
    model: "LLM",
    on_progress: Progress | None = None,
) -> dict[str, Any]:
    """Put each answered answerable case before the judge.

    Args:
        entries: The cases of the run.
        answers: What was answered, by case, in the form of `ask --json`.
        model: The judge.
        on_progress: Told of each answer.

    Returns:
        `model`, `verdicts` by case, their `mean` (None without any), and how many answers the
        judge said nothing of use about, `unjudged`.

    Raises:
        SettingsWrong: The model fails three times in a row.
    """
    pairs = list(_answered(entries, answers))
    verdicts: dict[str, Verdict] = {}
    failures = 0
    for number, (case, given) in enumerate(pairs, start=1):
        said = _say(model, case, given)
        failures = 0 if said is not None else failures + 1
        if failures == _PATIENCE:
            raise SettingsWrong(
                f"Het taalmodel {_name(model)} antwoordt niet; "
                "controleer model_url en of het model draait."
            )
        if verdict := read_verdict(said or ""):
            verdicts[case.id] = verdict
        if on_progress:
            on_progress(number, len(pairs))
    scores = [verdict.score for verdict in verdicts.values()]
    return {
        "model": _name(model),
        "verdicts": {id_: asdict(verdict) for id_, verdict in verdicts.items()},
        "mean": round(sum(scores) / len(scores), 4) if scores else None,
        "unjudged": len(pairs) - len(verdicts),
    }


def read_verdict(said: str) -> Verdict | None:
    """Read a verdict from what a judge wrote; None where there is none to be read.

    The last object with a score counts, whatever stands around it.
    """
    for written in reversed(_OBJECT.findall(said)):
        try:
            value = json.loads(written, strict=False)
            score = float(str(value["score"]).replace(",", "."))
        except (ValueError, KeyError):
            continue
        if score in _SCORES:
            return Verdict(score=score, reason=" ".join(str(value.get("reason", "")).split()))
    return None


def _answered(
    entries: Sequence[Entry], answers: Mapping[str, dict[str, Any]]
) -> Iterator[tuple[Case, Given]]:
    for entry in entries:
        for case in turns_of(entry):
            given = read_given(answers[case.id]) if case.id in answers else None
            if case.answerable and given and not given.declined:
                yield case, given


def _say(model: "LLM", case: Case, given: Given) -> str | None:
    """Let the judge speak; None where it fails."""
    from rag.model.failure import ModelFailed
    from rag.model.reply import reply
    from rag.model.stream import spoken

    try:
        return "".join(spoken(reply(model, _messages(case, given))))
    except ModelFailed as failure:
        # What was said so far, or said and then cut, is no verdict; but the judge is there.
        return "" if failure.kind in ("cut_off", "useless") else None


def _messages(case: Case, given: Given) -> "list[ChatMessage]":
    from llama_index.core.llms import ChatMessage, MessageRole

    from rag.model.offered import plain

    quotes = " ".join(evidence.quote for evidence in case.evidence)
    pair = judge_prompts.PAIR.format(
        question=plain(case.standalone or case.question),
        reference=plain(case.answer or quotes),
        evidence=plain(quotes),
        answer=plain(given.text),
    )
    return [
        ChatMessage(role=MessageRole.SYSTEM, content=judge_prompts.RULES),
        ChatMessage(role=MessageRole.USER, content=pair),
    ]


def _name(model: "LLM") -> str:
    return str(model.metadata.model_name)
