from collections.abc import Callable, Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient

from rag.answer import Answer
from rag.engine import Engine
from ui.library import Library
from ui.note.bounds import MOST_BYTES
from ui.note.change import Addition
from ui.note.notes import TurnOf
from ui.note.routes import add_notes
from ui.note.store import NoteStore, notes_path
from ui.people.person import Person

Keep = Callable[..., Addition]


@pytest.fixture
def client(engine: Engine, turns: TurnOf, tmp_path: Path) -> Iterator[TestClient]:
    """Open the notes to whoever the header `as` names."""
    app = FastAPI()

    @app.middleware("http")
    async def log_in(request: Request, call_next: Any) -> Response:
        request.state.person = Person(request.headers.get("as", ""))
        answer: Response = await call_next(request)
        return answer

    store = NoteStore(notes_path(tmp_path))
    add_notes(app, Library(engine), store, turns)
    with TestClient(app) as client:
        yield client
    store.close()


def begun(client: TestClient, **headers: str) -> dict[str, Any]:
    return dict(client.post("/notitie", json={}, headers=headers).json())


def test_a_note_is_begun_changed_listed_and_deleted(client: TestClient) -> None:
    note = begun(client)
    said = {"do": "title", "text": "Spoor", "revision": note["revision"]}
    changed = client.post(f"/notitie/{note['id']}", json=said).json()
    assert changed["title"] == "Spoor"
    assert client.get("/notitie").json()["notes"][0]["name"].startswith("Spoor · ")
    assert client.delete(f"/notitie/{note['id']}").status_code == 200
    assert client.get("/notitie").json() == {"notes": []}


def test_another_persons_note_is_not_there(client: TestClient) -> None:
    note = begun(client, **{"as": "anne"})
    address, other = f"/notitie/{note['id']}", {"as": "bo"}
    said = {"do": "title", "text": "x", "revision": 1}
    assert client.get("/notitie", headers=other).json() == {"notes": []}
    assert client.get(address, headers=other).status_code == 404
    assert client.get(f"{address}/word", headers=other).status_code == 404
    assert client.post(address, json=said, headers=other).status_code == 404
    assert client.delete(address, headers=other).status_code == 404
    assert client.get(address, headers={"as": "anne"}).status_code == 200


def test_an_answer_is_taken_from_the_server_not_from_the_browser(
    client: TestClient, keep: Keep, rail: Answer
) -> None:
    said = {**asdict(keep(rail)), "sentences": [{"text": "Vals", "status": "verbatim"}]}
    note = client.post("/notitie/toevoegen", json=said).json()
    assert [item["kind"] for item in note["items"]] == ["heading", "sentence"]
    assert "Vals" not in str(note)
    gone = client.post("/notitie/toevoegen", json={"conversation": "x", "turn": 0})
    assert (gone.status_code, gone.json()["detail"][:18]) == (400, "Dit antwoord is ni")


def test_a_change_over_an_older_state_brings_the_newer_one(client: TestClient) -> None:
    note = begun(client)
    said = {"do": "title", "text": "Een", "revision": note["revision"]}
    client.post(f"/notitie/{note['id']}", json=said)
    refused = client.post(f"/notitie/{note['id']}", json=said | {"text": "Twee"})
    assert refused.status_code == 409
    assert refused.json()["note"]["title"] == "Een"
    assert "intussen elders gewijzigd" in refused.json()["detail"]


def test_a_note_comes_as_a_word_file_under_its_title(
    client: TestClient, keep: Keep, rail: Answer
) -> None:
    note = client.post("/notitie/toevoegen", json=asdict(keep(rail))).json()
    said = {"do": "title", "text": "Café / Spoor?", "revision": note["revision"]}
    client.post(f"/notitie/{note['id']}", json=said)
    answer = client.get(f"/{note['file']}")
    assert answer.headers["content-disposition"] == (
        "attachment; filename*=UTF-8''Caf%C3%A9%20%20%20Spoor.docx"
    )
    texts = [paragraph.text for paragraph in Document(BytesIO(answer.content)).paragraphs]
    assert texts[0] == "Café / Spoor?"
    assert any(rail.sentences[0].text in text for text in texts)


@pytest.mark.parametrize("said", [{}, {"do": "burn", "revision": 1}, {"do": "title"}, [1]])
def test_what_is_no_change_is_refused_in_words(client: TestClient, said: Any) -> None:
    refused = client.post(f"/notitie/{begun(client)['id']}", json=said)
    assert refused.status_code == 400
    assert "Laad de pagina opnieuw" in refused.json()["detail"]


def test_too_much_at_once_is_refused(client: TestClient) -> None:
    note = begun(client)
    said = {"do": "title", "text": "x" * MOST_BYTES, "revision": 1}
    assert client.post(f"/notitie/{note['id']}", json=said).status_code == 413


def test_a_damaged_file_is_told_in_words_and_stays_as_it_is(
    engine: Engine, turns: TurnOf, tmp_path: Path
) -> None:
    path = notes_path(tmp_path)
    path.write_bytes(b"kapot " * 2000)
    app = FastAPI()
    add_notes(app, Library(engine), NoteStore(path), turns)
    answer = TestClient(app).get("/notitie")
    assert answer.status_code == 500
    assert "Er is niets aan veranderd" in answer.json()["detail"]
    assert path.read_bytes() == b"kapot " * 2000
