"""`spoorzoeker note`: answers in a Word file with real footnotes."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from commands.options import add_data, add_filters, command, filters_of
from commands.terminal import file_to_write, say
from corpus.errors import SettingsWrong


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "note", _note, "answer questions in a briefing note for Word")
    parser.add_argument("questions", nargs="+", metavar="QUESTION")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="as note.docx")
    parser.add_argument("--title", default="Notitie", help="what stands above it")
    add_filters(parser)
    add_data(parser)


def _note(arguments: argparse.Namespace) -> None:
    from rag.engine import open_engine
    from rag.known_letters import refuse_unknown
    from rag.note.note import Note, contents_of
    from rag.note.word import word_file
    from rag.settings import load_settings
    from rag.wording import count

    out = arguments.out
    _refuse(out)
    engine = open_engine(load_settings(data=arguments.data))
    try:
        refuse_unknown(engine, arguments.letter)
        filters = filters_of(arguments)
        answers = tuple(engine.ask(question, filters=filters) for question in arguments.questions)
        contents = (each for answer in answers for each in contents_of(answer, engine.letter))
        note = Note(title=arguments.title, consulted=date.today(), contents=tuple(contents))
        data = word_file(note, engine.letter)
    finally:
        engine.close()
    with file_to_write(out) as file:
        file.write(data)
    declined = sum(answer.status == "declined" for answer in answers)
    left = f", waarvan {declined} zonder antwoord in de brieven" if declined else ""
    say(f"{out}: {count(len(answers), 'vraag', 'vragen')}{left}.")


def _refuse(out: Path) -> None:
    if out.suffix.lower() != ".docx":
        raise SettingsWrong(f"{out} is geen naam van een Word-bestand; noem er een als note.docx.")
    if out.is_dir():
        raise SettingsWrong(f"{out} is een map; noem een bestand voor de notitie.")
