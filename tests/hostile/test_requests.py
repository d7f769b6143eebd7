"""Requests that no page of ours sends: each gets a line that refuses it, and the app goes on."""

import asyncio
import json
import socket
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.responses import PlainTextResponse

from tests.patience import SECONDS
from ui.patience import Patient

JSON = {"content-type": "application/json"}
DEEP = b"[" * 100_000 + b"]" * 100_000
DEEP_FIELD = b'{"id":' * 50_000 + b"1" + b"}" * 50_000
HALF_A_SIGN = (
    b'{"id":"\\ud800","name":"\\ud800","question":"\\ud800","turns":["\\ud800"],'
    b'"letter":["\\ud800"]}'
)
WRONG = {
    "deep": DEEP,
    "deep field": DEEP_FIELD,
    "half a sign": HALF_A_SIGN,
    "a number": b"1e999",
    "not JSON": b'{"id":',
    "of other types": b'{"id":[1],"name":{"a":1},"question":7,"turns":{},"files":3,"fields":[]}',
    "not text": b"\xff\xfe\x00",
    "a long number": b'{"id":' + b"9" * 100_000 + b"}",
    "twice": b'{"id":"a","id":"b"}',
    "nothing": b"",
}
SENT_TO = (
    *("api/ask", "api/converse", "api/check", "gesprekken/naam", "gesprekken/weg"),
    *("gesprekken/oordeel", "notitie/x", "notitie/toevoegen", "brieven/toevoegen"),
    *("brief/gegevens", "brief/verwijderen", "gradio_api/queue/join", "gradio_api/cancel"),
    *("en/gesprekken/naam", "en/gradio_api/queue/join"),
)


@pytest.fixture(scope="module")
def client(harmful_app: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=harmful_app, trust_env=False, timeout=60) as client:
        yield client


def refused(answer: httpx.Response) -> bool:
    """Say whether a request was refused in a line, as each way of answering does it."""
    if answer.headers["content-type"].startswith("application/x-ndjson"):
        return "failed" in json.loads(answer.text.splitlines()[-1])
    return 400 <= answer.status_code < 500 and "Traceback" not in answer.text


@pytest.mark.parametrize("path", SENT_TO)
@pytest.mark.parametrize("name", WRONG)
def test_a_body_that_is_no_request_is_refused(client: httpx.Client, path: str, name: str) -> None:
    assert refused(client.post(f"/{path}", content=WRONG[name], headers=JSON))


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "x" * 999])
def test_a_question_under_another_kind_of_content_is_not_taken(
    client: httpx.Client, kind: str
) -> None:
    asked = json.dumps({"question": "Wat kost de merelbrug?"}).encode()
    answer = client.post("/api/ask", content=asked, headers={"content-type": kind})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("path", "megabytes"),
    [("api/ask", 2), ("api/check", 25), ("gesprekken/naam", 2), ("notitie/x", 2),
     ("brieven/toevoegen", 2), ("gradio_api/queue/join", 2), ("gradio_api/reset", 2)],
)  # fmt: skip
def test_a_body_without_end_is_not_kept_in_memory(
    client: httpx.Client, path: str, megabytes: int
) -> None:
    def body() -> Iterator[bytes]:
        yield b'{"question":"'
        yield from (b"a" * 1_000_000 for _ in range(megabytes))

    with suppress(httpx.WriteError, httpx.ReadError):  # it is told before all was sent
        assert client.post(f"/{path}", content=body(), headers=JSON).status_code in (400, 413, 422)
    assert client.get("/api/health").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *("api/letters/%00", "api/letters/%ed%a0%80", "api/letters/..%2f..%2fapp.py"),
        *("brief?id=%00", "brief?id=%ed%a0%80", "brief?id=../../app.py", "brief/bestand?id=%00"),
        *("brief/bestand?id=../../../etc/passwd", "brief/gegevens?id=/etc/passwd"),
        *("gesprekken/%00.docx", "gesprekken/..%2f..%2fapp.docx", "gesprekken/kopie?id=%00&beurt=1"),
        *("notitie/%00", "notitie/..%2f..%2fx/word", "notitie/%ed%a0%80/word"),
        *("evaluatie/..%2f..", "evaluatie/%00", "verslag/..%2f..%2fapp", "verslag/%00"),
        *("gecontroleerd/..%2fx", "gecontroleerd/%00", "ui/..%2fserver.py", "ui/%2e%2e/server.py"),
        *("ui/..%5cserver.py", "ui//etc/passwd", "static/..%2f..%2froutes.py", "ui/%00"),
        *("assets/..%2findex.html", "theme.css/../../x", "svelte/..%2f..%2froutes.py"),
    ],
)  # fmt: skip
def test_a_path_leads_to_nothing_outside(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/{path}")
    assert answer.status_code in (403, 404)
    assert "import" not in answer.text


def test_a_number_beyond_all_letters_is_no_paragraph(client: httpx.Client) -> None:
    for number in ("-1", "0", "9" * 30):
        assert client.get(f"/brief?id=merel&alinea={number}&citaat=x").status_code == 200
    assert refused(client.get(f"/brief?id=merel&alinea={'9' * 5000}"))
    assert refused(client.post("/gesprekken/oordeel", json={"id": "x", "turn": 10**30}))


@pytest.mark.parametrize("root", ["", "/en"])
@pytest.mark.parametrize(
    "path",
    [
        *("upload", "file=/etc/passwd", "file=http://example.com/x", "file/etc/passwd", "run/ask"),
        *("api/ask", "call/ask", "call/v2/ask", "proxy=http://example.com/", "component_server"),
        *("stream/x", "dev/reload", "openapi.json", "user", "token", "queue/status"),
        *("deep_link?session_hash=x", "upload_progress?upload_id=x", "vibe-code", "vibe-edit"),
        *("process_recording", "profiling/traces", "runs", "run-history/records"),
        *("custom_component/a/client/b/c", "login_check", "../monitoring", "../monitoring/summary"),
    ],
)  # fmt: skip
def test_what_the_page_does_not_need_of_gradio_is_shut_without_a_login_too(
    client: httpx.Client, root: str, path: str
) -> None:
    for method in ("GET", "POST"):
        assert client.request(method, f"{root}/gradio_api/{path}", json={}).status_code == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "gradio_api/queue/join"), ("GET", "gradio_api/queue/data?session_hash=x"),
     ("GET", "gradio_api/heartbeat/x"), ("POST", "gradio_api/reset"), ("GET", "config"),
     ("POST", "brieven/lezen?naam=x.txt"), ("GET", "gesprekken.json"), ("POST", "controle"),
     ("GET", "toezeggingen.csv"), ("POST", "api/ask"), ("DELETE", "notitie/x")],
)  # fmt: skip
def test_a_page_of_another_site_reaches_nothing(
    client: httpx.Client, method: str, path: str
) -> None:
    for headers in (
        {"origin": "https://elders.example"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"},
        {"origin": "null", "content-type": "text/plain"},
    ):
        answer = client.request(method, f"/{path}", headers=headers, content=b"{}")
        assert answer.status_code == 403, headers


@pytest.mark.parametrize("lines", [b"x: " + b"a" * 3_000_000, b"x: aaaa\r\n" * 200_000])
def test_a_head_beyond_measure_is_refused(
    client: httpx.Client, harmful_app: str, lines: bytes
) -> None:
    url = httpx.URL(harmful_app)
    place = (url.host, url.port or 80)
    # It is told before all was sent.
    with suppress(ConnectionError), socket.create_connection(place, timeout=SECONDS) as raw:
        raw.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + lines + b"\r\n\r\n")
        assert b" 400 " in raw.recv(100)
    assert client.get("/api/health").status_code == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /\x00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    ],
)
def test_what_is_no_http_is_refused_and_the_app_goes_on(
    client: httpx.Client, harmful_app: str, sent: bytes
) -> None:
    url = httpx.URL(harmful_app)
    with socket.create_connection((url.host, url.port or 80), timeout=SECONDS) as raw:
        raw.sendall(sent)
        answer = raw.recv(100)
    assert b" 4" in answer[:13] or b" 5" not in answer[:13]
    assert b" 200 " not in answer
    assert client.get("/api/health").status_code == 200


def test_many_who_send_nothing_further_keep_nobody_out(
    client: httpx.Client, harmful_app: str
) -> None:
    url = httpx.URL(harmful_app)
    slow = [
        socket.create_connection((url.host, url.port or 80), timeout=SECONDS) for _ in range(200)
    ]
    try:
        for number, one in enumerate(slow):
            one.sendall(b"POST /controle HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999\r\n")
            if number % 2:
                one.sendall(b"\r\nb")
        assert client.post("/api/ask", json={"question": "Wat kost de merelbrug?"}).is_success
    finally:
        for one in slow:
            one.close()


class Hasty(Patient):
    """A server that has little patience, so that a test needs none."""

    head_s = 0.3
    gap_s = 0.3


class LessHasty(Patient):
    """One whose patience a busy machine doesn't wear out between two bits."""

    head_s = 2.0
    gap_s = 2.0


async def cut_off(sent: list[bytes], *, pause: float, server: type[Patient] = Hasty) -> bool:
    """Send parts with pauses between them, and say whether the server hung up without an answer."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        await PlainTextResponse("goed")(scope, receive, send)

    listener = socket.create_server(("127.0.0.1", 0))
    running = uvicorn.Server(uvicorn.Config(app, http=server, lifespan="off", log_config=None))
    serving = asyncio.create_task(running.serve(sockets=[listener]))
    reader, writer = await asyncio.open_connection(*listener.getsockname())
    try:
        for part in sent:
            writer.write(part)
            await asyncio.sleep(pause)
        return not await asyncio.wait_for(reader.read(100), SECONDS)
    except ConnectionError:
        return True
    finally:
        writer.close()
        running.should_exit = True
        await serving


HEAD = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        [b""],
        [HEAD[:9]],
        [bytes([sign]) for sign in HEAD[:20]],
        [HEAD, b"half"],
    ],
)
def test_who_stays_silent_or_dribbles_is_cut_off(sent: list[bytes]) -> None:
    assert asyncio.run(cut_off(sent, pause=0.05))


def test_who_sends_a_body_bit_by_bit_is_waited_for() -> None:
    assert not asyncio.run(cut_off([HEAD, *[b"x"] * 8], pause=0.3, server=LessHasty))
