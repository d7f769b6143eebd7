"""The folder of a run: what it was made with, cases, answers, how each was judged, scores."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from corpus.errors import SettingsWrong
from eval.cases import Entry, read_cases
from eval.scores import Judged


class RunFolder:
    """A run on disk. A file is replaced whole, but for the answers, which grow by a line each."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def about(self) -> dict[str, Any]:
        """Give what `run.json` tells of the run; nothing where there is none yet."""
        try:
            about = json.loads((self._path / "run.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return about if isinstance(about, dict) else {}

    def entries(self) -> tuple[Entry, ...]:
        """Give the cases and conversations as they were when they were asked.

        Raises:
            SettingsWrong: The folder doesn't hold them.
        """
        file = self._path / "cases.jsonl"
        if not file.is_file():
            raise self._incomplete()
        return read_cases([file])

    def answers(self) -> dict[str, dict[str, Any]]:
        """Give the whole answers there are, by id; a run that was killed leaves half a line."""
        try:
            text = (self._path / "answers.jsonl").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return {}
        return {answer["id"]: answer for answer in _whole(text.split("\n"))}

    def judged(self) -> tuple[Judged, ...]:
        """Give how each answer was judged.

        Raises:
            SettingsWrong: The folder holds no finished run.
        """
        file = self._path / "judged.jsonl"
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
            return tuple(_adapter().validate_json(line) for line in lines)
        except (OSError, UnicodeDecodeError, ValidationError) as error:
            raise self._incomplete() from error

    def scores(self) -> dict[str, Any]:
        """Give the scores as they were written.

        Raises:
            SettingsWrong: The folder holds no finished run.
        """
        try:
            scores = json.loads((self._path / "scores.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise self._incomplete() from error
        if not isinstance(scores, dict):
            raise self._incomplete()
        return scores

    def begin(self, about: dict[str, Any], kept: Iterable[dict[str, Any]]) -> None:
        """Make the folder, with the answers that stay; scores that were there go."""
        with self._writing():
            self._path.mkdir(parents=True, exist_ok=True)
            for name in ("scores.json", "judged.jsonl", "report.html"):
                (self._path / name).unlink(missing_ok=True)
        # In this order: what is killed between both has no answers of another make.
        self.write_answers(kept)
        self._write("run.json", [_document(about)])

    def add(self, answer: dict[str, Any]) -> None:
        """Add an answer as soon as it is there, so that a run that is killed can go on."""
        with (
            self._writing(),
            (self._path / "answers.jsonl").open("a", encoding="utf-8") as file,
        ):
            file.write(_line(answer))

    def write_entries(self, entries: Iterable[Entry]) -> None:
        """Write the cases, so that a report can be made when their files are gone or changed."""
        self._write("cases.jsonl", (_line(asdict(entry)) for entry in entries))

    def write_answers(self, answers: Iterable[dict[str, Any]]) -> None:
        """Write all answers, as `ask --batch` prints them."""
        self._write("answers.jsonl", map(_line, answers))

    def write_scores(self, judged: Sequence[Judged], scores: dict[str, Any]) -> None:
        """Write how each answer was judged, and the scores; with these a run is complete."""
        self._write("judged.jsonl", (_line(asdict(one)) for one in judged))
        self._write("scores.json", [_document(scores)])

    def write_report(self, html: str) -> Path:
        """Write the report and give its place."""
        self._write("report.html", [html])
        return self._path / "report.html"

    def _incomplete(self) -> SettingsWrong:
        return SettingsWrong(
            f"{self._path} is geen voltooide run; maak hem met: "
            f"spoorzoeker eval run VRAGEN.jsonl --out {self._path}"
        )

    def _write(self, name: str, lines: Iterable[str]) -> None:
        part = self._path / f"{name}.deel"
        with self._writing():
            with part.open("w", encoding="utf-8") as file:
                file.writelines(lines)
            part.replace(self._path / name)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
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
def _adapter() -> TypeAdapter[Judged]:
    return TypeAdapter(Judged)
