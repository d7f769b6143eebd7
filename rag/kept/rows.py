"""How a conversation lies in the file: its tables, and a turn as a row of one."""

import json
import unicodedata
from datetime import UTC, datetime
from typing import Any

from rag.kept.conversation import Opinion, Turn
from rag.kept.stored_answer import from_stored

VERSION = 1
# `words` is what is searched: `searchable` text.
# Two processes may begin the file at the same time.
SCHEMA = """
CREATE TABLE IF NOT EXISTS conversation (
  id TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL,
  begun TEXT NOT NULL, changed TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS conversations_of_a_person ON conversation (person, changed);
CREATE TABLE IF NOT EXISTS turn (
  conversation TEXT NOT NULL REFERENCES conversation (id), number INTEGER NOT NULL,
  question TEXT NOT NULL, asked TEXT NOT NULL, searched TEXT NOT NULL, among TEXT, notice TEXT,
  answer TEXT, words TEXT NOT NULL, opinion TEXT,
  PRIMARY KEY (conversation, number)
);
"""
# Which process makes the answer of a turn. Not in the schema above: files that have no such table
# yet are of the same version, and a program that doesn't know it is not hindered by it.
ANSWERING = (
    "CREATE TABLE IF NOT EXISTS answering (conversation TEXT NOT NULL, number INTEGER NOT NULL, "
    "process TEXT NOT NULL, PRIMARY KEY (conversation, number))"
)
PENDING = "answer IS NULL AND notice IS NULL"
TURN = "number, question, asked, searched, among, notice, answer, opinion"
_UNREADABLE = "Dit antwoord is niet meer te lezen. Stel de vraag opnieuw."


def turn_of(row: tuple[Any, ...]) -> Turn:
    """Make a turn of the columns that `TURN` names."""
    number, question, asked, searched, among, notice, answer, opinion = row
    read = from_stored(answer) if answer else None
    return Turn(
        number=number,
        question=question,
        asked=datetime.fromisoformat(asked),
        searched=searched,
        among=among,
        notice=_UNREADABLE if answer and read is None else notice,
        answer=read,
        opinion=Opinion(**json.loads(opinion)) if opinion else None,
    )


def searchable(text: str) -> str:
    """Give a text as it is searched: without case, accents, and the difference between spaces."""
    parts = unicodedata.normalize("NFKD", clean(text).casefold())
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return " ".join(bare.split())


def searched_in(turn: Turn) -> str:
    """Give all of a turn in which words are searched."""
    return searchable(f"{turn.question} {turn.answer.text if turn.answer else ''}")


def clean(text: str) -> str:
    """Replace what no file can hold: halves of signs, that JSON can send."""
    return text.encode("utf-8", "replace").decode("utf-8")


def now() -> str:
    """Give this moment as it is kept, so fine that no two questions are of one moment."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
