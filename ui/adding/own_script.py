"""Requests that change letters come from our own scripts alone."""

from fastapi import Depends, HTTPException, Request

from ui.language import tr

_HEADER = "x-spoorzoeker"
"""Only our own scripts can send it: a page of another site may not, so that it can't make a
reader's browser change letters."""


def _by_our_script(request: Request) -> None:
    if _HEADER not in request.headers:
        raise HTTPException(403, tr("Dit kan alleen vanuit Spoorzoeker zelf."))


BY_OUR_SCRIPT = [Depends(_by_our_script)]
"""For `dependencies` of a route."""
