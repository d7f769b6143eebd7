"""The promises of the loaded letters, found once, and those of them that a reader asks for."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import get_args
from urllib.parse import parse_qs

from corpus.promises.following import follow
from corpus.promises.promise import Followed, Status
from rag.engine import Engine
from ui.chat.choice import Choice, choice_words, read_choice

STATUS, KIND, WORDS = "status", "soort", "zoek"
TO_PARLIAMENT, MILESTONE = "kamer", "mijlpaal"
_KINDS = {TO_PARLIAMENT: True, MILESTONE: False}
_MOST_KEPT = 8  # days and people
_LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which promises a reader asks for; an empty field asks for all."""

    letters: Choice = field(default_factory=Choice)
    status: Status | None = None
    to_parliament: bool | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The promises asked for, seen from a day; `among` says in which letters they were sought."""

    promises: tuple[Followed, ...]
    on: date
    among: str


def read_wanted(query: str) -> Wanted:
    """Read what the form of the promises sends; what it never sends asks for all.

    Raises:
        SettingsWrong: It holds a day that is none, or far too much.
    """
    letters = read_choice(query)
    fields = {name: values[0] for name, values in parse_qs(query).items()}
    return Wanted(
        letters=letters,
        status=next((s for s in get_args(Status) if s == fields.get(STATUS)), None),
        to_parliament=_KINDS.get(fields.get(KIND, "")),
        words=tuple(fields.get(WORDS, "")[:_LONGEST_SEARCH].lower().split()),
    )


class PromiseBook:
    """Finds the promises of all letters when first asked; they are kept while the letters are."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[tuple[Engine, str, date], tuple[Followed, ...]] = OrderedDict()

    def asked(self, engine: Engine, wanted: Wanted, *, today: date) -> Asked:
        """Give the promises that are asked for, seen from today or from the day asked for.

        Every letter up to that day may have carried them out, also one that the filters leave out.
        """
        on = wanted.letters.as_of or today
        chosen = engine.ids(wanted.letters.filters())
        found = (one for one in self.followed(engine, on) if one.promise.letter in chosen)
        among = choice_words(wanted.letters, engine)
        return Asked(promises=tuple(_matching(found, wanted)), on=on, among=among)

    def followed(self, engine: Engine, on: date) -> tuple[Followed, ...]:
        """Give the promises of the letters for whom an engine is, as they stand on a day."""
        with self._lock:  # of a thousand letters it takes a while: not twice at the same time
            key = (engine, engine.state(), on)
            if key not in self._kept:
                self._kept[key] = follow(engine.letters(), on=on)
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]


def _matching(promises: Iterable[Followed], wanted: Wanted) -> Iterable[Followed]:
    for one in promises:
        if wanted.status not in (None, one.status):
            continue
        if wanted.to_parliament not in (None, one.promise.to_parliament):
            continue
        if _holds(one, wanted.words):
            yield one


def _holds(one: Followed, words: Sequence[str]) -> bool:
    promise = one.promise
    said = (promise.what, promise.who, promise.when, promise.quote, promise.reference)
    text = " ".join(filter(None, said)).lower()
    return all(word in text for word in words)
