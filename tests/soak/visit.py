"""A person's visit to the app over HTTP: as a program with Basic auth, and as a browser."""

import html
import json
import re
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import requests

from tests.soak.people import Visitor
from tests.soak.wishes import CHAT, Wish
from ui.addresses import LOGIN

_PATIENCE_S = 300
_CONFIG = re.compile(r"window\.gradio_config = (\{.*?\});</script>", re.DOTALL)
_CONVERSATION = re.compile(r'data-conversation="([\w-]+)"')
_STATE = re.compile(r'data-state="\w+"')
_TIMINGS = re.compile(r'"timings_ms":\s*\{[^}]*\}')


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back: `text` is all of it, `kept` what must be the same each time."""

    status: int
    text: str
    kept: str
    ms: float


class Visit:
    """Asks the app in a person's name; one wish at a time."""

    def __init__(self, address: str, person: Visitor) -> None:
        """Log in on the page, for the chat; programs' addresses are sent the password each time."""
        self._address = address.rstrip("/")
        self._login = (person.name, person.password)
        self._browser, self._program = requests.Session(), requests.Session()
        for session in (self._browser, self._program):
            session.trust_env = False  # no proxy: the app is on this machine
        form = {"naam": person.name, "wachtwoord": person.password}
        sent = self._browser.post(
            f"{self._address}/{LOGIN}", data=form, timeout=_PATIENCE_S, allow_redirects=False
        )
        if sent.status_code != 303:
            raise RuntimeError(f"{person.name} was not let in: {sent.status_code}")
        page = self._browser.get(f"{self._address}/", timeout=_PATIENCE_S)
        page.raise_for_status()
        self._event = _chat_event(page.text)

    def make(self, wish: Wish) -> Reply:
        """Ask for something, and wait for all of the answer."""
        begun = time.perf_counter()
        status, text = self._chat(wish.body) if wish.kind == CHAT else self._fetched(wish)
        ms = (time.perf_counter() - begun) * 1000
        return Reply(status=status, text=text, kept=_kept(text), ms=ms)

    def _fetched(self, wish: Wish) -> tuple[int, str]:
        address = f"{self._address}/{wish.path}"
        if not wish.path.startswith("api/"):
            reply = self._browser.get(address, timeout=_PATIENCE_S)
        elif wish.body is None:
            reply = self._program.get(address, auth=self._login, timeout=_PATIENCE_S)
        else:
            reply = self._program.post(
                address, json=wish.body, auth=self._login, timeout=_PATIENCE_S
            )
        return reply.status_code, reply.content.decode()

    def _chat(self, asked: dict[str, str]) -> tuple[int, str]:
        """Ask in a new conversation, by the queue that the page uses."""
        session = secrets.token_hex(8)
        put = {
            "data": [asked["question"], "", asked["filters"], ""],
            "fn_index": self._event,
            "session_hash": session,
        }
        joined = self._browser.post(
            f"{self._address}/gradio_api/queue/join", json=put, timeout=_PATIENCE_S
        )
        if joined.status_code != 200:
            return joined.status_code, joined.text
        with self._browser.get(
            f"{self._address}/gradio_api/queue/data",
            params={"session_hash": session},
            stream=True,
            timeout=_PATIENCE_S,
        ) as stream:
            return _last_shown(_events(stream))


def _chat_event(page: str) -> int:
    """Find the event that Enter in the question box sets off."""
    found = _CONFIG.search(page)
    if found is None:
        raise RuntimeError("the page holds no configuration of Gradio")
    config = json.loads(found[1])
    box = next(
        part["id"] for part in config["components"] if part["props"].get("elem_id") == "question"
    )
    return next(
        event["id"]
        for event in config["dependencies"]
        if [box, "submit"] in [list(target) for target in event["targets"]]
    )


def _events(stream: requests.Response) -> Iterator[dict[str, Any]]:
    for line in stream.iter_lines():
        if line.startswith(b"data:"):
            yield json.loads(line.removeprefix(b"data:"))


def _last_shown(events: Iterator[dict[str, Any]]) -> tuple[int, str]:
    """Give the conversation as it was shown last; Gradio sends what changed since the step before."""
    shown = ""
    for event in events:
        if event["msg"] == "process_generating":
            shown = _grown(shown, event["output"]["data"][1])
        if event["msg"] == "process_completed":
            return (200 if event["success"] else 500), shown
        if event["msg"] == "unexpected_error":
            return 500, str(event)
    return 500, "the stream ended before the answer"


def _grown(shown: str, sent: Any) -> str:
    """Put what an event sends in the place of what was shown, or behind it."""
    if isinstance(sent, str):
        return sent
    for what, _, text in sent if isinstance(sent, list) else ():
        shown = {"replace": text, "append": shown + text}[what]
    return shown


def _kept(text: str) -> str:
    """Leave out what is another each time: how long it took, and the name of the conversation."""
    text = _STATE.sub("", _TIMINGS.sub("", text))
    for name in set(_CONVERSATION.findall(text)):
        text = text.replace(name, "…")
    return html.unescape(text)
