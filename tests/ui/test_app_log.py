"""What the real app logs: a line for each event, and no word of what people ask or write."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.patience import SECONDS
from tests.ui.asked_over_http import ask

ROOT = Path(__file__).parents[2]
SECRET = "zwaluwstaart"
LINE = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} (DEBUG|INFO|WARNING|ERROR) [\w.]+: \S.*"
)


@pytest.fixture
def logged(data: Path, offline: dict[str, str], server: Any, tmp_path: Path) -> list[str]:
    """Use an app of which much goes wrong, and give what it logged in the end."""

    def breaks(_: Any) -> Iterator[str]:
        raise server.BreaksOff

    server.model.persona = breaks
    named = {
        "SPOORZOEKER_MODEL": "proef",
        "SPOORZOEKER_MODEL_URL": server.url("openai"),
        "SPOORZOEKER_LOG_LEVEL": "info",
    }
    command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "text": True}
    log = tmp_path / "log"
    with (
        log.open("w") as errors,
        subprocess.Popen(command, cwd=ROOT, env=offline | named, stderr=errors, **pipes) as app,
    ):
        try:
            assert app.stdout
            address = app.stdout.readline().rpartition(" ")[2].strip()
            with httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
                question = f"Wat is de status van Rail Ghent-Terneuzen en de {SECRET}?"
                list(ask(client, question))
                list(ask(client, question, conversation=SECRET))
                client.post("/api/ask", json={"question": question, "letter": [SECRET]})
                client.post("/api/ask", content=SECRET.encode())
                client.post("/controle", content=f"De {SECRET} kost € 5.".encode())
                client.post(f"/brieven/lezen?naam={SECRET}.pdf", content=b"%PDF-1.7 kapot")
                client.get(f"/gesprekken?zoek={SECRET}")
                client.get(f"/brief?id={SECRET}")
                # Gradio itself takes this for an error of ours.
                client.post(
                    "/gradio_api/queue/join",
                    json={"data": [SECRET], "fn_index": 0, "session_hash": "x"},
                )
                client.get("/gradio_api/queue/data?session_hash=x")
            app.send_signal(signal.SIGTERM)
            app.wait(SECONDS)
            rest = app.stdout.read()
        finally:
            app.kill()
    return [*log.read_text().splitlines(), *rest.splitlines()]


def test_each_event_is_one_line_and_nothing_that_people_wrote_is_in_it(logged: list[str]) -> None:
    assert not [line for line in logged if SECRET in line]
    assert not [line for line in logged if not LINE.fullmatch(line)]
    said = "\n".join(logged)
    for words in (
        "INFO app: serving the letters of",
        "the language model failed",
        "could not be carried out",
        "stopped",
    ):
        assert words in said
