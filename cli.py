"""The command `spoorzoeker`: read a letter, index a folder, show, ask, measure, start the app."""

import argparse
import gc
import logging
import sys
from collections.abc import Sequence
from typing import NoReturn

from commands import (
    app,
    ask,
    backup,
    bench,
    check,
    doctor,
    evaluation,
    fetch,
    index,
    note,
    parse,
    promises,
    show,
    user,
)
from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.unseen import on_screen

_COMMANDS = (
    fetch,
    parse,
    index,
    show,
    ask,
    check,
    note,
    promises,
    evaluation,
    bench,
    doctor,
    backup,
    user,
    app,
)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 on success, 2 with one line on stderr on a user's error."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    # What is loaded stays; to look for what may go, at every 700 new objects, takes a tenth of a second.
    gc.set_threshold(100_000, 20, 100)
    try:
        arguments = _parser().parse_args(argv)
        return int(arguments.run(arguments) or 0)
    except SpoorzoekerError as error:
        print(on_screen(" ".join(str(error).split())), file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        return 130


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line, like any other error of a user."""

    def error(self, message: str) -> NoReturn:
        raise SettingsWrong(f"{message} (zie: {self.prog} --help)")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="spoorzoeker", description=__doc__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for module in _COMMANDS:
        module.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
