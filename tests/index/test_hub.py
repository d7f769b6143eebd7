from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.hub import Place, fingerprint, load_model


@pytest.fixture(autouse=True)
def nothing_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))


def load(name: str) -> Place:
    return load_model(name, lambda place: place, variable="SPOORZOEKER_EMBEDDER")


def test_a_folder_is_loaded_from_where_it_is(tmp_path: Path) -> None:
    assert load(str(tmp_path)) == Place(name=str(tmp_path), folder=tmp_path, fetched=True)


def test_a_model_that_is_not_here_says_how_it_comes_to_a_closed_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(SettingsWrong, match=r"hf download niemand/nergens --local-dir nergens"):
        load("niemand/nergens")


def test_where_the_hub_cannot_be_reached_that_is_said_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:1")
    with pytest.raises(SettingsWrong, match=r"niet te bereiken.*SPOORZOEKER_EMBEDDER=/pad/naar/"):
        load("niemand/nergens")


@pytest.mark.parametrize("name", ["/nergens/model", "./model", "~/model", "a/b/c"])
def test_a_folder_that_is_missing_is_not_sought_on_the_hub(name: str) -> None:
    with pytest.raises(SettingsWrong, match=r"^De map .* bestaat niet"):
        load(name)


def test_a_name_that_no_model_can_have_is_refused() -> None:
    with pytest.raises(SettingsWrong, match="geen naam van een model"):
        load("dit is geen naam!")


def test_what_fails_while_loading_is_told_in_one_line(tmp_path: Path) -> None:
    def fail(_: Place) -> None:
        raise ValueError("eerste regel\ntweede regel")

    with pytest.raises(SettingsWrong, match=r"eerste regel\)") as refusal:
        load_model(str(tmp_path), fail, variable="X")
    assert "tweede regel" not in str(refusal.value)


def test_other_weights_of_the_same_size_give_another_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(bytes(1 << 20))
    before = fingerprint(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(bytes(range(256)) * (1 << 12))
    assert fingerprint(tmp_path) != before
