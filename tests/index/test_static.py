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
