"""Engines that ask a real server on loopback, which plays the model of each test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rag.engine import Engine, open_engine
from rag.settings import Settings

KINDS = ("openai", "ollama")


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def opened(data: Path) -> Iterator[Callable[..., Engine]]:
    """Open an engine over the sample letters once for each set of settings."""
    engines: dict[Settings, Engine] = {}

    def open_with(**changes: Any) -> Engine:
        settings = Settings(data=data, model="proef", **changes)
        if settings not in engines:
            engines[settings] = open_engine(settings)
        return engines[settings]

    yield open_with
    for engine in engines.values():
        engine.close()


@pytest.fixture
def asking(server: Any, opened: Callable[..., Engine]) -> Callable[..., Engine]:
    """Give an engine whose model is a persona."""

    def engine_of(persona: Any = None, *, kind: str = "openai", **changes: Any) -> Engine:
        if persona:
            server.model.persona = persona
        return opened(model_kind=kind, **({"model_url": server.url(kind)} | changes))

    return engine_of


@pytest.fixture(scope="session")
def breaks_off(listening: Any) -> type[Exception]:
    cut: type[Exception] = listening.BreaksOff
    return cut
