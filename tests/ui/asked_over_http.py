"""Questions put to the real app as its page puts them, over HTTP: what the page shows, as it grows."""

import json
import secrets
from collections.abc import Iterator

import httpx


def ask(client: httpx.Client, question: str, conversation: str = "") -> Iterator[str]:
    """Put a question, and yield what the conversation looks like after each step."""
    session = secrets.token_hex(8)
    asked = {
        "data": [question, conversation, "", ""],
        "fn_index": 0,
        "trigger_id": 1,
        "session_hash": session,
    }
    client.post("gradio_api/queue/join", json=asked).raise_for_status()
    return _steps(client, session)


def _steps(client: httpx.Client, session: str) -> Iterator[str]:
    address, query = "gradio_api/queue/data", {"session_hash": session}
    with client.stream("GET", address, params=query) as answer:
        for line in answer.iter_lines():
            said = json.loads(line.removeprefix("data: ")) if line.startswith("data: ") else {}
            if said.get("msg") in ("process_generating", "process_completed"):
                yield json.dumps(said.get("output", {}).get("data"))
