"""`spoorzoeker ask`: one question, or a file of them."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from commands.options import (
    add_data,
    add_filters,
    add_json,
    command,
    filters_of,
)
from commands.terminal import file_to_write, json_line, print_json, say
from corpus.errors import SettingsWrong


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "ask", _ask, "answer a question from the letters")
    parser.add_argument("question", nargs="?", metavar="QUESTION")
    parser.add_argument("--batch", type=Path, metavar="FILE", help="questions as JSON lines")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the batch's answers go")
    add_filters(parser)
    add_data(parser)
    add_json(parser)


def _ask(arguments: argparse.Namespace) -> None:
    from rag.as_json import answer_id, answer_json
    from rag.as_text import answer_text
    from rag.batch import answer_batch, read_questions
    from rag.engine import open_engine
    from rag.known_letters import refuse_unknown
    from rag.settings import load_settings

    if (arguments.question is None) == (arguments.batch is None):
        raise SettingsWrong(
            "Geef één vraag, of --batch VRAGEN.jsonl (zie: spoorzoeker ask --help)."
        )
    if arguments.out and not arguments.batch:
        raise SettingsWrong("--out hoort bij --batch: één antwoord gaat naar het scherm.")
    questions = read_questions(arguments.batch) if arguments.batch else []
    engine = open_engine(load_settings(data=arguments.data))
    filters = filters_of(arguments)
    try:
        refuse_unknown(engine, arguments.letter)
        if arguments.batch:
            _write_lines(answer_batch(engine, questions, filters), arguments.out)
        elif arguments.json:
            answer = engine.ask(arguments.question, filters=filters)
            print_json(answer_json(answer, answer_id(answer.question)))
        else:
            say(answer_text(engine.ask(arguments.question, filters=filters)))
    finally:
        engine.close()


def _write_lines(answers: Iterator[Any], out: Path | None) -> None:
    """Write answers as JSON lines; what stood in the file goes only when all are there."""
    lines = (json_line(answer) for answer in answers)
    if out is None:
        sys.stdout.writelines(lines)
        return
    if out.is_dir():
        raise SettingsWrong(f"{out} is een map; noem een bestand voor de antwoorden.")
    with file_to_write(out) as file:
        file.writelines(line.encode("utf-8") for line in lines)
