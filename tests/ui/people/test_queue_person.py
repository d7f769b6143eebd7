"""Gradio gives its handlers the person of the request that a question came with."""

import asyncio
import threading
from collections.abc import Iterator

import gradio as gr
import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response

from ui.people.door import Door
from ui.people.person import Person, person_of


class ByName:
    """Believes whoever says a name: what is tried here comes after the login."""

    open_paths: frozenset[str] = frozenset()

    async def person(self, connection: HTTPConnection) -> Person | None:
        return Person(connection.headers["x-user"], is_admin=False)

    def refusal(self, connection: HTTPConnection) -> Response:
        return JSONResponse({}, 401)


def who(request: gr.Request) -> Iterator[str]:
    """Say who asks, at every step of an answer that comes in steps."""
    yield f"eerst {person_of(request).name}"
    yield f"dan {person_of(request).name} {person_of(request).is_admin}"


@pytest.fixture
def address() -> Iterator[str]:
    with gr.Blocks(analytics_enabled=False) as page:
        gr.Button().click(who, None, gr.Textbox())
    app = gr.mount_gradio_app(FastAPI(), page, path="/", ssr_mode=False)
    config = uvicorn.Config(Door(app, entry=ByName()), port=0, log_config=None, loop="asyncio")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()))
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def test_each_question_is_of_who_sent_it_through_the_queue_too(address: str) -> None:
    for name in ("anna", "bert"):
        with httpx.Client(
            base_url=address, headers={"x-user": name}, trust_env=False, timeout=60
        ) as client:
            asked = {"data": [], "fn_index": 0, "trigger_id": 1, "session_hash": f"van-{name}"}
            client.post("/gradio_api/queue/join", json=asked)
            data = {"session_hash": f"van-{name}"}
            said = client.get("/gradio_api/queue/data", params=data).text
        assert f"eerst {name}" in said
        assert f"dan {name} False" in said
