"""`spoorzoeker check`: a person's draft held against the letters."""

import argparse
from typing import Any

from commands.options import (
    add_data,
    add_filters,
    add_json,
    command,
    filters_of,
)
from commands.terminal import print_json, progress_bar, say


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "check", _check, "hold each sentence of a draft against the letters")
    parser.add_argument("draft", metavar="DRAFT", help="a .txt, .md or .docx file; - is stdin")
    parser.add_argument("--lines", action="store_true", help="each line is one claim, as it stands")
    add_filters(parser)
    add_data(parser)
    add_json(parser)


def _check(arguments: argparse.Namespace) -> None:
    from rag.drafts.as_json import draft_json
    from rag.drafts.as_text import draft_text
    from rag.drafts.checked import CheckedSentence
    from rag.drafts.reading import read_draft
    from rag.engine import open_engine
    from rag.known_letters import refuse_unknown
    from rag.settings import load_settings

    claims = read_draft(arguments.draft, lines=arguments.lines)
    filters = filters_of(arguments)
    engine = open_engine(load_settings(data=arguments.data))
    checked: list[CheckedSentence] = []
    try:
        refuse_unknown(engine, arguments.letter)
        with progress_bar(quiet=arguments.json) as show:
            for claim in claims:
                checked.append(engine.check(claim.text, notes=claim.notes, filters=filters))
                show("Zinnen", len(checked), len(claims))
    finally:
        engine.close()
    if arguments.json:
        print_json(draft_json(checked))
    else:
        say(draft_text(checked))
