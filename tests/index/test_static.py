import json
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import SettingsWrong
from index.static import StaticEmbedder


def test_a_static_model_gives_the_mean_of_its_vectors(static_model: Path) -> None:
    vector = StaticEmbedder(static_model).embed_query("spoor")
    np.testing.assert_allclose(vector, [0.6, 0.8, 0], rtol=1e-5)


def test_words_unknown_to_a_static_model_give_zeros(static_model: Path) -> None:
    assert not StaticEmbedder(static_model).embed_query("fiets").any()


def test_a_static_model_is_told_apart_from_its_retrained_self(static_model: Path) -> None:
    before = StaticEmbedder(static_model).name
    config = json.loads((static_model / "config.json").read_text())
    (static_model / "config.json").write_text(json.dumps({**config, "trained": "again"}))
    assert StaticEmbedder(static_model).name != before


def test_long_texts_are_not_cut_off_by_a_static_model(static_model: Path) -> None:
    made = StaticEmbedder(static_model)
    text = "spoor " * 2000
    assert np.abs(made.embed_query(text) - made.embed_query(text + "weg " * 500)).max() > 0.01


def test_a_damaged_static_model_says_what_to_do(static_model: Path) -> None:
    (static_model / "tokenizer.json").write_text("{}")
    with pytest.raises(SettingsWrong, match="kan niet worden geladen"):
        StaticEmbedder(static_model)


def test_weights_and_a_mapping_count_as_in_model2vec(static_model: Path, tmp_path: Path) -> None:
    from model2vec import StaticModel

    plain = StaticModel.from_pretrained(static_model)
    made = StaticModel(
        np.array([[0, 0, 0], [3, 4, 1]], dtype=np.float16),
        plain.tokenizer,
        weights=np.array([1, 0.5, 3], dtype=np.float32),
        token_mapping=np.array([0, 1, 1]),
        normalize=True,
    )
    made.save_pretrained(tmp_path / "gewogen")
    texts = ["spoor weg", "weg", "fiets"]
    ours = StaticEmbedder(tmp_path / "gewogen").embed_passages(texts)
    np.testing.assert_allclose(ours, made.encode(texts), atol=1e-3)


def test_a_question_and_a_passage_of_the_same_words_have_one_vector(static_model: Path) -> None:
    made = StaticEmbedder(static_model)
    before = made.embed_query("spoor weg")
    many = made.embed_passages(["spoor weg"] * 9)
    assert (many == before).all()
    assert (made.embed_query("spoor weg") == before).all()


def test_a_table_that_is_too_short_says_what_to_do(static_model: Path) -> None:
    from safetensors.numpy import save_file

    save_file({"embeddings": np.zeros((2, 3), np.float32)}, static_model / "model.safetensors")
    with pytest.raises(SettingsWrong, match="kan niet worden geladen"):
        StaticEmbedder(static_model)
