from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.reranker import load_reranker

Bert = Callable[..., Path]


def test_a_folder_with_a_cross_encoder_scores_each_text(bert: Bert) -> None:
    reranker = load_reranker(str(bert("BertForSequenceClassification", "klein", num_labels=1)))
    assert reranker
    scores = reranker.scores("spoor", ["weg", "brug", "weg"])
    assert len(scores) == 3
    assert scores[0] == pytest.approx(scores[2], abs=1e-5)
    assert reranker.scores("spoor", []) == ()


def test_a_model_with_several_labels_is_refused(bert: Bert) -> None:
    folder = bert("BertForSequenceClassification", "drie", num_labels=3)
    with pytest.raises(SettingsWrong, match="niet één getal per tekst"):
        load_reranker(str(folder))


def test_an_embedder_is_refused_as_its_ranking_would_be_random(bert: Bert) -> None:
    with pytest.raises(SettingsWrong, match=r"is geen reranker \(BertModel\)"):
        load_reranker(str(bert("BertModel", "kaal")))


def test_a_folder_that_is_missing_says_which_setting_names_it() -> None:
    with pytest.raises(SettingsWrong, match="SPOORZOEKER_RERANKER"):
        load_reranker("/nergens/model")
