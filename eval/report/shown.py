"""An answer as the report shows it: what is measured, and what else `ask --json` tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from corpus.errors import SettingsWrong
from eval.given import Given, GivenCitation, GivenPassage, GivenSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSentence(GivenSentence):
    """A sentence with how far it was proved."""

    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCitation(GivenCitation):
    """A citation with its official reference."""

    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPassage(GivenPassage):
    """A passage with its score in [0, 1]; a system may give none."""

    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAnswer(Given):
    """An answer with its reason, its rewritten question, and the milliseconds of each step."""

    standalone: str | None = None
    reason: str | None = None
    sentences: tuple[ShownSentence, ...] = ()
    citations: tuple[ShownCitation, ...] = ()
    passages: tuple[ShownPassage, ...] | None = None
    timings_ms: Mapping[str, float] = field(default_factory=dict)


def read_shown(value: Any) -> ShownAnswer:
    """Read an answer of a run.

    Raises:
        SettingsWrong: The value isn't what `ask --json` prints.
    """
    try:
        return _adapter().validate_python(value)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise SettingsWrong(
            f'Een antwoord in answers.jsonl deugt niet: "{place}" ({first["msg"]}).'
        ) from error


@cache
def _adapter() -> TypeAdapter[ShownAnswer]:
    return TypeAdapter(ShownAnswer)
