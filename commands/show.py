"""`spoorzoeker show`: a letter or a paragraph, by its id or by an official reference."""

import argparse
from typing import Any

from commands.options import add_data, add_json, command
from commands.terminal import print_json, say


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "show", _show, "show a letter or a paragraph, by id or reference")
    parser.add_argument(
        "reference", metavar="REF",
        help="an id or its beginning, 003…#12, a kenmerk, or as: 29984, nr. 1175",
    )  # fmt: skip
    add_data(parser)
    add_json(parser)


def _show(arguments: argparse.Namespace) -> None:
    from contextlib import closing

    from index.embedder import load_embedder
    from index.letters import LetterIndex
    from rag.chroma import chroma_server
    from rag.settings import load_settings
    from rag.showing.as_json import found_json
    from rag.showing.as_text import found_text
    from rag.showing.found import find

    settings = load_settings(data=arguments.data)
    embedder = load_embedder(settings.embedder)
    chroma = chroma_server(settings)
    with closing(LetterIndex.open(settings.data, embedder=embedder, chroma=chroma)) as index:
        found = find(arguments.reference, index)
        if arguments.json:
            print_json(found_json(found, index))
        else:
            say(found_text(found, index))
