"""The language model that the settings name, opened without a word to its server."""

from typing import TYPE_CHECKING, Any

from corpus.errors import SettingsWrong
from rag.settings import Settings

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

    from rag.model.compose import ModelComposer

# Tokens that an Ollama model is given room for: the paragraphs of one question with an answer.
# Without a number llama-index asks the server, before every answer.
_WINDOW = 8192
# The real key is put on the request itself, so that no `repr` or event of a library shows it.
_NO_KEY = "-"


def open_model(settings: Settings) -> "LLM | None":
    """Open the model that the settings name; None when they name none.

    It answers at temperature 0 and is asked once: where it fails, the letters' own sentences are
    there at once. A server that is down is found out when it is asked.

    Raises:
        SettingsWrong: The library doesn't take a model of that name.
    """
    if not settings.model:
        return None
    try:
        return _ollama(settings) if settings.model_kind == "ollama" else _openai(settings)
    except ValueError as error:
        raise SettingsWrong(
            f"Het taalmodel {settings.model} kan zo niet worden gebruikt: {error}"
        ) from error


def open_composer(settings: Settings) -> "ModelComposer | None":
    """Give what writes answers by the model that the settings name; None when they name none.

    Raises:
        SettingsWrong: The library doesn't take a model of that name.
    """
    model = open_model(settings)
    if model is None:
        return None
    from rag.model.compose import ModelComposer

    return ModelComposer(model)


def _openai(settings: Settings) -> "LLM":
    from llama_index.llms.openai_like import OpenAILike
    from openai import OpenAI

    from rag.model.connection import client

    server = OpenAI(
        api_key=_NO_KEY,
        base_url=settings.model_url,
        timeout=settings.model_timeout,
        max_retries=0,
        http_client=client(key=settings.model_key, seconds=settings.model_timeout),
    )
    # Its annotations don't name `openai_client`, which its constructor takes.
    arguments: dict[str, Any] = {
        "model": settings.model,
        "api_base": settings.model_url,
        "api_key": _NO_KEY,
        "is_chat_model": True,
        "temperature": 0.0,
        "timeout": settings.model_timeout,
        "max_retries": 0,
        "openai_client": server,
    }
    return OpenAILike(**arguments)


def _ollama(settings: Settings) -> "LLM":
    from llama_index.llms.ollama import Ollama
    from ollama import Client

    from rag.model.connection import Connection

    seconds = settings.model_timeout
    return Ollama(
        model=settings.model,
        base_url=settings.model_url,
        temperature=0.0,
        context_window=_WINDOW,
        request_timeout=seconds,
        client=Client(
            host=settings.model_url,
            timeout=seconds,
            follow_redirects=False,
            trust_env=False,
            transport=Connection(key=settings.model_key, seconds=seconds),
        ),
    )
