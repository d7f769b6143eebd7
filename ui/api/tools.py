"""The same abilities as tools of an MCP server, for programs that are built on language models.

Gradio serves them at `gradio_api/mcp/`. What a tool is for it reads from the docstring; the
request it hands over itself, so that is none of a tool's arguments.
"""
# ruff: noqa: D417

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from threading import BoundedSemaphore

import gradio as gr
from gradio.events import api

from corpus.errors import SettingsWrong, SpoorzoekerError
from index.filters import Filters
from rag.drafts.draft import Claim
from ui.api.abilities import Abilities
from ui.away import for_reader
from ui.library import Library
from ui.people.person import person_of

_MOST_CHARACTERS = 2000
_free = BoundedSemaphore(4)  # calls at once


def add_tools(library: Library, abilities: Abilities) -> None:
    """Add the tools to the page that is being laid out."""

    def ask_letters(
        question: str, since: str = "", until: str = "", request: gr.Request | None = None
    ) -> str:
        """Answer a question from letters of Dutch ministers to parliament, each sentence proved.

        Args:
            question: A question in Dutch or English, at most 2,000 characters.
            since: Only letters from this day on, as 2026-03-01; empty for all.
            until: Only letters up to this day, as 2026-03-01; empty for all.
        """
        engine = library.seen_by(person_of(request))
        with _told():
            filters = Filters(since=_day(since), until=_day(until))
            return _json(abilities.ask(engine, question[:_MOST_CHARACTERS], filters))

    def check_sentence(sentence: str, request: gr.Request | None = None) -> str:
        """Hold a sentence against the letters: whether they bear it, and what differs.

        Args:
            sentence: One sentence in Dutch that says something of which the letters may speak.
        """
        engine = library.seen_by(person_of(request))
        claim = Claim(text=sentence[:_MOST_CHARACTERS])
        with _told():
            return _json(abilities.check(engine, [claim], Filters())[0])

    def list_letters(request: gr.Request | None = None) -> str:
        """List the letters that can be asked, with their dates, senders and dossiers."""
        engine = library.seen_by(person_of(request))
        with _told():
            return _json(abilities.letters(engine, Filters()))

    def read_letter(letter: str, request: gr.Request | None = None) -> str:
        """Give a whole letter with its numbered paragraphs and footnotes.

        Args:
            letter: The id of a letter, as list_letters gives it.
        """
        engine = library.seen_by(person_of(request))
        with _told():
            return _json(abilities.letter(engine, letter))

    def list_commitments(on: str = "", request: gr.Request | None = None) -> str:
        """List what the letters promise to parliament, by when, and whether it was carried out.

        Args:
            on: The day from which they are seen, as 2026-03-01; empty for today.
        """
        engine = library.seen_by(person_of(request))
        with _told():
            day = _day(on) or date.today()
            return _json(abilities.promises(engine, Filters(), on=day))

    for tool in (ask_letters, check_sentence, list_letters, read_letter, list_commitments):
        # Through its queue Gradio would ask them of its own address, where nobody is logged in.
        api(tool, api_name=tool.__name__, queue=False)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


@contextmanager
def _told() -> Iterator[None]:
    """Give a user's error to the model as its one line."""
    try:
        with _free:
            yield
    except SpoorzoekerError as error:
        raise gr.Error(for_reader(error), print_exception=False) from error
    except KeyError as error:
        raise gr.Error(
            "Er is geen brief met deze naam; list_letters geeft ze.", print_exception=False
        ) from error


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise SettingsWrong(f"'{text}' is geen datum; schrijf 2026-05-13.") from error
