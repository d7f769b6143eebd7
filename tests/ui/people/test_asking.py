"""Questions asked through Gradio's own interface, of the real app."""

import json
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from ui.addresses import ALL_CONVERSATIONS

LogIn = Callable[..., httpx.Client]
QUESTION = "Wat is de status van Rail Ghent-Terneuzen?"


def join(client: httpx.Client, session: str, *, root: str = "") -> httpx.Response:
    """Ask a question, as the page does when one is typed."""
    asked = {
        "data": [QUESTION, "", "", ""],
        "fn_index": 0,
        "trigger_id": 1,
        "session_hash": session,
    }
    return client.post(f"{root}/gradio_api/queue/join", json=asked)


def heard(client: httpx.Client, session: str, *, root: str = "") -> str:
    """Give all that comes back."""
    return client.get(f"{root}/gradio_api/queue/data", params={"session_hash": session}).text


@pytest.mark.parametrize("root", ["", "/en"])
def test_who_is_logged_in_gets_an_answer(visitor: LogIn, root: str) -> None:
    anna = visitor("anna")
    session = f"vraag-van-anna{root}"
    assert join(anna, session, root=root).status_code == 200
    said = heard(anna, session, root=root)
    assert "Gent en Terneuzen" in said
    assert json.loads(said.splitlines()[0].removeprefix("data: "))["msg"]


def test_who_is_not_logged_in_gets_none(visitor: LogIn) -> None:
    assert join(visitor(), "vraag-van-niemand").status_code == 401


@pytest.mark.parametrize("root", ["", "/en"])
def test_nobody_reaches_the_session_of_another(visitor: LogIn, root: str) -> None:
    anna, bert = visitor("anna"), visitor("bert")
    session = f"alleen-van-anna{root}"
    assert join(anna, session, root=root).status_code == 200
    gradio = f"{root}/gradio_api"
    named = {"session_hash": session, "fn_index": 0, "event_id": "x"}
    for answer in (
        join(bert, session, root=root),
        bert.get(f"{gradio}/queue/data", params={"session_hash": session}),
        bert.get(f"{gradio}/queue/data?session_hash=eigen&session_hash={session}"),
        bert.get(f"{gradio}/heartbeat/{session}"),
        bert.post(f"{gradio}/cancel", json=named),
        bert.post(f"{gradio}/reset", json=named),
    ):
        assert answer.status_code == 403, answer.request.url
        assert "not yours" in answer.text or "niet van u" in answer.text
    assert "Terneuzen" in heard(anna, session, root=root)


@pytest.mark.parametrize(
    "path",
    [
        "upload", "deep_link?session_hash=x", "run/predict", "call/ask", "file=/etc/hostname",
        "component_server", "stream/x", "openapi.json", "queue/join/x", "../monitoring",
    ],
)  # fmt: skip
def test_what_the_page_does_not_need_of_gradio_is_shut(visitor: LogIn, path: str) -> None:
    for root in ("", "/en"):
        for method in ("GET", "POST"):
            answer = visitor("anna").request(method, f"{root}/gradio_api/{path}", json={})
            assert answer.status_code == 404, answer.request.url


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"\xff", b'{"session_hash": [1]}', b"x" * 10**6]
)
def test_a_body_that_is_no_question_is_refused(visitor: LogIn, body: bytes) -> None:
    json_ = {"content-type": "application/json"}
    answer = visitor("anna").post("/gradio_api/queue/join", content=body, headers=json_)
    assert 400 <= answer.status_code < 500


def test_a_checked_draft_is_of_who_had_it_checked(visitor: LogIn) -> None:
    anna, bert = visitor("anna"), visitor("bert")
    checked = anna.post("/controle", content=b"Er is geen dekking voor maatregelen.")
    last: dict[str, Any] = json.loads(checked.text.splitlines()[-1])
    path = last["outcome"].split('href="')[1].split('"')[0]
    assert bert.get(f"/{path}").status_code == 404
    assert anna.get(f"/{path}").status_code == 200


def conversation_of(client: httpx.Client) -> str:
    """Ask a question and give the id of the conversation that it began."""
    join(client, session := f"gesprek-{id(client)}")
    return re.findall(r'data-conversation=\\"([^\\]+)\\"', heard(client, session))[-1]


def test_nobody_reaches_a_conversation_of_another(visitor: LogIn) -> None:
    anna, bert = visitor("anna"), visitor("bert")
    conversation = conversation_of(anna)
    assert conversation in anna.get("/gesprekken").text
    assert conversation not in bert.get("/gesprekken").text
    assert QUESTION not in bert.get("/gesprekken", params={"zoek": "Terneuzen"}).text
    named = {"id": conversation}
    for answer in (
        bert.post("/gesprekken/naam", json=named | {"name": "van bert"}),
        bert.post("/gesprekken/weg", json=named),
        bert.post("/gesprekken/oordeel", json=named | {"turn": 1, "verdict": "right"}),
        bert.get("/gesprekken/kopie", params=named | {"beurt": 1}),
        bert.get(f"/gesprekken/{conversation}.docx"),
    ):
        assert answer.status_code == 404, answer.request.url
    assert conversation not in bert.get(f"/{ALL_CONVERSATIONS}").text
    mine, others = (who.get("/gesprekken/stand", params=named).text for who in (anna, bert))
    assert mine != others == bert.get("/gesprekken/stand", params={"id": "geen"}).text
    assert conversation in anna.get("/gesprekken").text
