import datetime as dt
from dataclasses import replace

import pytest

from corpus.letter import Letter
from rag.answer import Answer
from rag.engine import Engine
from rag.note.annex import consulted
from rag.note.note import Note, contents_of


@pytest.fixture
def twice(engine: Engine, rail: Answer) -> Note:
    contents = (*contents_of(rail, engine.letter), *contents_of(rail, engine.letter))
    return Note(title="", consulted=dt.date(2026, 1, 1), contents=contents)


def test_a_paragraph_that_two_answers_cite_is_consulted_once(
    engine: Engine, rail: Answer, twice: Note
) -> None:
    (source,) = consulted(twice, engine.letter)
    assert source.quotes == (rail.citations[0].quote,)
    assert source.letter == engine.letter(rail.citations[0].letter)


def test_a_paragraph_that_is_no_longer_so_has_no_letter(engine: Engine, twice: Note) -> None:
    def changed(letter_id: str) -> Letter:
        letter = engine.letter(letter_id)
        return replace(letter, paragraphs=letter.paragraphs[:1])

    (source,) = consulted(twice, changed)
    assert source.letter is None
