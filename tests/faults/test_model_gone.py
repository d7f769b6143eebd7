"""The language model gone and back: the letters' own sentences meanwhile, and no restart is needed."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from rag.engine import open_engine
from rag.settings import Settings

KINDS = ("openai", "ollama")
QUESTION = "Levert het gasveld bij Ternaard nog aardgas?"
QUOTE = "Het gasveld bij Ternaard levert na 2031 geen aardgas meer."


ROOT = Path(__file__).parents[2]
SERVES = f"""
import sys, time
from tests.model_server import ModelServer
server = ModelServer(int(sys.argv[1]))
server.model.persona = lambda asked: ["{QUOTE} [" + asked.key_of("2031") + "]"]
print(server.server_port, flush=True)
time.sleep(600)
"""


def quotes(asked: Any) -> Iterable[str]:
    """Play a model that quotes the letter."""
    return [f"{QUOTE} [{asked.key_of('2031')}]\n"]


@contextmanager
def model(port: int = 0) -> Iterator[int]:
    """Start a model server as a process of its own; it is killed in the end."""
    program = [sys.executable, "-c", SERVES, str(port)]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield int(process.stdout.readline())
        finally:
            process.kill()


@pytest.mark.parametrize("kind", KINDS)
def test_a_model_that_was_killed_is_asked_again_as_soon_as_it_is_back(own: Path, kind: str) -> None:
    with model() as port:
        url = f"http://127.0.0.1:{port}{'/v1' if kind == 'openai' else ''}"
        settings = Settings(
            data=own, embedder="hashing", model="proef", model_kind=kind, model_url=url
        )
        engine = open_engine(settings)
        told = [engine.ask(QUESTION)]
    told += [engine.ask(QUESTION) for _ in range(2)]
    with model(port), closing(engine):
        told.append(engine.ask(QUESTION))
    notices = [answer.notice or "" for answer in told]
    assert [bool(notice) for notice in notices] == [False, True, True, False]
    assert "niet bereikbaar" in notices[1]
    for answer in told:
        assert answer.citations[0].quote == QUOTE
        assert {sentence.status for sentence in answer.sentences} == {"verbatim"}


@pytest.mark.parametrize("status", [401, 429, 500, 503])
def test_a_model_that_refuses_for_a_while_answers_after_it(
    own: Path, server: Any, status: int
) -> None:
    server.model.persona = quotes
    settings = Settings(data=own, embedder="hashing", model="proef", model_url=server.url("openai"))
    with closing(open_engine(settings)) as engine:
        server.model.status = status
        without = engine.ask(QUESTION)
        server.model.status = 200
        with_model = engine.ask(QUESTION)
    assert without.notice
    assert without.citations[0].quote == QUOTE
    assert with_model.notice is None
    assert with_model.citations[0].quote == QUOTE
