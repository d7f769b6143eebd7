"""`spoorzoeker index`: the index made equal to a folder."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.options import add_data, add_json, command
from commands.terminal import json_line, print_json, progress_bar, say
from corpus.errors import SettingsWrong, SpoorzoekerError

if TYPE_CHECKING:
    from index.embedder import Embedder
    from index.reading import Reading
    from index.sync import SyncReport
    from rag.settings import Settings

SAMPLE_LETTERS = Path(__file__).parents[1] / "corpus" / "letters"


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "index", _index, "make the index equal to a folder of letters")
    parser.add_argument(
        "folder", type=Path, nargs="?", default=SAMPLE_LETTERS, metavar="FOLDER",
        help="the letters (default: the five sample letters)",
    )  # fmt: skip
    parser.add_argument("--rebuild", action="store_true", help="build everything anew")
    parser.add_argument(
        "--watch", action="store_true", help="go on, and follow the folder until Ctrl-C"
    )
    parser.add_argument(
        "--ray", nargs="?", const="", metavar="ADDRESS",
        help="read on a Ray cluster: auto, ray://HOST:10001, HOST:6379, or local to start one here "
        "(without ADDRESS: the one that is set, or local)",
    )  # fmt: skip
    add_data(parser)
    add_json(parser)


def _index(arguments: argparse.Namespace) -> None:
    from index.embedder import load_embedder
    from index.report import report_json, report_text
    from index.sync import sync
    from rag.chroma import chroma_server

    if arguments.watch and arguments.rebuild:
        raise SettingsWrong("Bouw eerst opnieuw met --rebuild, en volg de map daarna met --watch.")
    settings = _settings(arguments)
    embedder = load_embedder(settings.embedder)
    refused: dict[str, str] | None = {} if arguments.watch else None

    with _reading(settings, embedder) as reading:

        def run() -> "SyncReport":
            with progress_bar(quiet=arguments.json) as show:
                return sync(
                    arguments.folder,
                    settings.data,
                    embedder=embedder,
                    rebuild=arguments.rebuild,
                    on_progress=_telling(show),
                    refused=refused,
                    chroma=chroma_server(settings),
                    reading=reading,
                )

        if arguments.watch:
            _watch(arguments.folder, run, as_json=arguments.json)
        elif arguments.json:
            print_json(report_json(run()))
        else:
            say(report_text(run(), rebuilt=arguments.rebuild))


def _settings(arguments: argparse.Namespace) -> "Settings":
    from index.bulk.address import LOCAL
    from rag.settings import load_settings

    settings = load_settings(
        data=arguments.data, chosen={"ray": arguments.ray} if arguments.ray else {}
    )
    asked = arguments.ray is not None
    return replace(settings, ray=LOCAL) if asked and not settings.ray else settings


@contextmanager
def _reading(settings: "Settings", embedder: "Embedder") -> "Iterator[Reading]":
    """Give what has files read: this machine, or the cluster that is set."""
    if not settings.ray:
        from index.reading import reading

        yield reading
        return
    from index.bulk.reading import BulkReading

    with BulkReading(
        settings.ray, embedder=embedder, embedder_setting=settings.embedder
    ) as cluster:
        yield cluster.reading


def _telling(show: Callable[[str, int, int], None]) -> Callable[[Any], None]:
    def tell(now: Any) -> None:
        said = f"{now.letters} brieven, {now.paragraphs} alinea's"
        show("oude brieven wissen" if now.wiping else said, now.letters, now.files)

    return tell


def _watch(folder: Path, run: "Callable[[], SyncReport]", *, as_json: bool) -> None:
    """Follow a folder until Ctrl-C; a line for each change, and for each new trouble."""
    from index.reader import letter_reader
    from index.report import report_json, report_lines
    from index.watching import follow

    told: frozenset[str] = frozenset()

    def take_in() -> bool:
        nonlocal told
        try:
            report = run()
        except SpoorzoekerError as error:
            trouble = " ".join(str(error).split())
            if trouble not in told:
                _say({"error": trouble} if as_json else trouble)
            told |= {trouble}
            return False
        done, *failures = report_lines(report)
        if as_json and (report.did_something or not told >= set(failures)):
            _say(report_json(report))
        elif not as_json:
            for line in (done, *failures) if report.did_something else failures:
                if line not in told:
                    _say(line)
        told = frozenset(failures)
        return True

    try:
        follow(folder, take_in, suffixes=letter_reader().suffixes)
    except KeyboardInterrupt:
        return


def _say(said: str | dict[str, Any]) -> None:
    """Print a line now, also where nobody watches it grow."""
    if isinstance(said, str):
        say(f"{datetime.now():%H:%M:%S} {said}")
    else:
        say(json_line(said).rstrip())
