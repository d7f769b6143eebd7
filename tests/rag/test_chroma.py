from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.chroma_server import ChromaServer
from rag.chroma import chroma_server
from rag.settings import Settings, load_settings

SERVER = "http://chroma.example:8000"


def test_without_the_setting_there_is_no_server() -> None:
    assert chroma_server(Settings()) is None


def test_the_server_is_set_by_its_address_and_a_key() -> None:
    environment = {"SPOORZOEKER_CHROMA": f" {SERVER}/ ", "SPOORZOEKER_CHROMA_KEY": "geheim"}
    settings = load_settings(environment=environment, file=Path("geen.toml"))
    assert chroma_server(settings) == ChromaServer(address=SERVER, key="geheim")


@pytest.mark.parametrize(
    "address",
    ["chroma:8000", "ftp://chroma", "http://", "http://x/?a=b", "http://x:0", "http://x y"],
)
def test_what_is_no_address_gives_one_clear_line(address: str) -> None:
    with pytest.raises(SettingsWrong, match=r"zoals http://127\.0\.0\.1:8000") as error:
        Settings(chroma=address)
    assert "\n" not in str(error.value)


def test_an_address_with_a_password_is_refused_without_showing_it() -> None:
    with pytest.raises(SettingsWrong, match="chroma_key") as error:
        Settings(chroma="http://anna:geheim@chroma")
    assert "geheim" not in str(error.value)


def test_a_key_that_no_header_can_carry_is_refused_without_showing_it() -> None:
    environment = {"SPOORZOEKER_CHROMA": SERVER, "SPOORZOEKER_CHROMA_KEY": "ge\nheim"}
    with pytest.raises(SettingsWrong, match="chroma_key") as error:
        load_settings(environment=environment, file=Path("geen.toml"))
    assert "heim" not in str(error.value)


def test_the_key_is_in_no_text_of_the_settings() -> None:
    settings = Settings(chroma=SERVER, chroma_key="sesam")
    assert "sesam" not in repr(settings)
    assert "sesam" not in repr(chroma_server(settings))
