"""Where the browser sends a draft to be checked, and fetches it again as a Word file.

A draft travels as the bare body of a request and the result as lines of JSON, so that it is
shown sentence by sentence, and no part of it is written to a disk.
"""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import StreamingResponse

from ui.addresses import CHECK, DRAFT_FILE
from ui.body import body_of
from ui.check.checker import MOST_BYTES, DraftChecker, Message
from ui.language import tr
from ui.library import Library
from ui.people.person import person_of

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TOO_LARGE = "Dit bestand is groter dan {} MB. Controleer het in delen."
_GONE = "Deze controle is niet meer bewaard. Controleer het concept opnieuw."


def add_check(app: APIRouter, library: Library) -> None:
    """Add the check of drafts to the web app."""
    checker = DraftChecker(library)

    @app.post(f"/{CHECK}")
    async def check(request: Request, bestand: str | None = None) -> StreamingResponse:
        data = await body_of(request, most=MOST_BYTES)
        if data is None:
            messages = _refused()
        else:
            messages = checker.check(data, name=bestand, person=person_of(request))
        return StreamingResponse(_lines(messages), media_type="application/x-ndjson")

    @app.get(f"/{DRAFT_FILE}/{{key}}")
    def draft_file(key: str, request: Request) -> Response:
        # python-docx takes a while to import, and only a download needs it.
        from rag.drafts.word_file import draft_file

        try:
            draft = checker.kept(key, person=person_of(request))
        except KeyError:
            raise HTTPException(404, tr(_GONE)) from None
        name = quote(tr("{} (gecontroleerd).docx").format(draft.title))
        headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(draft_file(draft), media_type=_WORD, headers=headers)


async def _refused() -> AsyncGenerator[Message, None]:
    yield {"failed": tr(_TOO_LARGE).format(MOST_BYTES // 1_000_000)}


async def _lines(messages: AsyncGenerator[Message, None]) -> AsyncIterator[str]:
    async with aclosing(messages):  # who leaves halfway must not keep the check going
        async for message in messages:
            yield json.dumps(message, ensure_ascii=False) + "\n"
