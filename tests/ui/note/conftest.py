import pytest

from rag.answer import Answer
from rag.engine import Engine


@pytest.fixture(scope="session")
def rail(engine: Engine) -> Answer:
    return engine.ask("Wat is de status van Rail Ghent-Terneuzen?")


@pytest.fixture(scope="session")
def declined(engine: Engine) -> Answer:
    return engine.ask("Hoeveel kost de aanleg van de Boog van Meteren?")
