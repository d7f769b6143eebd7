"""Options that several commands share."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.dutch_dates import DATE, parse_date

if TYPE_CHECKING:
    from index.filters import Filters


def command(commands: Any, name: str, run: Any, text: str) -> argparse.ArgumentParser:
    """Add a command that calls `run` with its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    return parser


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add `--data`."""
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="where the index is kept (default: ./data)"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add `--json`."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose letters."""
    parser.add_argument("--since", type=day, metavar="DATE", help="letters from this day on")
    parser.add_argument("--until", type=day, metavar="DATE", help="letters up to this day")
    for name, text in (
        ("dossier", "letters of this dossier, as 29984"),
        ("sender", "letters whose sender's office or name holds this"),
        ("letter", "this letter, by its id or the id's beginning"),
    ):
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar=name.upper(), help=text
        )


def filters_of(arguments: argparse.Namespace) -> "Filters":
    """Give the choice of letters that the options make."""
    from index.filters import Filters

    return Filters(
        since=arguments.since,
        until=arguments.until,
        dossiers=tuple(arguments.dossier),
        senders=tuple(arguments.sender),
        letters=tuple(arguments.letter),
    )


def day(text: str) -> date:
    """Read a date as an option gives it."""
    day = parse_date(text) if DATE.fullmatch(text.strip()) else None
    if day is None:
        raise argparse.ArgumentTypeError(f"'{text}' is geen datum; schrijf 2026-05-13")
    return day


def setting(text: str) -> tuple[str, str]:
    """Read `NAME=VALUE`."""
    name, found, value = text.partition("=")
    if not found or not name.strip():
        raise argparse.ArgumentTypeError(f"'{text}' is geen NAAM=WAARDE")
    return name.strip(), value
