"""The language that the app speaks to a reader: Dutch, or English by one switch.

The words in the code are Dutch; `words/en.po` has each of them in English. What letters say, and
official references, stay Dutch in both.
"""

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache, wraps
from pathlib import Path
from typing import Literal, ParamSpec, TypeVar

from babel.dates import format_date
from babel.messages.pofile import read_po
from markupsafe import Markup

from corpus.dutch_dates import MONTHS, dutch_date

Language = Literal["nl", "en"]
NAMES: dict[Language, str] = {"nl": "Nederlands", "en": "English"}

_WORDS = Path(__file__).parent / "words"
_MARKED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
_spoken: ContextVar[Language] = ContextVar("language", default="nl")

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def language() -> Language:
    """Give the language that is spoken now."""
    return _spoken.get()


@contextmanager
def speaking(spoken: Language) -> Iterator[None]:
    """Speak a language within the block."""
    token = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(token)


def tr(dutch: str) -> str:
    """Say a text in the language that is spoken; what has no translation stays Dutch."""
    return _english().get(dutch, dutch) if language() == "en" else dutch


def retold(dutch: str) -> str:
    """Say a text that another part of the program made, its values filled in already.

    It is said by the entry whose `{}` it fills, of several the one with most words of its own; the
    values are retold in turn.
    """
    if language() == "nl" or dutch in _english():
        return tr(dutch)
    for pattern, entry in _patterns():
        if match := pattern.fullmatch(dutch):
            return tr(entry).format(*map(retold, match.groups()))
    return dutch


def said(template: str) -> Markup:
    """Make HTML of a template in which each text for the reader stands in double brackets."""
    return Markup(_MARKED.sub(lambda marked: tr(marked[1]), template))  # nosec B704  # templates and translations are ours; `format` escapes what is filled in


def count(number: int, one: str, more: str) -> str:
    """Write a number with its noun: `1 brief`, `5 brieven`; both are translated."""
    return f"{number} {tr(one if number == 1 else more)}"


def day_words(day: date) -> str:
    """Write a day in words."""
    return dutch_date(day) if language() == "nl" else format_date(day, "d MMMM y", locale="en_GB")


def month_words(day: date) -> str:
    """Write the month and year of a day in words."""
    if language() == "nl":
        return f"{MONTHS[day.month - 1]} {day.year}"
    return format_date(day, "MMMM y", locale="en_GB")


def words_for(texts: frozenset[str]) -> dict[str, str]:
    """Give those of some texts that the language spoken has other words for."""
    return {text: other for text in sorted(texts) if (other := tr(text)) != text}


def in_language_of_now(function: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Let a function speak the language of now, wherever it is called later."""
    spoken = language()

    @wraps(function)
    def speaks(*given: _Given.args, **named: _Given.kwargs) -> _Result:
        with speaking(spoken):
            return function(*given, **named)

    return speaks


def steps_in_language_of_now(
    function: Callable[_Given, Generator[_Result]],
) -> Callable[_Given, Generator[_Result]]:
    """Let a generator speak the language of now, wherever each of its steps is taken later."""
    spoken = language()

    @wraps(function)
    def speaks(*given: _Given.args, **named: _Given.kwargs) -> Generator[_Result]:
        steps = function(*given, **named)
        with closing(steps):
            while True:
                with speaking(spoken):
                    try:
                        step = next(steps)
                    except StopIteration:
                        return
                yield step

    return speaks


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    entries = sorted((entry for entry in _english() if "{}" in entry), key=len, reverse=True)
    return tuple(
        (re.compile("(.+?)".join(map(re.escape, entry.split("{}"))), re.DOTALL), entry)
        for entry in entries
    )


@cache
def _english() -> dict[str, str]:
    with (_WORDS / "en.po").open("rb") as file:
        catalogue = read_po(file, locale="en")
    return {str(message.id): str(message.string) for message in catalogue if message.id}
