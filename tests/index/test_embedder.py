from pathlib import Path

import numpy as np
import pytest

from corpus.errors import SettingsWrong
from index import embedder as embedder_module
from index.embedder import Embedder, load_embedder


def check_contract(made: Embedder) -> None:
    vectors = made.embed_passages(["spoor", "spoor weg"])
    assert vectors.shape == (2, made.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    assert made.embed_query("spoor").shape == (made.dimension,)
    assert made.embed_passages([]).shape == (0, made.dimension)


def test_the_hashing_embedder_keeps_the_contract() -> None:
    check_contract(load_embedder("hashing"))


def test_a_folder_in_model2vec_format_keeps_the_contract(static_model: Path) -> None:
    check_contract(load_embedder(str(static_model)))


def test_a_sentence_transformers_folder_keeps_the_contract(transformer_model: Path) -> None:
    check_contract(load_embedder(str(transformer_model)))


def test_the_own_model_is_read_from_its_folder(
    static_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedder_module, "OWN_MODEL", static_model)
    assert load_embedder("spoorzoeker").dimension == 3


def test_a_missing_own_model_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedder_module, "OWN_MODEL", tmp_path / "model")
    with pytest.raises(SettingsWrong, match="Het eigen model ontbreekt"):
        load_embedder("spoorzoeker")


def test_a_damaged_weights_file_says_what_to_do(static_model: Path) -> None:
    (static_model / "model.safetensors").write_bytes(b"junk" * 100)
    with pytest.raises(SettingsWrong, match="beschadigd"):
        load_embedder(str(static_model))
