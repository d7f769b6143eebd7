"""What several tests of choosing need."""

from collections.abc import Callable

import pytest

from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.engine import Engine


@pytest.fixture
def read(
    request: pytest.FixtureRequest, engine_over: Callable[..., Engine]
) -> Callable[[str], tuple[Question, Ranked]]:
    """Give what reads a question, with the unit that answers it best in the module's `OVER`."""
    engine = engine_over(depot=("3 maart 2024", request.module.OVER))

    def best(question: str) -> tuple[Question, Ranked]:
        asked = Question(question)
        return asked, engine.candidates.ranked(asked, engine.search(asked))[0]

    return best
