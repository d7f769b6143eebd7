from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from rag.engine import Engine
from rag.kept.opening import keep_conversations
from ui.chat.chat import Chat
from ui.chat.export_routes import add_exports
from ui.chat.kept_routes import add_conversations
from ui.library import Library

RAIL_GHENT = "Wat is de status van Rail Ghent-Terneuzen?"


@pytest.fixture
def chat(engine: Engine, tmp_path: Path) -> Iterator[Chat]:
    chat = Chat(Library(engine), keep_conversations(tmp_path))
    yield chat
    chat.conversations.close()


@pytest.fixture
def client(chat: Chat) -> TestClient:
    app = FastAPI()
    add_conversations(app.router, chat)
    add_exports(app.router, chat)
    return TestClient(app)


@pytest.fixture
def conversation(chat: Chat) -> str:
    list(chat.ask(RAIL_GHENT))
    return chat.conversations.listed("")[0].id


def test_the_list_is_searched(client: TestClient, conversation: str) -> None:
    assert conversation in client.get("/gesprekken").text
    assert conversation in client.get("/gesprekken?zoek=versnelling").text
    assert conversation not in client.get("/gesprekken?zoek=appeltaart").text


def test_the_state_is_that_of_the_page_until_something_changes(
    chat: Chat, client: TestClient, conversation: str
) -> None:
    state = client.get(f"/gesprekken/stand?id={conversation}").text
    assert f'data-state="{state}"' in chat.html(conversation)
    judged = {"id": conversation, "turn": 1, "verdict": "right"}
    assert client.post("/gesprekken/oordeel", json=judged).status_code == 204
    assert client.get(f"/gesprekken/stand?id={conversation}").text != state


def test_what_is_not_there_is_said_to_be_gone(client: TestClient, conversation: str) -> None:
    for answer in (
        client.post("/gesprekken/naam", json={"id": "x", "name": "y"}),
        client.post("/gesprekken/weg", json={"id": "x"}),
        client.post("/gesprekken/oordeel", json={"id": conversation, "turn": 9}),
        client.get("/gesprekken/x.docx"),
        client.get(f"/gesprekken/kopie?id={conversation}&beurt=9"),
    ):
        assert answer.status_code == 404
        assert answer.json()["detail"] == "Dit gesprek is er niet meer."


def test_a_form_of_another_site_cannot_delete(client: TestClient, conversation: str) -> None:
    sent = client.post(
        "/gesprekken/weg",
        content=f'{{"id": "{conversation}"}}',
        headers={"content-type": "text/plain"},
    )
    assert sent.status_code == 422
    assert conversation in client.get("/gesprekken").text


def test_a_file_in_trouble_is_told_in_a_line(
    chat: Chat, client: TestClient, conversation: str
) -> None:
    chat.conversations._file.write("PRAGMA query_only = ON")
    answer = client.post("/gesprekken/weg", json={"id": conversation})
    assert answer.status_code == 503
    assert "Het bestand met gesprekken" in answer.json()["detail"]


def test_a_name_that_no_file_can_have_is_left_out_of_the_downloads_name(
    client: TestClient, conversation: str
) -> None:
    client.post("/gesprekken/naam", json={"id": conversation, "name": 'a/b: "c"?'})
    named = client.get(f"/gesprekken/{conversation}.docx").headers["content-disposition"]
    assert named == "attachment; filename*=UTF-8''ab%20c.docx"
