"""The language model: whether its server answers and knows it."""

from collections.abc import Iterator
from typing import Any

import httpx

from index.examination import Fault
from rag.examination.findings import fault
from rag.model.connection import client
from rag.outside import stays_here
from rag.settings import Settings

_SECONDS = 10.0
_SHOWN = 5


def language_model(
    settings: Settings, *, contact: bool
) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """Tell of the model that the settings name, and what is wrong with it.

    Its server is asked which models it has where that is on this machine, or `contact` says so;
    no letter and no question is sent.
    """
    if not settings.model:
        return {}, ()
    told: dict[str, Any] = {"name": settings.model, "url": settings.model_url, "answers": None}
    if not (contact or stays_here(settings.model_url)):
        return told, ()
    faults = tuple(_faults(settings))
    return told | {"answers": not faults}, faults


def _faults(settings: Settings) -> Iterator[Fault]:
    name = f"Het taalmodel {settings.model} op {settings.model_url}"
    path = "/api/tags" if settings.model_kind == "ollama" else "/models"
    try:
        with client(key=settings.model_key, seconds=min(_SECONDS, settings.model_timeout)) as http:
            answer = http.get(settings.model_url.rstrip("/") + path)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        todo = "start de server, of pas model_url aan; tot dan komen antwoorden uit de brieven zelf"
        yield fault(f"{name} antwoordt niet ({type(error).__name__}).", todo)
        return
    if answer.status_code in (401, 403):
        yield fault(f"{name} weigert de sleutel ({answer.status_code}).", "pas model_key aan")
    elif answer.status_code >= 500:
        yield fault(f"{name} is in de war ({answer.status_code}).", "zie het log van die server")
    elif (known := _models(answer)) and not _is_among(settings.model, known):
        shown = ", ".join(sorted(known)[:_SHOWN])
        yield fault(f"{name} is daar niet bekend (wel: {shown}).", "pas model aan")


def _models(answer: httpx.Response) -> frozenset[str]:
    """Read the names of models; none where the server doesn't list them."""
    try:
        told = answer.json()
        listed = told.get("data") or told.get("models") or ()
        return frozenset(str(one.get("id") or one.get("name")) for one in listed)
    except (ValueError, AttributeError, TypeError):
        return frozenset()


def _is_among(model: str, known: frozenset[str]) -> bool:
    return model in known or f"{model}:latest" in known
