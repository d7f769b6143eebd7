"""The folder of a run: its cases, what it was made with, the answers, how each was judged, scores."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.errors import SettingsWrong
from corpus.whole_file import FULL, unwritable, whole_file
from eval.cases import CaseSet
from eval.reading import read_cases
from eval.scores import Judged, JudgedClaim, Scored

_Judged = TypeVar("_Judged", bound=Scored)


_OF_A_FINISHED_RUN = (
    "scores.json", "judged.jsonl", "judged_claims.jsonl", "latency.json", "judge.json", "report.html"
)  # fmt: skip


class RunFolder:
    """A run on disk. A file is replaced whole, but for the answers, which grow by a line each."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def about(self) -> dict[str, Any]:
        """Give what `run.json` tells of the run; nothing where there is none yet."""
        return self._document("run.json")

    def cases(self) -> CaseSet:
        """Give what was asked and checked.

        Raises:
            SettingsWrong: The folder holds no run.
        """
        file = self._path / "cases.jsonl"
        if not file.is_file():
            raise self._incomplete()
        return read_cases([file])

    def answers(self) -> dict[str, dict[str, Any]]:
        """Give the whole answers there are, by id; a run that was killed leaves half a line."""
        return self._lines("answers.jsonl")

    def checks(self) -> dict[str, dict[str, Any]]:
        """Give what the check said of the draft sentences, as far as it got, by id."""
        return self._lines("checks.jsonl")

    def judged(self) -> tuple[Judged, ...]:
        """Give how each answer was judged; none in a run of draft sentences alone.

        Raises:
            SettingsWrong: The folder holds no finished run.
        """
        return self._judged("judged.jsonl", _answers())

    def judged_claims(self) -> tuple[JudgedClaim, ...]:
        """Give how each check was judged.

        Raises:
            SettingsWrong: The folder holds no finished run.
        """
        return self._judged("judged_claims.jsonl", _claims())

    def baselines(self) -> dict[str, dict[str, Any]]:
        """Give the scores of each baseline over the same cases, by name."""
        folders = sorted((self._path / "baselines").glob("*/scores.json"))
        return {file.parent.name: RunFolder(file.parent).scores() for file in folders}

    def scores(self) -> dict[str, Any]:
        """Give the scores.

        Raises:
            SettingsWrong: The folder holds no finished run.
        """
        scores = self._document("scores.json")
        if not scores:
            raise self._incomplete()
        return scores

    def begin(
        self,
        about: dict[str, Any],
        cases: Iterable[str],
        *,
        answers: Iterable[dict[str, Any]] = (),
        checks: Iterable[dict[str, Any]] = (),
    ) -> None:
        """Make the folder.

        Args:
            about: What the run is made with.
            cases: The lines of the case files.
            answers: Those that stay; scores that were there go.
            checks: Likewise.
        """
        with self._writing():
            self._path.mkdir(parents=True, exist_ok=True)
            for name in _OF_A_FINISHED_RUN:
                (self._path / name).unlink(missing_ok=True)
        # In this order: what is killed between them has no answers of another make.
        self.write_answers(answers)
        self.write_checks(checks)
        self._write("cases.jsonl", cases)
        self._write("run.json", [_document(about)])

    def add_answer(self, answer: dict[str, Any]) -> None:
        """Add an answer as soon as it is there, so that a run that is killed can go on."""
        self._add("answers.jsonl", answer)

    def add_check(self, check: dict[str, Any]) -> None:
        """Add what the check said of a draft sentence."""
        self._add("checks.jsonl", check)

    def write_answers(self, answers: Iterable[dict[str, Any]]) -> None:
        """Write all answers, as `ask --batch` prints them."""
        self._write("answers.jsonl", map(_line, answers))

    def write_checks(self, checks: Iterable[dict[str, Any]]) -> None:
        """Write all checks, as `check --json` prints them, each with the id of its sentence."""
        self._write("checks.jsonl", map(_line, checks))

    def write_scores(
        self,
        judged: Sequence[Judged],
        claims: Sequence[JudgedClaim],
        *,
        scores: dict[str, Any],
        latency: dict[str, Any],
    ) -> None:
        """Write how each was judged, the scores and the times; with these a run is complete."""
        self._write("judged.jsonl", (_line(asdict(one)) for one in judged))
        self._write("judged_claims.jsonl", (_line(asdict(one)) for one in claims))
        self._write("latency.json", [_document(latency)])
        self._write("scores.json", [_document(scores)])

    def write_judge(self, judged: dict[str, Any]) -> None:
        """Write what a language model thinks of the answers."""
        self._write("judge.json", [_document(judged)])

    def write_report(self, html: str) -> Path:
        """Write the report and give its place."""
        self._write("report.html", [html])
        return self._path / "report.html"

    def _incomplete(self) -> SettingsWrong:
        return SettingsWrong(
            f"{self._path} is geen voltooide run; maak hem met: "
            f"spoorzoeker eval run VRAGEN.jsonl --out {self._path}"
        )

    def _add(self, name: str, value: dict[str, Any]) -> None:
        with self._writing(), (self._path / name).open("a", encoding="utf-8") as file:
            file.write(_line(value))

    def _lines(self, name: str) -> dict[str, dict[str, Any]]:
        try:
            text = (self._path / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return {}
        return {value["id"]: value for value in _whole(text.split("\n"))}

    def _document(self, name: str) -> dict[str, Any]:
        try:
            value = json.loads((self._path / name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return value if isinstance(value, dict) else {}

    def _judged(self, name: str, adapter: TypeAdapter[_Judged]) -> tuple[_Judged, ...]:
        try:
            lines = (self._path / name).read_text(encoding="utf-8").splitlines()
            return tuple(adapter.validate_json(line) for line in lines)
        except (OSError, UnicodeDecodeError, ValidationError) as error:
            raise self._incomplete() from error

    def _write(self, name: str, lines: Iterable[str]) -> None:
        with self._writing(), whole_file(self._path / name) as file:
            file.writelines(line.encode("utf-8") for line in lines)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno in FULL:
                raise unwritable(self._path, error) from error
            raise SettingsWrong(
                f"De map {self._path} kan niet worden geschreven: {error.strerror}. "
                "Noem een andere met --out."
            ) from error


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _document(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _whole(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for line in lines:
        try:
            answer = json.loads(line)
        except ValueError:
            continue
        if isinstance(answer, dict) and isinstance(answer.get("id"), str):
            yield answer


@cache
def _answers() -> TypeAdapter[Judged]:
    return TypeAdapter(Judged)


@cache
def _claims() -> TypeAdapter[JudgedClaim]:
    return TypeAdapter(JudgedClaim)
