"""A note as its writer changes it: items in an order, each with an id that stays its own."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from rag.note.note import Content, Heading, Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A heading, a sentence or a silence of a note."""

    id: str
    content: Content

    @property
    def is_heading(self) -> bool:
        """Whether a part of the note begins with it."""
        return isinstance(self.content, Heading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a note says: a title and items. Invariant: no two items have the same id."""

    title: str
    items: tuple[Item, ...] = ()

    def note(self, *, consulted: date) -> Note:
        """Give it as it is written to a Word file."""
        contents = tuple(item.content for item in self.items)
        return Note(title=self.title, consulted=consulted, contents=contents)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptNote:
    """A note as it is kept; `revision` goes up with every change, `undoable` is how many can be undone."""

    id: str
    sheet: Sheet
    revision: int
    changed: datetime
    undoable: int = 0


def new_items(contents: Iterable[Content]) -> tuple[Item, ...]:
    """Give contents ids."""
    return tuple(Item(id=secrets.token_hex(6), content=content) for content in contents)
