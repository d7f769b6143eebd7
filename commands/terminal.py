"""What commands print, and where they read from."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from corpus.errors import SettingsWrong
from corpus.unseen import json_on_screen, on_screen
from corpus.whole_file import unwritable, whole_file


def say(text: str, *, aside: bool = False) -> None:
    """Print a text in which nothing commands the terminal; `aside` prints it on stderr."""
    print(on_screen(text), file=sys.stderr if aside else sys.stdout, flush=True)


def print_json(value: Any) -> None:
    """Print one JSON document."""
    print(json_on_screen(json.dumps(value, ensure_ascii=False, indent=2)))


def json_line(value: Any) -> str:
    """Give a JSON document as a line."""
    return json_on_screen(json.dumps(value, ensure_ascii=False)) + "\n"


@contextmanager
def file_to_write(path: Path) -> Iterator[BinaryIO]:
    """Open a file that a person named; what stood in it goes only when all is written.

    Raises:
        SettingsWrong: It cannot be written.
    """
    try:
        with whole_file(path) as file:
            yield file
    except OSError as error:
        raise unwritable(path, error) from error


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Give what shows on stderr, where a person watches it: a text, how much is done, of how much."""
    if quiet or not sys.stderr.isatty():
        yield lambda text, done, total: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda text, done, total: bar.update(
            task, description=text, completed=done, total=total
        )


def text_of(name: str) -> str:
    """Read a file, or stdin where it is called `-`."""
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsWrong(f"{name} is niet te lezen als UTF-8-tekst: {error}.") from error
