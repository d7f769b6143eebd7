import pytest

from rag.engine import Engine
from rag.kept.conversation import Turn
from rag.kept.opening import keep_conversations
from ui.chat.kept import answer_of
from ui.people.person import Person


def test_an_answer_is_given_to_the_person_whose_it_is_only(engine: Engine) -> None:
    kept = keep_conversations(None).conversations
    answer = engine.ask("Wat is de status van Rail Ghent-Terneuzen?")
    conversation, number = kept.ask("an", "", Turn(question="?"))
    with pytest.raises(KeyError):  # it is not answered yet
        answer_of(kept, Person("an"), conversation, number)
    kept.settle(conversation, Turn(question="?", answer=answer, number=number))
    assert answer_of(kept, Person("an"), conversation, number) == answer
    for person, wanted, turn in (
        ("bo", conversation, number),
        ("an", conversation, 2),
        ("an", "?", 1),
    ):
        with pytest.raises(KeyError):
            answer_of(kept, Person(person), wanted, turn)
