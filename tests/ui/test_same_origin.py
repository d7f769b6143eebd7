from collections.abc import Sequence

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from rag.access import LOOPBACK, networks
from ui.arrival import Arrivals
from ui.same_origin import SameOrigin

OWN = "http://127.0.0.1:7860"
ELSEWHERE = "https://elders.example"


def visitor(
    *, host: str = "127.0.0.1", names: Sequence[str] = (), base: str = OWN, peer: str = "127.0.0.1"
) -> TestClient:
    async def app(scope, receive, send):  # type: ignore[no-untyped-def]
        if scope["type"] == "websocket":
            websocket = WebSocket(scope, receive, send)
            await websocket.accept()
            await websocket.close()
        else:
            await PlainTextResponse("goed")(scope, receive, send)

    guarded = Arrivals(SameOrigin(app, host=host, names=names), trusted=networks(LOOPBACK))
    return TestClient(guarded, base_url=base, client=(peer, 1))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": OWN},
        {"origin": OWN, "sec-fetch-site": "same-origin"},
        {"origin": "null", "sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
    ],
)
def test_own_pages_and_programs_may_send(headers: dict[str, str]) -> None:
    assert visitor().post("/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": ELSEWHERE},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://["},
        {"origin": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "sec-fetch-mode": "navigate"},
        {"sec-fetch-site": "cross-site", "origin": OWN},
    ],
)
def test_what_another_site_has_sent_is_refused_in_a_line(headers: dict[str, str]) -> None:
    for method in ("POST", "DELETE", "OPTIONS"):
        answer = visitor().request(method, "/", headers=headers)
        assert answer.status_code == 403
        assert "andere site" in answer.json()["detail"]


def test_a_link_on_another_site_may_lead_here_but_its_scripts_may_not_read() -> None:
    visit = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert visitor().get("/", headers=visit).status_code == 200
    for mode in ("cors", "no-cors"):
        script = {"sec-fetch-site": "cross-site", "sec-fetch-mode": mode}
        assert visitor().get("/", headers=script).status_code == 403
    assert visitor().get("/", headers={"origin": ELSEWHERE}).status_code == 403


def test_a_websocket_of_another_site_is_closed() -> None:
    with visitor().websocket_connect("ws://127.0.0.1:7860/", headers={"origin": OWN}):
        pass
    with (
        pytest.raises(WebSocketDisconnect),
        visitor().websocket_connect("ws://127.0.0.1:7860/", headers={"origin": ELSEWHERE}),
    ):
        pass


@pytest.mark.parametrize(
    "host", ["localhost:7860", "127.0.0.1", "127.0.0.1:80", "[::1]:7860", "LOCALHOST"]
)
def test_on_loopback_the_names_of_this_machine_are_known(host: str) -> None:
    assert visitor().get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["elders.example", "127.0.0.1.elders.example:7860", "localhost.elders.example", "[", ""]
)
def test_on_loopback_another_name_is_refused(host: str) -> None:
    answer = visitor().get("/", headers={"host": host, "x-forwarded-host": "localhost"})
    assert answer.status_code == 400
    assert "host_names" in answer.json()["detail"]


def test_a_name_that_is_set_is_known_and_may_send() -> None:
    there = visitor(names=["Spoor.example.nl"])
    for origin in ("https://spoor.example.nl", "http://spoor.example.nl:8080"):
        sent = {"host": "spoor.example.nl", "origin": origin}
        assert there.post("/", headers=sent).status_code == 200


def test_on_another_address_names_are_checked_only_where_some_are_set() -> None:
    headers = {"host": "spoor.example.nl"}
    assert visitor(host="0.0.0.0").get("/", headers=headers).status_code == 200
    named = visitor(host="0.0.0.0", names=["anders.example.nl"])
    assert named.get("/", headers=headers).status_code == 400


def test_behind_a_trusted_server_the_origin_is_its_own() -> None:
    headers = {"host": "127.0.0.1:7860", "origin": "https://spoor.example.nl"}
    forwarded = headers | {"x-forwarded-host": "spoor.example.nl"}
    assert visitor().post("/", headers=forwarded).status_code == 200
    assert visitor().post("/", headers=headers).status_code == 403
    assert visitor(peer="192.0.2.1").post("/", headers=forwarded).status_code == 403
