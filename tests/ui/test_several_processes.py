"""Two processes of the app over one data folder, its vectors there or on a Chroma server."""

import json
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from index.chroma_server import ChromaServer
from index.embedder import load_embedder
from index.sync import sync
from rag.as_json import answer_id, answer_json
from rag.engine import Engine
from rag.settings import Settings
from tests.ui.conftest import started

LETTERS = Path(__file__).parents[2] / "corpus" / "letters"
QUESTION = "wat is de status van Rail Ghent-Terneuzen?"


@dataclass(frozen=True)
class Two:
    """The addresses of both, and how the letters are synced from outside."""

    addresses: tuple[str, str]
    folder: Path
    data: Path
    chroma: ChromaServer | None

    def sync(self) -> None:
        """Take the letters in, as another program does."""
        embedder = load_embedder(Settings().embedder)
        sync(self.folder, self.data, embedder=embedder, chroma=self.chroma)


@pytest.fixture(scope="module")
def on_server(
    tmp_path_factory: pytest.TempPathFactory, offline: dict[str, str], chroma_run: Any
) -> Iterator[Two]:
    chroma_run.start()
    place = tmp_path_factory.mktemp("server")
    with running(place, offline, ChromaServer(address=chroma_run.address)) as two:
        yield two


@pytest.fixture(scope="module")
def in_folder(tmp_path_factory: pytest.TempPathFactory, offline: dict[str, str]) -> Iterator[Two]:
    with running(tmp_path_factory.mktemp("map"), offline, None) as two:
        yield two


@pytest.fixture(params=["in_folder", "on_server"])
def two(request: pytest.FixtureRequest, chroma: Any) -> Any:
    return request.getfixturevalue(request.param)


@contextmanager
def running(place: Path, offline: dict[str, str], server: ChromaServer | None) -> Iterator[Two]:
    """Start both over an index of the sample letters."""
    shutil.copytree(LETTERS, place / "brieven")
    both = Two(addresses=("", ""), folder=place / "brieven", data=place / "data", chroma=server)
    both.sync()
    environment = offline | {"SPOORZOEKER_CHROMA": server.address if server else ""}
    with ExitStack() as apps:
        one, other = (apps.enter_context(started(both.data, environment)) for _ in range(2))
        yield Two(addresses=(one, other), folder=both.folder, data=both.data, chroma=server)


def got(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def asked(address: str) -> Any:
    """Ask the question of an app; its answer without its times, or its status and line."""
    request = urllib.request.Request(
        f"{address}/api/ask",
        data=json.dumps({"question": QUESTION}).encode(),
        headers={"content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return {**json.load(answer), "timings_ms": None}
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)["detail"]


def asked_in_chat(address: str) -> str:
    """Ask the question as the page does, and give what the page shows in the end."""
    with httpx.Client(base_url=address, trust_env=False, timeout=60) as browser:
        session = {"session_hash": "proef"}
        question = {"data": [QUESTION, "", "", ""], "fn_index": 0, "trigger_id": 1, **session}
        browser.post("/gradio_api/queue/join", json=question).raise_for_status()
        return browser.get("/gradio_api/queue/data", params=session).text


def listed(address: str) -> str:
    with urllib.request.urlopen(f"{address}/gesprekken") as answer:
        return str(answer.read().decode())


def test_both_answer_as_an_index_in_a_folder_does(two: Two, engine: Engine) -> None:
    wanted = json.loads(json.dumps(answer_json(engine.ask(QUESTION), answer_id(QUESTION))))
    for address in two.addresses:
        answer = asked(address)
        for name in ("status", "text", "sentences", "citations"):
            assert answer[name] == wanted[name]


def test_a_conversation_with_one_is_found_in_the_other(two: Two) -> None:
    one, other = two.addresses
    assert QUESTION not in listed(other)
    assert "process_completed" in asked_in_chat(one)
    assert QUESTION in listed(other)


def test_both_see_a_letter_that_was_taken_away(two: Two) -> None:
    away = two.folder / "002_6ebd3b51f9b41211.txt"
    kept = away.rename(two.folder.parent / away.name)
    two.sync()
    assert [len(got(f"{address}/api/letters")) for address in two.addresses] == [4, 4]
    kept.rename(away)
    two.sync()
    assert [len(got(f"{address}/api/letters")) for address in two.addresses] == [5, 5]
    assert all(asked(address)["status"] == "answered" for address in two.addresses)


def test_while_the_server_is_away_asking_is_refused_and_letters_are_there(
    on_server: Two, chroma: Any
) -> None:
    chroma.stop()
    try:
        for address in on_server.addresses:
            status, told = asked(address)
            assert status == 503
            assert told.startswith("Zoeken kan nu even niet")
            assert chroma.address not in told
            assert len(got(f"{address}/api/letters")) == 5
        assert "Zoeken kan nu even niet" in asked_in_chat(on_server.addresses[0])
    finally:
        chroma.start()


def test_when_the_server_is_back_both_answer_again(on_server: Two, chroma: Any) -> None:
    chroma.stop()
    assert asked(on_server.addresses[0])[0] == 503
    chroma.start()
    assert [asked(address)["status"] for address in on_server.addresses] == ["answered", "answered"]
