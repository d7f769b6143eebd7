"""`spoorzoeker promises`: the commitments and dated milestones of the letters."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.options import (
    add_data,
    add_filters,
    command,
    day,
    filters_of,
)
from commands.terminal import file_to_write, print_json, say
from corpus.errors import SettingsWrong

if TYPE_CHECKING:
    from corpus.promises.promise import Followed

_SCREEN = Path("-")


def add(commands: Any) -> None:
    """Add the command."""
    text = "list the commitments (toezeggingen) and dated milestones of the letters"
    parser = command(commands, "promises", _promises, text)
    parser.add_argument(
        "--on", type=day, metavar="DATE", help="the day they are seen from (default: today)"
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print one JSON document")
    for name, kind in (
        ("csv", "a table for a spreadsheet"),
        ("ics", "a calendar of the deadlines"),
    ):
        forms.add_argument(
            f"--{name}", nargs="?", const=_SCREEN, type=Path, metavar="FILE",
            help=f"write {kind}; without FILE, to the screen",
        )  # fmt: skip
    add_filters(parser)
    add_data(parser)


def _promises(arguments: argparse.Namespace) -> None:
    from corpus.promises.as_csv import promises_csv
    from corpus.promises.as_ics import promises_ics
    from corpus.promises.as_json import promise_json
    from corpus.promises.as_text import promises_text

    on = arguments.on or date.today()
    found = _found(arguments, on)
    if arguments.json:
        print_json([promise_json(one) for one in found])
    elif arguments.csv:
        _write(promises_csv(found).encode(), arguments.csv)
    elif arguments.ics:
        _write(promises_ics(found), arguments.ics)
    else:
        say(promises_text(found, on=on))


def _found(arguments: argparse.Namespace, on: date) -> "list[Followed]":
    """Give the promises of the letters chosen; any letter of the index may have fulfilled them."""
    from corpus.promises.following import follow
    from rag.engine import open_engine
    from rag.known_letters import refuse_unknown
    from rag.settings import load_settings

    engine = open_engine(load_settings(data=arguments.data))
    try:
        refuse_unknown(engine, arguments.letter)
        chosen = engine.ids(filters_of(arguments))
        followed = follow(engine.letters(), on=on)
    finally:
        engine.close()
    return [one for one in followed if one.promise.letter in chosen]


def _write(content: bytes, file: Path) -> None:
    if file == _SCREEN:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    if file.is_dir():
        raise SettingsWrong(f"{file} is een map; noem een bestand.")
    with file_to_write(file) as written:
        written.write(content)
