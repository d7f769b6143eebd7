import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from eval.held_out import main as measure
from eval.ordering import main as fit
from eval.parliament import Parliament, indexed
from index.embedder import load_embedder
from index.training.texts import in_test_half, read_questions

PAIRS = (
    ("een", "Hoeveel wolven leven er op de Veluwe?", "Op de Veluwe leven zestig wolven."),
    ("een", "Wie vergoedt gedode schapen?", "De provincie vergoedt elk gedood schaap.\nMet geld."),
    ("twee", "Wanneer sluit de kolencentrale?", "De kolencentrale sluit in 2030 voorgoed."),
    ("drie", "Waar komt het azc?", "Het asielzoekerscentrum komt in een oude kazerne te Assen."),
    ("vier", "Krijgt elke school een bibliotheek?", "Elke basisschool krijgt een bibliotheek."),
)


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    file = tmp_path / "pairs.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        for source, question, answer in PAIRS:
            record = {"source": source, "question": question, "answer": answer}
            lines.write(json.dumps(record) + "\n")
    return file


@pytest.fixture
def parliament(pairs: Path) -> Iterator[Parliament]:
    with indexed(pairs, embedder=load_embedder()) as made:
        yield made


def test_the_halves_are_those_of_training(pairs: Path, parliament: Parliament) -> None:
    held_out = {pair.question for pair in read_questions(pairs) if in_test_half(pair)}
    assert {asked.case.question for asked in parliament.held_out} == held_out
    assert len(parliament.known) + len(parliament.held_out) == len(PAIRS)
    assert parliament.known
    assert parliament.held_out


def test_the_held_out_half_is_measured_beside_bm25(
    pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert measure([str(pairs)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in printed[1:]] == [
        "BM25 with stems",
        "as searched",
        "as it is",
    ]
    assert all("hit@1 1.000" in line for line in printed[1:2])


def test_weights_are_fitted_on_questions_of_parliament_too(
    data: Path, pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = Path(__file__).parents[2] / "eval" / "cases" / "tuning.jsonl"
    few = tmp_path / "few.jsonl"
    lines = cases.read_text(encoding="utf-8").splitlines()
    few.write_text("\n".join(line for line in lines if '"date"' in line), encoding="utf-8")
    assert fit(["--on", str(data), str(few), "--pairs", str(pairs)]) == 0
    printed = capsys.readouterr().out
    assert "with 0 of parliament:" in printed
    assert printed.count("cross-validated:") == 2
