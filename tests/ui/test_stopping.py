"""SIGTERM while the real app is at work: nothing is lost, and it doesn't take for ever."""

import asyncio
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from rag.kept.conversation import Turn
from rag.kept.opening import open_conversations
from tests.patience import SECONDS
from tests.ui.asked_over_http import ask
from ui.stopping import InWork, Server

ROOT = Path(__file__).parents[2]
QUESTION = "Wat is de status van Rail Ghent-Terneuzen?"
Started = tuple[subprocess.Popen[str], httpx.Client]


@pytest.fixture
def own(data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(data, tmp_path / "data"))


@contextmanager
def app(data: Path, environment: dict[str, str]) -> Iterator[Started]:
    command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, env=environment, **pipes) as process:
        assert process.stdout
        address = process.stdout.readline().rpartition(" ")[2].strip()
        try:
            with httpx.Client(base_url=address, trust_env=False, timeout=SECONDS) as client:
                yield process, client
        finally:
            process.kill()


def with_model(offline: dict[str, str], server: Any, **more: str) -> dict[str, str]:
    model = {"SPOORZOEKER_MODEL": "proef", "SPOORZOEKER_MODEL_URL": server.url("openai")}
    model["SPOORZOEKER_MODEL_TIMEOUT"] = f"{2 * SECONDS}"
    return offline | model | more


def slowly(server: Any) -> Callable[[Any], Iterator[str]]:
    """Play a model that halts halfway its answer until it may go on."""

    def persona(asked: Any) -> Iterator[str]:
        key = asked.key_of("concrete versnelling")
        yield f"Rail Ghent-Terneuzen is een verbinding met grote gevolgen [{key}]. En daarna"
        server.model.may_go_on.wait(SECONDS)
        yield f" een concrete versnelling van de planning [{key}]."

    return persona


def kept(data: Path) -> tuple[Turn, ...]:
    with closing(open_conversations(data)) as conversations:
        listed = conversations.listed("")
        return conversations.turns("", listed[0].id) if listed else ()


def begun(client: httpx.Client) -> Iterator[str]:
    """Ask, and read on until the first sentence of the answer is there."""
    steps = ask(client, QUESTION)
    assert any("Bronnen" in step and "pending" in step for step in steps)
    return steps


def test_an_answer_that_is_on_its_way_is_made_shown_and_kept(
    own: Path, offline: dict[str, str], server: Any
) -> None:
    server.model.persona = slowly(server)
    with app(own, with_model(offline, server, SPOORZOEKER_LOG_LEVEL="info")) as (process, client):
        steps = begun(client)
        process.send_signal(signal.SIGTERM)
        assert process.stderr
        lines = iter(process.stderr.readline, "")
        assert any("waiting for what is under way" in line for line in lines)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{client.base_url}/api/health", trust_env=False)  # nobody new gets in
        server.model.may_go_on.set()
        shown = list(steps)
        assert process.wait(SECONDS) == -signal.SIGTERM
        left = "".join(lines)
    assert "on-answer" in shown[-1]
    assert "stopped" in left
    assert "Traceback" not in left
    (turn,) = kept(own)
    assert turn.answer
    assert turn.notice is None


def test_an_answer_whose_reader_left_is_made_and_kept_too(
    own: Path, offline: dict[str, str], server: Any
) -> None:
    server.model.persona = slowly(server)
    with app(own, with_model(offline, server)) as (process, client):
        begun(client)
        client.close()
        process.send_signal(signal.SIGTERM)
        server.model.may_go_on.set()
        assert process.wait(SECONDS) == -signal.SIGTERM
    (turn,) = kept(own)
    assert turn.answer
    assert turn.notice is None


def test_a_program_gets_the_answer_it_waits_for(
    own: Path, offline: dict[str, str], server: Any
) -> None:
    asked, answers = threading.Event(), []

    def persona(request: Any) -> Iterator[str]:
        asked.set()
        server.model.may_go_on.wait(SECONDS)
        yield "Niets."

    server.model.persona = persona
    with app(own, with_model(offline, server)) as (process, client):

        def post() -> None:
            answers.append(client.post("/api/ask", json={"question": QUESTION}).status_code)

        asking = threading.Thread(target=post)
        asking.start()
        assert asked.wait(SECONDS)
        process.send_signal(signal.SIGTERM)
        time.sleep(2)  # longer than uvicorn itself waits
        server.model.may_go_on.set()
        asking.join()
        assert process.wait(SECONDS) == -signal.SIGTERM
    assert answers == [200]


def test_an_open_page_keeps_nobody_waiting(own: Path, offline: dict[str, str]) -> None:
    with app(own, offline | {"SPOORZOEKER_LOG_LEVEL": "info"}) as (process, client):
        with client.stream("GET", "/gradio_api/heartbeat/abc") as beats:
            next(beats.iter_lines())
            process.send_signal(signal.SIGTERM)
            assert process.wait(SECONDS) == -signal.SIGTERM
        assert process.stderr
        assert "waiting" not in process.stderr.read()


def served(work: InWork, patience: float) -> Server:
    config = uvicorn.Config(work, log_config=None, timeout_graceful_shutdown=1)
    return Server(config, work, patience=patience)


async def nothing(*_: object) -> None:
    return


def test_what_does_not_end_is_broken_off_and_what_there_is_of_it_is_kept() -> None:
    ended = []
    work = InWork(nothing, growing=lambda: True, break_off=lambda: ended.append(1))
    server = served(work, patience=0.2)

    async def begin_and_stop() -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            task = asyncio.create_task(server.serve([listener]))
            while not server.started:
                await asyncio.sleep(0.01)
            server.should_exit = True
            await task

    asyncio.run(begin_and_stop())
    assert ended == [1]


def test_who_started_it_as_a_service_hears_when_it_is_ready(
    own: Path, offline: dict[str, str], tmp_path: Path
) -> None:
    place = str(tmp_path / "n.sock")
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as manager:
        manager.bind(place)
        manager.settimeout(SECONDS)
        with app(own, offline | {"NOTIFY_SOCKET": place}) as (process, client):
            assert manager.recv(100) == b"READY=1"
            assert client.get("/api/health").status_code == 200
            process.send_signal(signal.SIGTERM)
            assert manager.recv(100) == b"STOPPING=1"
            process.wait(SECONDS)
