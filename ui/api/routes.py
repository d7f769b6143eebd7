"""The API over HTTP, under `api/`; `api/openapi.json` describes it to programs."""

import logging
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import PurePath
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from corpus.errors import SpoorzoekerError
from index.filters import Filters
from rag.drafts.draft import Claim
from rag.engine import Engine
from ui.api.abilities import Abilities, Json, claims_in
from ui.api.errors import tell_errors
from ui.body import body_of
from ui.check.checker import MOST_BYTES, MOST_SENTENCES
from ui.library import Library
from ui.people.person import Person, person_of

_MOST_CHARACTERS = 2000
_MOST_TURNS = 50
_MOST_VALUES = 200

logger = logging.getLogger(__name__)

_Question = Annotated[str, Field(min_length=1, max_length=_MOST_CHARACTERS)]
_Values = Annotated[list[str], Field(max_length=_MOST_VALUES)]


class Chosen(BaseModel, extra="forbid"):
    """Which letters may be used; an empty field chooses all."""

    since: date | None = None
    until: date | None = None
    dossier: _Values = []
    sender: _Values = []
    letter: _Values = []

    def filters(self) -> Filters:
        """Give it as the search takes it."""
        return Filters(
            since=self.since,
            until=self.until,
            dossiers=tuple(self.dossier),
            senders=tuple(self.sender),
            letters=tuple(self.letter),
        )


class Asked(Chosen):
    """A question."""

    question: _Question


class Conversation(Chosen):
    """Questions of which each may lean on those before it."""

    turns: Annotated[list[_Question], Field(min_length=1, max_length=_MOST_TURNS)]


class Draft(Chosen):
    """A draft as text, of which the sentences are found, or claims that stand each on their own."""

    text: Annotated[str, Field(max_length=MOST_BYTES)] = ""
    claims: Annotated[list[_Question], Field(max_length=MOST_SENTENCES)] = []


def api(library: Library, abilities: Abilities) -> FastAPI:
    """Make the web app of the API, to be mounted."""
    app = FastAPI(
        title="Spoorzoeker", version=version("spoorzoeker"), docs_url=None, redoc_url=None
    )

    def engine_of(request: Request) -> Engine:
        return library.seen_by(person_of(request))

    _add_questions(app, abilities, engine_of)
    _add_drafts(app, abilities, engine_of)
    _add_letters(app, abilities, engine_of)
    tell_errors(app)
    return app


EngineOf = Callable[[Request], Engine]


def _add_questions(app: FastAPI, abilities: Abilities, engine_of: EngineOf) -> None:
    @app.post("/ask")
    def ask(asked: Asked, request: Request) -> Json:
        """Answer a question from the letters, every sentence with its checked citation."""
        return abilities.ask(engine_of(request), asked.question, asked.filters())

    @app.post("/converse")
    def converse(conversation: Conversation, request: Request) -> list[Json]:
        """Answer the questions of a conversation in turn."""
        return abilities.converse(engine_of(request), conversation.turns, conversation.filters())


def _add_drafts(app: FastAPI, abilities: Abilities, engine_of: EngineOf) -> None:
    @app.post("/check")
    def check(draft: Draft, request: Request) -> list[Json]:
        """Hold each sentence of a text against the letters."""
        claims = [Claim(text=text) for text in draft.claims]
        if draft.text.strip():
            claims += claims_in(draft.text.encode(), suffix=".txt")
        return abilities.check(engine_of(request), claims, draft.filters())

    @app.post("/check/{name}")
    async def check_file(name: str, request: Request) -> list[Json]:
        """Hold each sentence of a .txt, .md or .docx file, the body, against the letters."""
        from anyio.to_thread import run_sync

        data = await body_of(request, most=MOST_BYTES)
        if data is None:
            raise HTTPException(413, f"Dit bestand is groter dan {MOST_BYTES // 1_000_000} MB.")
        claims = await run_sync(lambda: claims_in(data, suffix=PurePath(name).suffix))
        engine = engine_of(request)
        return await run_sync(lambda: abilities.check(engine, claims, Filters()))


def _add_letters(app: FastAPI, abilities: Abilities, engine_of: EngineOf) -> None:
    @app.get("/promises")
    def promises(
        request: Request,
        chosen: Annotated[Filters, Depends(_in_query)],
        on: date | None = None,
    ) -> list[Json]:
        """List the commitments and dated milestones as they stand on a day, by default today."""
        return abilities.promises(engine_of(request), chosen, on=on or date.today())

    @app.get("/letters")
    def letters(request: Request, chosen: Annotated[Filters, Depends(_in_query)]) -> list[Json]:
        """List the letters with their metadata."""
        return abilities.letters(engine_of(request), chosen)

    @app.get("/letters/{letter_id}")
    def letter(letter_id: str, request: Request) -> Json:
        """Give a whole letter: its headings, numbered paragraphs and footnotes."""
        try:
            return abilities.letter(engine_of(request), letter_id)
        except KeyError:
            raise HTTPException(404, f"Er is geen brief '{letter_id}'.") from None

    @app.get("/health", responses={503: {"description": "Questions can't be answered now"}})
    def health(request: Request) -> JSONResponse:
        """Say whether questions can be answered, and to who is known over how many letters."""
        is_known = person_of(request) != Person()
        try:
            letters = engine_of(request).probe()
        except SpoorzoekerError as error:
            logger.error("not healthy: %s", error)
            told = {"detail": str(error)} if is_known else {}
            return JSONResponse({"status": "unavailable", **told}, 503)
        return JSONResponse({"status": "ok", **({"letters": letters} if is_known else {})})


def _in_query(
    since: date | None = None,
    until: date | None = None,
    dossier: Annotated[list[str], Query()] = [],  # noqa: B006
    sender: Annotated[list[str], Query()] = [],  # noqa: B006
    letter: Annotated[list[str], Query()] = [],  # noqa: B006
) -> Filters:
    """Read which letters may be used from the address."""
    return Filters(
        since=since,
        until=until,
        dossiers=tuple(dossier),
        senders=tuple(sender),
        letters=tuple(letter),
    )
