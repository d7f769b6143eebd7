import subprocess
import sys
from pathlib import Path

import pytest
from llama_index.llms.openai_like import OpenAILike

from corpus.errors import SettingsWrong
from corpus.letter import Letter
from eval.given import read_given
from eval.systems.opening import BASELINES, available, open_system
from index.embedder import Embedder

ROOT = Path(__file__).parents[3]
OPEN_ALL = """
import sys
from pathlib import Path
from corpus.read import read_letter
from index.embedder import load_embedder
import eval.systems.opening as opening
slow = {"torch", "llama_index", "chromadb", "tantivy", "openai"}
assert not slow & set(sys.modules), slow & set(sys.modules)
letters = [read_letter(path) for path in Path("corpus/letters").glob("*.txt")]
for name in opening.available(None):
    system = opening.open_system(name, letters=letters, embedder=load_embedder(), model=None)
    print(name, [a["status"] for a in system.answers({"id": "v", "question": "Spoor?"})])
    system.close()
assert "torch" not in sys.modules
"""


def test_all_but_the_citing_engine_work_without_a_model(llm: OpenAILike) -> None:
    assert available(None) == ("bm25", "embedding", "llama-index")
    assert available(llm) == BASELINES


@pytest.mark.parametrize("name", BASELINES)
def test_each_baseline_answers_in_the_form_of_ask(
    name: str, letters: tuple[Letter, ...], embedder: Embedder, llm: OpenAILike, model_says: object
) -> None:
    assert callable(model_says)
    model_says("Ja [1].")
    system = open_system(name, letters=letters, embedder=embedder, model=llm)
    try:
        (answer,) = system.answers({"id": "v", "question": "Wat gebeurt er met de overwegen?"})
    finally:
        system.close()
    given = read_given(answer)
    assert (answer["id"], given.status) == ("v", "answered")
    assert given.citations
    assert given.passages is not None
    assert len(given.passages) == 10


@pytest.mark.parametrize("name", ["bm26", "llama-index-citations"])
def test_what_cannot_be_opened_is_said(
    name: str, letters: tuple[Letter, ...], embedder: Embedder
) -> None:
    with pytest.raises(SettingsWrong, match=name):
        open_system(name, letters=letters, embedder=embedder, model=None)


def test_baselines_load_neither_torch_nor_anything_from_elsewhere(
    offline: dict[str, str],
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN_ALL], cwd=ROOT, env=offline, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"{name} ['answered']" for name in available(None)]
