from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.model_setting import model_setting
from index.prompts import Prompts


def test_a_name_may_be_followed_by_the_words_before_texts() -> None:
    asked = model_setting("iemand/model?query=vraag: &passage=alinea: ")
    assert asked.place == "iemand/model"
    assert asked.prompts == Prompts(query="vraag: ", passage="alinea: ")


def test_words_may_be_named_as_empty() -> None:
    assert model_setting("intfloat/e5-small?query=&passage=").prompts == Prompts()


def test_a_folder_may_have_a_question_mark_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "wat?").mkdir()
    assert model_setting(str(tmp_path / "wat?")).place == str(tmp_path / "wat?")


def test_an_address_names_its_model_behind_a_hash() -> None:
    asked = model_setting("http://server:8080/v1/?query=vraag:+#bge-m3:latest")
    assert (asked.place, asked.model) == ("http://server:8080/v1", "bge-m3:latest")
    assert asked.prompts == Prompts(query="vraag: ")


@pytest.mark.parametrize("setting", ["http://", "http://server:poort/v1", "http://[x/v1"])
def test_what_is_no_address_is_refused(setting: str) -> None:
    with pytest.raises(SettingsWrong, match="is geen adres"):
        model_setting(setting)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(SettingsWrong, match="SPOORZOEKER_EMBEDDER_KEY") as refusal:
        model_setting("http://jan:geheim@server/v1")
    assert "geheim" not in str(refusal.value)


def test_unknown_words_behind_a_question_mark_are_refused() -> None:
    with pytest.raises(SettingsWrong, match="alleen query=… en passage=…"):
        model_setting("iemand/model?prefix=x")
