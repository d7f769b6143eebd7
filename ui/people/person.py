"""A person who uses the app, as a request tells it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks; `name` is the one that was logged in with, empty where nobody logs in."""

    name: str = ""


LOCAL = Person()
"""The one user of an app that asks for no login."""


def person_of(request: Any) -> Person:
    """Give who sent a request, of Starlette or of Gradio; `LOCAL` where nobody logs in."""
    state = getattr(request, "state", None)
    person = getattr(state, "person", LOCAL)
    return person if isinstance(person, Person) else LOCAL
