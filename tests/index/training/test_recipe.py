"""The recipe on a handful of made-up texts: small, but every stage runs for real."""

import csv
import gzip
import json
from pathlib import Path
from random import Random

import numpy as np
import pytest

from index.static import StaticEmbedder
from index.training.__main__ import main
from index.training.export import export
from index.training.recipe import train_model
from index.training.stream import read_texts
from index.training.texts import FOLDS

WORDS = (
    "spoor trein weg overweg veiligheid minister wet regel besluit vervoer goederen haven kabinet "
    "kamer brief onderzoek budget jaar voorjaar plan agenda norm toezicht inspectie boete bestuur"
).split()


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, random = tmp_path_factory.mktemp("texts"), Random(1)

    def words(number: int) -> str:
        return " ".join(random.choices(WORDS, k=number))

    with gzip.open(folder / "laws.jsonl.gz", "wt", encoding="utf-8") as file:
        for number in range(40):
            paragraphs = [(words(3), f"{words(40)}; {words(1)}: {words(9)}") for _ in range(8)]
            law = {"bwb": f"B{number}", "kind": "wet", "title": words(4), "paras": paragraphs}
            file.write(json.dumps(law) + "\n")
    with gzip.open(folder / "questions.jsonl.gz", "wt", encoding="utf-8") as file:
        for number in range(20):
            pair = {"source": f"d{number}", "nr": "1", "question": words(9), "answer": words(40)}
            file.write(json.dumps(pair) + "\n")
    for part in ("train", "dev", "test"):
        for language in ("nl", "en"):
            with (folder / f"stsb-{language}-{part}.csv").open("w", encoding="utf-8") as file:
                csv.writer(file).writerows((words(8), words(8), "3.0") for _ in range(20))
    return folder


def train(texts: Path, out: Path, *, seed: int) -> Path:
    read = read_texts(
        laws=texts / "laws.jsonl.gz", questions=texts / "questions.jsonl.gz", stsb=texts
    )
    tokenizer, table = train_model(read, seed=seed)
    export(out, tokenizer=tokenizer, table=table)
    return out


def test_the_same_seed_gives_the_same_model_and_it_loads(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A tenth of the steps, but beyond the first fifty, in which the rate only grows.
    monkeypatch.setattr("index.training.recipe.STEPS", 60)
    first, second = (train(texts, tmp_path / name, seed=7) for name in ("first", "second"))
    for name in ("model.safetensors", "tokenizer.json", "config.json"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
    vectors = StaticEmbedder(first).embed_passages(["de trein op het spoor", "het budget"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)


def test_a_fold_is_left_out_of_the_contrast_alone(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.training.recipe.STEPS", 30)
    names = ("laws.jsonl.gz", "questions.jsonl.gz")
    laws, questions = (str(texts / name) for name in names)
    given = ["--laws", laws, "--questions", questions, "--stsb", str(texts)]
    assert main([*given, "--out", str(tmp_path), "--folds", "--threads", "1"]) == 0
    made = [tmp_path / str(number) for number in range(FOLDS)]
    assert len({(folder / "tokenizer.json").read_bytes() for folder in made}) == 1
    assert len({(folder / "model.safetensors").read_bytes() for folder in made}) == FOLDS
