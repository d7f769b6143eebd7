import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from eval.held_out import main as measure
from eval.ordering import main as fit
from eval.parliament import Parliament, indexed
from index.embedder import OWN_MODEL, load_embedder
from index.training.texts import FOLDS, in_test_half, read_questions

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
def models(tmp_path: Path) -> Path:
    (tmp_path / "models").mkdir()
    for number in range(FOLDS):
        (tmp_path / "models" / str(number)).symlink_to(OWN_MODEL)
    return tmp_path / "models"


@pytest.fixture
def parliament(pairs: Path) -> Iterator[Parliament]:
    with indexed(pairs, embedder=load_embedder()) as made:
        yield made


def test_the_halves_are_those_of_training(pairs: Path, parliament: Parliament) -> None:
    held_out = {pair.question for pair in read_questions(pairs) if in_test_half(pair)}
    assert {asked.case.question for asked in parliament.held_out} == held_out
    known = {asked.case.question for fold in parliament.folds for asked in fold}
    assert sum(map(len, parliament.folds)) == len(known)
    assert known | held_out == {question for _, question, _ in PAIRS}
    assert known
    assert held_out


def test_a_document_is_in_one_fold(parliament: Parliament) -> None:
    homes = [{asked.letter for asked in fold} for fold in parliament.folds]
    assert sum(map(len, homes)) == len(set().union(*homes))


def test_the_other_half_is_asked_of_models_that_did_not_learn_from_it(
    pairs: Path, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert measure([str(pairs), "--folds", str(models)]) == 0
    known = [pair for pair in read_questions(pairs) if not in_test_half(pair)]
    assert capsys.readouterr().out.startswith(f"{len(known)} questions")


def test_a_missing_model_names_the_command_that_makes_it(pairs: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match=r"index\.training --folds"):
        measure([str(pairs), "--folds", str(tmp_path)])


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
    data: Path,
    pairs: Path,
    models: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    cases = Path(__file__).parents[2] / "eval" / "cases" / "tuning.jsonl"
    few = tmp_path / "few.jsonl"
    lines = cases.read_text(encoding="utf-8").splitlines()
    few.write_text("\n".join(line for line in lines if '"date"' in line), encoding="utf-8")
    assert fit(["--on", str(data), str(few), "--pairs", str(pairs), "--folds", str(models)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("WEIGHTS {'alike'")
    assert printed.count("cross-validated:") == 2
