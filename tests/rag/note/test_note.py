import datetime as dt

from rag.answer import Answer
from rag.engine import Engine
from rag.note.note import Note, consulted, statements


def test_every_sentence_of_an_answer_is_in_one_statement(engine: Engine) -> None:
    answer = engine.ask("Wat kost het startpakket, en welke projecten zijn gefinancierd?")
    told = [sentence for statement in statements(answer) for sentence in statement.sentences]
    assert tuple(told) == answer.sentences


def test_a_letter_is_introduced_once_in_a_row(rail: Answer) -> None:
    introductions = [statement.introduction for statement in statements(rail)]
    assert introductions == ["Volgens de brief van 19 februari 2026:"]


def test_a_paragraph_that_two_answers_cite_is_consulted_once(engine: Engine, rail: Answer) -> None:
    note = Note(title="", consulted=dt.date(2026, 1, 1), answers=(rail, rail))
    (source,) = consulted(note, engine.letter)
    assert source.quotes == (rail.citations[0].quote,)
