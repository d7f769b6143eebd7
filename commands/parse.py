"""`spoorzoeker parse`: what a letter holds."""

import argparse
from pathlib import Path
from typing import Any

from commands.options import add_json, command
from commands.terminal import print_json, say


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "parse", _parse, "show what a letter holds, as it was read")
    parser.add_argument("file", type=Path, metavar="FILE")
    add_json(parser)


def _parse(arguments: argparse.Namespace) -> None:
    from corpus.as_json import letter_json
    from corpus.as_text import letter_text
    from corpus.read import read_letter

    letter = read_letter(arguments.file)
    if arguments.json:
        print_json(letter_json(letter))
    else:
        say(letter_text(letter))
