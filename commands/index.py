"""`spoorzoeker index`: the index made equal to a folder."""

import argparse
from pathlib import Path
from typing import Any

from commands.options import add_data, add_json, command
from commands.terminal import print_json, progress_bar

SAMPLE_LETTERS = Path(__file__).parents[1] / "corpus" / "letters"


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "index", _index, "make the index equal to a folder of letters")
    parser.add_argument(
        "folder", type=Path, nargs="?", default=SAMPLE_LETTERS, metavar="FOLDER",
        help="the letters (default: the five sample letters)",
    )  # fmt: skip
    parser.add_argument("--rebuild", action="store_true", help="build everything anew")
    add_data(parser)
    add_json(parser)


def _index(arguments: argparse.Namespace) -> None:
    from index.embedder import load_embedder
    from index.report import report_json, report_text
    from index.sync import sync
    from rag.settings import load_settings

    settings = load_settings(data=arguments.data)
    with progress_bar(quiet=arguments.json) as show:

        def tell(now: Any) -> None:
            said = f"{now.letters} brieven, {now.paragraphs} alinea's"
            show("oude brieven wissen" if now.wiping else said, now.letters, now.files)

        report = sync(
            arguments.folder,
            settings.data,
            embedder=load_embedder(settings.embedder),
            rebuild=arguments.rebuild,
            on_progress=tell,
        )
    if arguments.json:
        print_json(report_json(report))
    else:
        print(report_text(report, rebuilt=arguments.rebuild))
