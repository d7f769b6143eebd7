from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.sentences import sentences_of
from rag.engine import Engine

OVER = "In Emmen komt een depot. De kosten hiervan zijn hoog. Assen krijgt een weg."
Reading = Callable[[str], tuple[Question, Ranked]]


def test_a_sentence_that_leans_on_another_is_read_behind_it(read: Reading) -> None:
    _, best = read("Wat kost het depot?")
    told = {one.text: one.read for one in sentences_of(best)}
    leaning = "De kosten hiervan zijn hoog."
    assert told[leaning] == f"In Emmen komt een depot. {leaning}"


def test_a_sentence_that_stands_alone_is_read_alone(read: Reading) -> None:
    _, best = read("Wat kost het depot?")
    assert "Assen krijgt een weg." in {one.read for one in sentences_of(best)}


def test_a_sentence_that_refers_to_another_is_read_behind_it(
    engine_over: Callable[..., Engine],
) -> None:
    over = "Voor musea geldt de code. Uit de monitor blijkt dat 61% zich eraan houdt."
    engine = engine_over(code=("3 maart 2024", over))
    asked = Question("Welk deel houdt zich aan de code?")
    told = [
        one.read for one in sentences_of(engine.candidates.ranked(asked, engine.search(asked))[0])
    ]
    assert over in told
