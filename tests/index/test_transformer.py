import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.transformer import TransformerEmbedder

QUERY, PASSAGE = 2, 3  # places of the words "query" and "passage" in the bag


@pytest.fixture
def e5(transformer_model: Path) -> Path:
    return transformer_model.rename(transformer_model.with_name("e5-zakje"))


def prompts_in_files(folder: Path, **prompts: str) -> None:
    file = folder / "config_sentence_transformers.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "prompts": prompts}))


def test_e5_models_get_their_prefixes(e5: Path) -> None:
    made = TransformerEmbedder(str(e5))
    # The bag of words knows the words of the prefixes, so they show.
    assert made.embed_query("spoor")[QUERY] > 0
    assert made.embed_passages(["spoor"])[0][PASSAGE] > 0


def test_an_unknown_model_gets_no_prefixes(transformer_model: Path) -> None:
    made = TransformerEmbedder(str(transformer_model))
    np.testing.assert_array_equal(made.embed_query("spoor"), made.embed_passages(["spoor"])[0])


def test_what_a_models_files_say_goes_before_its_family(e5: Path) -> None:
    prompts_in_files(e5, query="passage: ", document="weg: ")
    made = TransformerEmbedder(str(e5))
    assert made.embed_query("spoor")[PASSAGE] > 0
    assert not made.embed_passages(["spoor"])[0][PASSAGE]


def test_what_the_setting_says_goes_before_everything_and_shows_in_the_name(e5: Path) -> None:
    prompts_in_files(e5, query="passage: ")
    made = TransformerEmbedder(f"{e5}?query=&passage=query: ")
    assert not made.embed_query("spoor")[PASSAGE]
    assert made.embed_passages(["spoor"])[0][QUERY] > 0
    assert made.name != TransformerEmbedder(str(e5)).name


def test_a_bare_transformer_is_pooled_as_its_family_is(bert: Callable[..., Path]) -> None:
    folder = bert("BertModel", "bge-klein")
    first = TransformerEmbedder(str(folder)).embed_query("spoor weg")
    mean = TransformerEmbedder(str(folder.rename(folder.with_name("klein")))).embed_query(
        "spoor weg"
    )
    assert first.shape == mean.shape == (8,)
    assert np.linalg.norm(first) == pytest.approx(1, rel=1e-5)
    assert np.abs(first - mean).max() > 1e-3
