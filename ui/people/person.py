"""A person who uses the app, as a request tells it."""

import hashlib
from dataclasses import dataclass
from typing import Any

_TAG_LENGTH = 20  # 80 bits: nobody can choose a name whose tag is another's


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks; `name` is the one that was logged in with, empty where nobody logs in.

    An administrator (`is_admin`) looks after the letters that all share.
    """

    name: str = ""
    is_admin: bool = False

    @property
    def tag(self) -> str:
        """Stand for the person in a file name: the same for ever, empty where nobody logs in."""
        if not self.name:
            return ""
        return hashlib.sha256(self.name.encode()).hexdigest()[:_TAG_LENGTH]


LOCAL = Person(is_admin=True)
"""The one user of an app that asks for no login."""


def person_of(request: Any) -> Person:
    """Give who sent a request, of Starlette or of Gradio; `LOCAL` where nobody logs in."""
    state = getattr(request, "state", None)
    person = getattr(state, "person", LOCAL)
    return person if isinstance(person, Person) else LOCAL
