"""Where the browser fetches the kept conversations, and names and deletes them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse
from pydantic import BaseModel, Field

from corpus.errors import SpoorzoekerError
from rag.kept.conversation import Opinion, Reason, Verdict
from rag.kept.conversations import LONGEST_REMARK
from ui.addresses import CONVERSATIONS
from ui.chat.chat import Chat
from ui.chat.conversation_list import conversations_html
from ui.chat.copied import copied_html, copied_text
from ui.chat.kept import answer_of
from ui.language import retold, tr
from ui.people.person import person_of

_GONE = "Dit gesprek is er niet meer."
_LONGEST = 1000


class Named(BaseModel):
    """A conversation and the name that it gets."""

    id: str
    name: Annotated[str, Field(max_length=_LONGEST)]


class Chosen(BaseModel):
    """A conversation."""

    id: str


class Judged(BaseModel):
    """What a reader thinks of an answer; no verdict takes back what was thought before."""

    id: str
    turn: int
    verdict: Verdict | None = None
    reason: Reason | None = None
    remark: Annotated[str, Field(max_length=LONGEST_REMARK)] = ""


def add_conversations(app: APIRouter, chat: Chat) -> None:
    """Add the list of conversations to the web app; each person gets only their own."""

    @app.get(f"/{CONVERSATIONS}")
    def conversations(request: Request, zoek: str = "") -> HTMLResponse:
        with told():
            listed = chat.conversations.listed(person_of(request).name, zoek[:_LONGEST])
        return HTMLResponse(conversations_html(listed, today=date.today(), warning=chat.warning))

    @app.get(f"/{CONVERSATIONS}/stand")
    def state(request: Request, id: str) -> PlainTextResponse:
        return PlainTextResponse(chat.state(id, person_of(request)))

    @app.post(f"/{CONVERSATIONS}/naam")
    def rename(request: Request, named: Named) -> Response:
        with told():
            chat.conversations.rename(person_of(request).name, named.id, named.name)
        return Response(status_code=204)

    @app.post(f"/{CONVERSATIONS}/weg")
    def delete(request: Request, chosen: Chosen) -> Response:
        with told():
            chat.answering.delete(person_of(request), chosen.id)
        return Response(status_code=204)

    @app.post(f"/{CONVERSATIONS}/oordeel")
    def judge(request: Request, judged: Judged) -> Response:
        opinion = judged.verdict and Opinion(
            verdict=judged.verdict, reason=judged.reason, remark=judged.remark.strip()
        )
        with told():
            chat.conversations.judge(person_of(request).name, judged.id, judged.turn, opinion)
        return Response(status_code=204)

    @app.get(f"/{CONVERSATIONS}/kopie")
    def copy(request: Request, id: str, beurt: int) -> dict[str, str]:
        with told():
            answer = answer_of(chat.conversations, person_of(request), id, beurt)
        return {"text": copied_text(answer), "html": copied_html(answer)}


@contextmanager
def told() -> Iterator[None]:
    """Tell in one line what is wrong: a conversation that is not there, or a file in trouble."""
    try:
        yield
    except KeyError:
        raise HTTPException(404, tr(_GONE)) from None
    except SpoorzoekerError as error:
        raise HTTPException(503, retold(str(error))) from None
