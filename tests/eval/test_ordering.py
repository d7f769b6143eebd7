import json
from pathlib import Path

import pytest

from eval.ablation import VARIANTS, Variant, figures_of
from eval.found import find_all, measured, questions_of
from eval.ordering import MEASURES, fit_weights, main
from index.embedder import load_embedder
from rag.rereading.signs import SIGNS

CASES = Path(__file__).parents[2] / "eval" / "cases" / "tuning.jsonl"


@pytest.fixture
def few(tmp_path: Path) -> Path:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    chosen = [line for line in lines if json.loads(line)["type"] in ("amount", "date", "multi")]
    (tmp_path / "cases.jsonl").write_text("\n".join(chosen), encoding="utf-8")
    return tmp_path / "cases.jsonl"


def test_the_table_is_fitted_and_measured(
    data: Path, few: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--on", str(data), str(few)]) == 0
    printed = capsys.readouterr().out
    assert "WEIGHTS {'alike'" in printed
    assert "cross-validated: hit@1" in printed


def test_a_sign_that_is_left_out_weighs_nothing_and_the_rest_adds_up_to_1(
    data: Path, few: Path
) -> None:
    found = find_all(data, questions_of(data, [few]), embedder=load_embedder())
    weights = fit_weights(found, without=frozenset(("alike",)))
    assert tuple(weights) == SIGNS
    assert weights["alike"] == 0
    assert sum(w for w in weights.values() if w > 0) == pytest.approx(1)


def test_the_right_passage_first_is_a_hit(data: Path, few: Path) -> None:
    parts = find_all(data, questions_of(data, [few]), embedder=load_embedder())[0]
    best = measured(parts, [found.relevant.astype(float).tolist() for found in parts], MEASURES)
    worst = measured(parts, [(-found.relevant.astype(float)).tolist() for found in parts], MEASURES)
    assert best["hit@1"] == 1
    assert worst["hit@1"] == 0


def test_each_variant_leaves_out_what_there_is() -> None:
    assert all(variant.without <= set(SIGNS) for variant in VARIANTS)
    assert len({variant.name for variant in VARIANTS}) == len(VARIANTS)


def test_a_variant_is_measured_on_each_set(data: Path, few: Path) -> None:
    found = find_all(data, questions_of(data, [few]), embedder=load_embedder())
    (figures,) = figures_of(Variant(name="x", rereads=False), [found])
    assert set(figures) == set(MEASURES)
