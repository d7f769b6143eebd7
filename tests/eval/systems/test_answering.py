from typing import Any

from corpus.letter import Letter
from eval.given import read_given
from eval.systems.answering import answer_each, first_found
from eval.systems.found import places


def ids(entry: dict[str, Any]) -> list[tuple[str, str]]:
    answers = answer_each(entry, lambda question: first_found(question, ()))
    return [(answer["id"], answer["question"]) for answer in answers]


def test_a_question_is_answered_once_and_a_conversation_turn_by_turn() -> None:
    assert ids({"id": "v", "question": "Wat?"}) == [("v", "Wat?")]
    turns = [{"question": "Wat?"}, {"id": "eigen", "question": "En dan?"}]
    assert ids({"id": "g", "turns": turns}) == [("g-1", "Wat?"), ("eigen", "En dan?")]


def test_the_first_that_was_found_is_the_answer(letters: tuple[Letter, ...]) -> None:
    found = [place.found(1.0) for place in places(letters)]
    (value,) = answer_each({"id": "v", "question": "?"}, lambda q: first_found(q, found))
    answer = read_given(value, {letter.id: letter for letter in letters})
    first = letters[0].paragraphs[0]
    assert [c.quote for c in answer.citations] == [c.paragraph_text for c in answer.citations]
    assert answer.text == f"{first.text} [1]"
    assert {s["status"] for s in value["sentences"]} == {"unchecked"}
    assert " ".join(s["text"] for s in value["sentences"]) == first.text
    assert answer.passages is not None
    assert len(answer.passages) == 10
    assert set(value["timings_ms"]) == {"total"}


def test_nothing_found_is_declined() -> None:
    (value,) = answer_each({"id": "v", "question": "?"}, lambda q: first_found(q, ()))
    assert (value["status"], value["reason"]) == ("declined", "not_in_letters")
    assert read_given(value).passages == ()
