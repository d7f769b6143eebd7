"""What watches over the app is told when questions can't be answered."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync
from rag.engine import Engine
from tests.letter_files import Draft, as_text
from ui.api.abilities import Abilities
from ui.api.routes import api
from ui.library import Library
from ui.promises.promises import PromiseBook


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give an index of one letter."""
    (tmp_path / "brieven").mkdir()
    (tmp_path / "brieven" / "een.txt").write_bytes(as_text(Draft(number=1, cost=17)))
    sync(tmp_path / "brieven", tmp_path / "data", embedder=load_embedder("hashing"))
    return tmp_path / "data"


@pytest.fixture
def client(data: Path) -> Iterator[TestClient]:
    embedder = load_embedder("hashing")
    engine = Engine(LetterIndex.open(data, embedder=embedder), embedder)
    with TestClient(api(Library(engine), Abilities(PromiseBook()))) as client:
        yield client
    engine.close()


def test_it_is_well_while_questions_are_answered(client: TestClient) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "letters": 1})


@pytest.mark.parametrize("part", ["catalogue.sqlite3", "chroma", "lexical", ""])
def test_where_the_index_or_a_part_of_it_is_gone_it_is_not(
    client: TestClient, data: Path, part: str
) -> None:
    assert client.get("/health").status_code == 200
    gone = data / part
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    answer = client.get("/health")
    assert answer.status_code == 503
    assert answer.json()["status"] == "unavailable"
    assert "spoorzoeker" in answer.json()["detail"]
