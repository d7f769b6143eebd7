"""A run: every case answered and judged, in a folder; what was answered before is kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval.cases import Conversation, Entry, read_cases, turns_of
from eval.folder import RunFolder
from eval.given import read_given
from eval.provenance import provenance, sha256_of
from eval.scores import Judged, judge, scores_json
from index.embedder import load_embedder
from index.letters import LetterIndex
from rag.batch import answer_batch
from rag.engine import ALL_LETTERS, Engine
from rag.settings import Settings

Progress = Callable[[int, int], None]
"""Called with how many cases have an answer, and how many there are."""

_Answers = Mapping[str, dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run gave; `kept` answers were there already."""

    judged: tuple[Judged, ...]
    scores: dict[str, Any]
    kept: int


def run_cases(
    files: Sequence[Path], out: Path, *, settings: Settings, on_progress: Progress | None = None
) -> Run:
    """Answer and judge every case of some files, over the index that the settings name.

    Args:
        files: Case files; a conversation is answered turn by turn.
        out: The run's folder. Answers that it has are kept where they were made of the same
            questions with the same settings, code and letters; all others are made anew.
        settings: Where the index is, and its embedder.
        on_progress: Told of every answer.

    Raises:
        SettingsWrong: A file holds what is no case, or the folder can't be written.
        IndexMissing: Nothing has been indexed.
        IndexMismatch: The index was made by another embedder or version.
    """
    entries = read_cases(files)
    embedder = load_embedder(settings.embedder)
    engine = Engine(LetterIndex.open(settings.data, embedder=embedder), embedder)
    try:
        letters = {letter.id: letter for letter in engine.letters()}
        made_with = provenance(settings, embedder=embedder, letters=letters.values())
        folder = RunFolder(out)
        kept = _kept(folder, entries, made_with)
        folder.begin(_about(files, made_with), kept.values())
        folder.write_entries(entries)
        answers = _answered(engine, entries, folder, kept=kept, on_progress=on_progress)
    finally:
        engine.close()
    folder.write_answers(answers.values())
    judged = judge(entries, {id_: read_given(a, letters) for id_, a in answers.items()})
    run = Run(judged=judged, scores=scores_json(judged), kept=len(kept))
    folder.write_scores(run.judged, run.scores)
    return run


def _about(files: Sequence[Path], made_with: dict[str, Any]) -> dict[str, Any]:
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "cases": [{"file": str(file), "sha256": sha256_of(file)} for file in files],
        "made_with": made_with,
    }


def _kept(folder: RunFolder, entries: Sequence[Entry], made_with: dict[str, Any]) -> _Answers:
    """Give the answers that need not be made again; a conversation is kept whole or not at all."""
    if folder.about().get("made_with") != made_with:
        return {}
    there = folder.answers()
    return {
        case.id: there[case.id]
        for entry in entries
        if all(there.get(c.id, {}).get("question") == c.question for c in turns_of(entry))
        for case in turns_of(entry)
    }


def _answered(
    engine: Engine,
    entries: Sequence[Entry],
    folder: RunFolder,
    *,
    kept: _Answers,
    on_progress: Progress | None,
) -> dict[str, dict[str, Any]]:
    """Give all answers in the order of the cases, each new one written as soon as it is there."""
    ids = [case.id for entry in entries for case in turns_of(entry)]
    missing = [_as_asked(entry) for entry in entries if turns_of(entry)[0].id not in kept]
    answers = dict(kept)
    for answer in answer_batch(engine, missing, ALL_LETTERS):
        folder.add(answer)
        answers[answer["id"]] = answer
        if on_progress:
            on_progress(len(answers), len(ids))
    return {id_: answers[id_] for id_ in ids}


def _as_asked(entry: Entry) -> dict[str, Any]:
    """Give an entry as a line of `ask --batch`, without what would give the answer away."""
    asked = [{"id": case.id, "question": case.question} for case in turns_of(entry)]
    return {"id": entry.id, "turns": asked} if isinstance(entry, Conversation) else asked[0]
