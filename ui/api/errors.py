"""What went wrong with a request, told in a line."""

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from corpus.errors import DraftUnreadable, SettingsWrong, SpoorzoekerError
from corpus.unseen import on_screen
from ui.away import for_reader

logger = logging.getLogger(__name__)

_WRONG = {
    "missing": "{} ontbreekt",
    "extra_forbidden": "{} is geen bekend veld",
    "json_invalid": "het is geen JSON",
}


def tell_errors(app: FastAPI) -> None:
    """Answer a user's error with its one line, and what is not understood with where it is."""

    @app.exception_handler(RequestValidationError)
    async def not_understood(request: Request, error: RequestValidationError) -> JSONResponse:
        told = "; ".join(_where(one) for one in error.errors())
        return _line(f"Niet te begrijpen: {told}.", 422)

    @app.exception_handler(SpoorzoekerError)
    async def user_error(request: Request, error: SpoorzoekerError) -> JSONResponse:
        if isinstance(error, SettingsWrong | DraftUnreadable):
            return _line(str(error), 400)
        logger.error("%s: %s", request.url.path, error)
        return _line(for_reader(error), 503)


def _line(text: str, code: int) -> JSONResponse:
    # What was sent may be repeated in it, and half a sign can't be sent back.
    return JSONResponse({"detail": on_screen(" ".join(text.split()))}, status_code=code)


def _where(error: Any) -> str:
    place = ".".join(map(str, error["loc"][1:])) or "het verzoek"
    return _WRONG.get(error["type"], "{} deugt niet ({})").format(f"'{place}'", error["msg"])
