"""A run of seven questions as its folder holds it, with markup wherever text can come from."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from eval.cases import Case, Conversation, Entry, Evidence
from eval.folder import RunFolder
from eval.given import read_given
from eval.latency import latency
from eval.report.page import write_report
from eval.scores import judge, scores_json

HOSTILE = "<script>window.hit=1</script><img src=x onerror='window.hit=1'>\"'&"
HOSTILE_ID = f"fout {HOSTILE}"
LETTER = f"brief{HOSTILE}"
PARAGRAPH = f"Er is 39 miljoen beschikbaar voor het spoor. {HOSTILE}"
EVIDENCE = (Evidence(letter="brief", quote="39 miljoen beschikbaar"),)
ENTRIES: tuple[Entry, ...] = (
    Case(id="goed", question="Hoeveel geld?", answerable=True, evidence=EVIDENCE, type="amount"),
    Case(
        id=HOSTILE_ID,
        question=f"Welk programma? {HOSTILE}",
        answerable=True,
        evidence=(*EVIDENCE, Evidence(letter="brief", quote=f"nergens {HOSTILE}")),
        facts=("39 miljoen", f"SOVA {HOSTILE}"),
        type=f"$x^{HOSTILE}",
        answer=HOSTILE,
        note=HOSTILE,
    ),
    Case(id="geweigerd", question="Wat kost het?", answerable=True, evidence=EVIDENCE, type="who"),
    Case(id="stil", question="Wie wint?", answerable=False, type="offtopic"),
    Case(id="verzonnen", question="Waarom dan?", answerable=False, type="unanswerable"),
    Conversation(
        id="gesprek",
        turns=(
            Case(id="g-1", question="Eerst dit?", answerable=True, evidence=EVIDENCE),
            Case(
                id="g-2", question="En dat?", answerable=True, evidence=EVIDENCE, facts=("nooit",)
            ),
        ),
    ),
)
WRONG = frozenset((HOSTILE_ID, "geweigerd", "verzonnen", "g-2"))
DECLINED = ("geweigerd", "stil")


def answer(case: Case) -> dict[str, Any]:
    """Give what `ask --json` prints: the one paragraph there is, or a decline."""
    place = {"letter": LETTER, "paragraph": 3, "footnotes": [{"number": "1", "text": HOSTILE}]}
    citation = {"number": 1, "page": None, "heading": HOSTILE, "date": None, "reference": HOSTILE}
    declined = case.id in DECLINED
    sentence = {"text": f"Zin. {HOSTILE}", "status": "unchecked", "citations": [1]}
    quoted = {"quote": "39 miljoen", "paragraph_text": PARAGRAPH}
    return {
        "id": case.id,
        "question": case.question,
        "standalone": f"Voluit: {case.question}",
        "status": "declined" if declined else "answered",
        "reason": "not_in_letters" if declined else None,
        "text": "Geen antwoord." if declined else f"{sentence['text']} [1]",
        "sentences": [] if declined else [sentence],
        "citations": [] if declined else [citation | place | quoted],
        "passages": [place | {"text": PARAGRAPH, "score": 0.1 if declined else 0.5}],
        "timings_ms": {"retrieve": 3.0, "total": 5.0 + len(case.id)},
    }


def write_run(path: Path, entries: tuple[Entry, ...] = ENTRIES) -> Path:
    """Write a finished run, with the code that writes real ones."""
    cases = [c for e in entries for c in (e.turns if isinstance(e, Conversation) else (e,))]
    answers = {case.id: answer(case) for case in cases}
    judged = judge(entries, {id_: read_given(of) for id_, of in answers.items()})
    folder = RunFolder(path)
    folder.begin(
        {
            "date": "2026-05-13T10:00:00+00:00",
            "cases": [{"file": HOSTILE, "sha256": "aa"}],
            "made_with": {"letters": {LETTER: "bb"}, "versions": {"numpy": HOSTILE}, "code": "cc"},
        },
        [json.dumps(asdict(entry)) + "\n" for entry in entries],
        answers=answers.values(),
    )
    folder.write_scores(judged, (), scores=scores_json(judged), latency=latency(answers.values()))
    return path


@pytest.fixture
def run(tmp_path: Path) -> Path:
    return write_run(tmp_path / "run")


class Questions(NamedTuple):
    """What the tests know of the run."""

    entries: tuple[Entry, ...] = ENTRIES
    wrong: frozenset[str] = WRONG
    hostile: str = HOSTILE_ID
    write: Callable[[Path, tuple[Entry, ...]], Path] = write_run


@pytest.fixture
def questions() -> Questions:
    return Questions()


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a report to look at; a test that changes its run writes one of its own."""
    return write_report(write_run(tmp_path_factory.mktemp("report") / "run"))
