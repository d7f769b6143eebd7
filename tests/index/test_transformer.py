from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.transformer import TransformerEmbedder


def test_e5_models_get_their_prefixes(transformer_model: Path) -> None:
    named = transformer_model.rename(transformer_model.with_name("e5-zakje"))
    made = TransformerEmbedder(str(named))
    # The bag of words knows the words of the prefixes, so they show.
    assert made.embed_query("spoor")[2] > 0
    assert made.embed_passages(["spoor"])[0][3] > 0


def test_a_model_that_is_nowhere_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    with pytest.raises(SettingsWrong, match="Controleer de naam"):
        TransformerEmbedder("niemand/nergens")
