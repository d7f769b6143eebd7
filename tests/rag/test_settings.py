from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from rag.settings import Settings, load_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "spoorzoeker.toml"


def test_without_anything_the_defaults_hold(file: Path) -> None:
    assert load_settings(environment={}, file=file) == Settings()
    assert Settings() == Settings(
        data=Path("data"), embedder="spoorzoeker", host="127.0.0.1", port=7860
    )


def test_the_environment_is_read(file: Path) -> None:
    environment = {
        "SPOORZOEKER_DATA": "/x",
        "SPOORZOEKER_EMBEDDER": "hashing",
        "SPOORZOEKER_HOST": "::1",
        "SPOORZOEKER_PORT": "0",
        "SPOORZOEKER_ANDERS": "x",
        "DATA": "y",
    }
    assert load_settings(environment=environment, file=file) == Settings(
        data=Path("/x"), embedder="hashing", host="::1", port=0
    )


def test_an_empty_variable_sets_nothing(file: Path) -> None:
    environment = {"SPOORZOEKER_DATA": "", "SPOORZOEKER_PORT": ""}
    assert load_settings(environment=environment, file=file) == Settings()


def test_the_file_is_read(file: Path) -> None:
    file.write_text('data = "hier"\nport = 8000\n')
    assert load_settings(environment={}, file=file) == Settings(data=Path("hier"), port=8000)


def test_an_option_beats_the_environment_which_beats_the_file(file: Path) -> None:
    file.write_text('data = "file"\nport = 1\nhost = "file"')
    environment = {"SPOORZOEKER_DATA": "environment", "SPOORZOEKER_PORT": "2"}
    found = load_settings(data=Path("option"), environment=environment, file=file)
    assert found == Settings(data=Path("option"), port=2, host="file")


def test_a_tilde_is_the_home_folder(file: Path) -> None:
    found = load_settings(environment={"SPOORZOEKER_DATA": "~/x"}, file=file)
    assert found.data == Path.home() / "x"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("geen toml", "TOML"),
        ('poort = 1\nkleur = "rood"', "kleur, poort"),
        ("port = 65536", "65536"),
        ("port = -1", "-1"),
        ('port = "veel"', "veel"),
        ("port = [1]", "port"),
        ("data = 3", "data"),
        ('embedder = ["a"]', "embedder"),
    ],
)  # fmt: skip
def test_a_wrong_file_gives_one_clear_line(file: Path, text: str, named: str) -> None:
    file.write_text(text)
    with pytest.raises(SettingsWrong) as error:
        load_settings(environment={}, file=file)
    assert named in str(error.value)
    assert len(str(error.value).splitlines()) == 1


def test_a_wrong_variable_gives_one_clear_line(file: Path) -> None:
    with pytest.raises(SettingsWrong, match=r"port.*'x'"):
        load_settings(environment={"SPOORZOEKER_PORT": "x"}, file=file)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="niet te lezen als TOML"):
        load_settings(environment={}, file=tmp_path)
