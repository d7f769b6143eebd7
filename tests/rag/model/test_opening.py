import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SettingsWrong
from rag.model.opening import open_composer, open_model
from rag.settings import Settings

SECRET = "sk-zeergeheim"
FOREIGN = ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OLLAMA_API_KEY")


@pytest.fixture
def settings(server: Any, kind: str) -> Settings:
    return Settings(model="proef", model_url=server.url(kind), model_kind=kind)  # type: ignore[arg-type]


def says_yes(asked: Any) -> Iterator[str]:
    yield "ja"


def ask(settings: Settings) -> str:
    from llama_index.core.llms import ChatMessage

    model = open_model(settings)
    assert model
    return "".join(str(r.delta) for r in model.stream_chat([ChatMessage(content="Ja?")]))


def test_without_a_model_there_is_none() -> None:
    assert open_model(Settings()) is None
    assert open_composer(Settings()) is None


def test_the_named_model_is_asked_at_temperature_0(settings: Settings, server: Any) -> None:
    server.model.persona = says_yes
    assert ask(settings) == "ja"
    (asked,) = server.model.asked
    assert asked.body["model"] == "proef"
    assert asked.body.get("options", asked.body)["temperature"] == 0


def test_opening_says_nothing_to_the_server(settings: Settings, server: Any) -> None:
    assert open_composer(settings)
    assert not server.model.asked


def test_the_key_is_sent_to_the_server(settings: Settings, server: Any) -> None:
    server.model.persona = says_yes
    ask(replace(settings, model_key=SECRET))
    assert server.model.asked[0].headers["authorization"] == f"Bearer {SECRET}"


def test_keys_that_were_set_for_another_service_are_not_sent(
    settings: Settings, server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in FOREIGN:
        monkeypatch.setenv(name, "van-een-ander")
    server.model.persona = says_yes
    ask(settings)
    assert "van-een-ander" not in json.dumps(server.model.asked[0].headers)
    assert "authorization" not in server.model.asked[0].headers


def test_a_proxy_of_the_environment_is_not_used(
    settings: Settings, server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    server.model.persona = says_yes
    assert ask(settings) == "ja"


def test_the_key_is_in_no_text_of_settings_or_model(settings: Settings) -> None:
    secret = replace(settings, model_key=SECRET)
    model = open_model(secret)
    assert model
    for text in (repr(secret), str(secret), repr(model), str(model), str(model.to_dict())):
        assert SECRET not in text
    assert SECRET in str(asdict(secret))  # what would be the way to leak it


def test_a_name_that_the_library_refuses_is_one_clear_line(server: Any) -> None:
    with pytest.raises(SettingsWrong, match=r"gpt-5.4-pro") as error:
        open_model(Settings(model="gpt-5.4-pro", model_url=server.url("openai")))
    assert len(str(error.value).splitlines()) == 1


def test_who_uses_no_model_does_not_load_its_libraries() -> None:
    code = (
        "import sys, rag.engine, rag.model.opening as o\n"
        "from rag.settings import Settings\n"
        "o.open_composer(Settings())\n"
        "sys.exit(any(name in sys.modules for name in ('openai', 'ollama')))"
    )
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
