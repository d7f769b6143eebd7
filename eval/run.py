"""A run: all cases answered or checked by a system, and by the baselines, and judged."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.letter import Letter
from eval.asking import Answering, OnDone, ask_all
from eval.cases import CaseSet
from eval.folder import RunFolder
from eval.given import read_check, read_given
from eval.latency import latency
from eval.measures.reading import words_per_citation
from eval.provenance import provenance, sha256_of
from eval.reading import read_cases
from eval.scores import Judged, JudgedClaim, Scored, judge, judge_claims, scores_json
from eval.systems.opening import available, open_system
from eval.systems.spoorzoeker import open_spoorzoeker
from eval.systems.system import System
from eval.workers import Line, Outcome, enough_workers, outcomes
from index.embedder import Embedder, load_embedder
from index.letters import LetterIndex
from rag.chroma import chroma_server
from rag.model.opening import open_model
from rag.settings import Settings

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

Progress = Callable[[str, int, int], None]
"""Called with the name of a system, how many lines it has done, and how many there are."""

_Letters = Mapping[str, Letter]


def nobody(name: str, done: int, total: int) -> None:
    """Tell nobody of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run gave; `kept` answers and checks were there already, `drafts` were left out."""

    judged: tuple[Judged, ...]
    claims: tuple[JudgedClaim, ...]
    scores: dict[str, Any]
    kept: int
    drafts: int = 0
    baselines: Mapping[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def all(self) -> tuple[Scored, ...]:
        """All that was judged."""
        return (*self.judged, *self.claims)


def run_cases(
    files: Sequence[Path],
    out: Path,
    *,
    settings: Settings,
    baselines: bool = False,
    workers: int | None = None,
    on_progress: Progress = nobody,
) -> Run:
    """Answer, check and judge all of some case files, over the index that the settings name.

    Args:
        files: Case files; a conversation is answered turn by turn.
        out: The run's folder. Answers that it has are kept where they were made of the same
            questions with the same settings, code and letters; all others are made anew.
        settings: Where the index is, and all that answers depend on.
        baselines: Whether the baselines answer the same questions too, each in a folder of
            its own under `out/baselines`.
        workers: In how many processes at most; by default one for each core.
        on_progress: Told of every line done.

    Raises:
        SettingsWrong: A file holds what is no case, or the folder can't be written.
        IndexMissing: Nothing has been indexed.
        IndexMismatch: The index was made by another embedder or version.
    """
    cases = read_cases(files)
    embedder = load_embedder(settings.embedder)
    letters = _letters(settings, embedder)
    about = {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "cases": [{"file": str(file), "sha256": sha256_of(file)} for file in files],
        "made_with": provenance(settings, embedder=embedder, letters=letters.values()),
    }
    ours = _measured(
        cases,
        folder=RunFolder(out),
        about=about,
        answering=lambda lines: outcomes(
            partial(open_spoorzoeker, settings),
            lines,
            workers=enough_workers(len(lines), at_most=workers),
        ),
        letters=letters,
        on_done=partial(on_progress, "spoorzoeker"),
    )
    if not baselines:
        return ours
    beaten = _baselines(
        replace(cases, claims=()), out=out, about=about, letters=letters, embedder=embedder,
        model=open_model(settings), on_progress=on_progress,
    )  # fmt: skip
    return replace(ours, baselines=beaten)


def _measured(
    cases: CaseSet,
    *,
    folder: RunFolder,
    about: dict[str, Any],
    answering: Answering,
    letters: _Letters | None,
    on_done: OnDone,
) -> Run:
    """Have a system asked and judged; what it prints of `letters` is held against them."""
    asked = ask_all(cases, folder=folder, about=about, answering=answering, on_done=on_done)
    given = {id_: read_given(answer, letters) for id_, answer in asked.answers.items()}
    checks = {id_: read_check(check) for id_, check in asked.checks.items()}
    judged, claims = judge(cases.entries, given), judge_claims(cases.claims, checks)
    scores = scores_json((*judged, *claims))
    if words := words_per_citation(given.values()):
        scores["words_per_citation"] = round(words, 1)
    folder.write_scores(judged, claims, scores=scores, latency=latency(asked.answers.values()))
    return Run(judged=judged, claims=claims, scores=scores, kept=asked.kept, drafts=cases.drafts)


def _baselines(
    cases: CaseSet,
    *,
    out: Path,
    about: dict[str, Any],
    letters: _Letters,
    embedder: Embedder,
    model: "LLM | None",
    on_progress: Progress,
) -> dict[str, dict[str, Any]]:
    """Give the scores of each baseline over the same questions, by name."""
    found: dict[str, dict[str, Any]] = {}
    for name in available(model):
        opened = open_system(name, letters=tuple(letters.values()), embedder=embedder, model=model)
        with closing(opened) as system:
            found[name] = _measured(
                cases,
                folder=RunFolder(out / "baselines" / name),
                about={**about, "made_with": {**about["made_with"], "system": name}},
                answering=partial(_one_by_one, system),
                letters=None,  # their chunks are no paragraphs
                on_done=partial(on_progress, name),
            ).scores
    return found


def _one_by_one(system: System, lines: Sequence[Line]) -> Iterator[Outcome]:
    return (list(system.answers(line)) for line in lines)


def _letters(settings: Settings, embedder: Embedder) -> _Letters:
    chroma = chroma_server(settings)
    index = LetterIndex.open(settings.data, embedder=embedder, chroma=chroma)
    try:
        return {letter.id: letter for letter in index.letters()}
    finally:
        index.close()
