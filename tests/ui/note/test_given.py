from rag.answer import Answer
from ui.note.given import Given, GivenAnswers
from ui.people.person import LOCAL, Person


def test_an_answer_is_given_again_to_the_person_who_got_it_and_to_nobody_else(
    rail: Answer,
) -> None:
    answers = GivenAnswers()
    key = answers.keep(LOCAL, Given(answer=rail))
    assert answers.of(LOCAL, key, 0) == Given(answer=rail)
    assert answers.of(Person("anne"), key, 0) is None
    assert answers.of(LOCAL, key, 1) is None


def test_only_the_last_answers_are_kept(rail: Answer) -> None:
    answers = GivenAnswers()
    keys = [answers.keep(LOCAL, Given(answer=rail)) for _ in range(2001)]
    assert answers.of(LOCAL, keys[0], 0) is None
    assert answers.of(LOCAL, keys[1], 0)
