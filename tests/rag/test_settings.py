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
        ('ray = "hoofd"', "ray"),
        ("ray = 6379", "ray"),
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


MODEL = {
    "SPOORZOEKER_MODEL": "mistral-small",
    "SPOORZOEKER_MODEL_URL": "http://127.0.0.1:8000/v1",
}
SECRET = "sk-geheim"


def test_a_model_is_set_by_its_name_and_address(file: Path) -> None:
    more = {
        "SPOORZOEKER_MODEL_KIND": "ollama",
        "SPOORZOEKER_MODEL_KEY": f"{SECRET}\n",
        "SPOORZOEKER_MODEL_TIMEOUT": "2.5",
    }
    assert load_settings(environment=MODEL | more, file=file) == Settings(
        model="mistral-small",
        model_url="http://127.0.0.1:8000/v1",
        model_kind="ollama",
        model_key=SECRET,
        model_timeout=2.5,
    )


def test_white_space_around_a_model_is_nothing(file: Path) -> None:
    spaced = {name: f" {value}\n" for name, value in MODEL.items()}
    found = load_settings(environment=spaced, file=file)
    assert found == load_settings(environment=MODEL, file=file)
    assert load_settings(environment={"SPOORZOEKER_MODEL": " "}, file=file) == Settings()


def test_without_a_setting_there_is_no_model() -> None:
    assert (Settings().model, Settings().model_kind, Settings().model_timeout) == ("", "openai", 30)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('model = "m"', "model_url"),
        ('model_url = "http://h/v1"', "zet ook model"),
        ('model = "m"\nmodel_url = "h:8000"', "http://"),
        ('model = "m"\nmodel_url = "ftp://h/v1"', "http://"),
        ('model = "m"\nmodel_url = "http://"', "http://"),
        ('model = "m"\nmodel_url = "http://h:99999/v1"', "http://"),
        ('model = "m"\nmodel_url = "http://[h/v1"', "http://"),
        ('model = "m"\nmodel_url = "http://h/v1?x=1"', "http://"),
        ('model = "m"\nmodel_url = "http://h/v1/chat/completions"', "basisadres"),
        ('model_kind = "azure"', "openai of ollama"),
        ("model_timeout = 0", "model_timeout"),
        ("model_timeout = true", "model_timeout"),
        ('model_timeout = "nan"', "model_timeout"),
        ('model_timeout = "lang"', "model_timeout"),
        ("model_timeout = 1e9", "model_timeout"),
        ("model = 4", "model"),
    ],
)
def test_a_wrong_model_gives_one_clear_line(file: Path, text: str, named: str) -> None:
    file.write_text(text)
    with pytest.raises(SettingsWrong) as error:
        load_settings(environment={}, file=file)
    assert named in str(error.value)
    assert len(str(error.value).splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    [
        f'model_key = ["{SECRET}"]',
        f'model_key = "{SECRET} en meer"',
        f'model_key = "{SECRET}é"',
        f'model = "m"\nmodel_url = "http://naam:{SECRET}@h/v1"',
        f'model_key = "{SECRET}"\nkleur = 1',
        f'model_key = "{SECRET}',
    ],
)
def test_no_complaint_shows_a_secret(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(SettingsWrong) as error:
        load_settings(environment={}, file=file)
    assert SECRET not in str(error.value)


def test_the_key_is_not_in_the_text_of_the_settings() -> None:
    assert SECRET not in repr(Settings(model_key=SECRET))


def test_a_level_of_the_log_is_one_of_four(tmp_path: Path) -> None:
    level = {"SPOORZOEKER_LOG_LEVEL": "info"}
    assert load_settings(environment=level, file=tmp_path / "x").log_level == "info"
    for wrong in ("veel", "INFO"):
        with pytest.raises(SettingsWrong, match="debug, info, warning of error"):
            load_settings(environment={"SPOORZOEKER_LOG_LEVEL": wrong}, file=tmp_path / "x")
