from pathlib import Path

import pytest

from rag.outside import fetched_from, outside_addresses
from rag.settings import Settings


def test_by_default_nothing_outside_is_contacted() -> None:
    assert outside_addresses(Settings()) == ()
    assert outside_addresses(Settings(embedder="hashing")) == ()


def test_servers_elsewhere_are_named_once_and_those_here_are_not() -> None:
    settings = Settings(
        embedder="https://tei.example/embed",
        reranker="https://tei.example/embed",
        model="gpt",
        model_url="http://localhost:11434",
        model_kind="ollama",
    )
    assert outside_addresses(settings) == ("https://tei.example/embed",)


def test_a_chroma_server_elsewhere_is_named() -> None:
    assert outside_addresses(Settings(chroma="http://127.0.0.1:8000")) == ()
    assert outside_addresses(Settings(chroma="http://chroma:8000")) == ("http://chroma:8000",)


def test_a_model_of_the_hub_counts_until_it_is_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    assert outside_addresses(Settings(embedder="niemand/dit-model")) == (
        "https://huggingface.co/niemand/dit-model",
    )
    assert outside_addresses(Settings(embedder=str(tmp_path))) == ()
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert outside_addresses(Settings(embedder="niemand/dit-model")) == ()


def test_what_fetch_goes_to_is_told_apart() -> None:
    settings = Settings(fetch_sru="http://127.0.0.1:9/sru")
    assert outside_addresses(settings) == ()
    assert "127.0.0.1" in fetched_from(settings)
    assert "gegevensmagazijn.tweedekamer.nl" in fetched_from(settings)


def test_a_cluster_elsewhere_is_named_and_one_of_this_machine_is_not() -> None:
    assert outside_addresses(Settings(ray="ray://hoofd:10001")) == ("ray://hoofd:10001",)
    assert outside_addresses(Settings(ray="10.0.0.7:6379")) == ("10.0.0.7:6379",)
    for here in ("local", "local:2", "127.0.0.1:6379", "ray://localhost:10001"):
        assert outside_addresses(Settings(ray=here)) == ()
