from corpus.letter import Heading, Letter, Metadata, Paragraph
from ui.chat.examples import example_questions, topics


def letter(text: str, *headings: str) -> Letter:
    return Letter(
        id="a",
        file_name="a",
        sha256="0",
        metadata=Metadata(),
        headings=tuple(Heading(text=heading, level=1) for heading in headings),
        paragraphs=(Paragraph(number=1, text=text),),
    )


def test_a_topic_is_spelled_as_in_the_text_with_its_article() -> None:
    repeated = letter("Ik zie de Grote Agenda. De Grote Agenda loopt.", "Grote Agenda")
    assert list(topics(repeated)) == ["de Grote Agenda"]


def test_a_heading_that_the_text_does_not_use_is_no_topic() -> None:
    assert list(topics(letter("Er is niets besloten.", "Tot slot"))) == []


def test_a_name_between_brackets_comes_before_other_names() -> None:
    named = letter("Wij zien bij Brainport Noord de lijn (Rail Ghent-Terneuzen) groeien.")
    assert next(topics(named)) == "Rail Ghent-Terneuzen"


def test_offices_are_no_topics() -> None:
    assert list(topics(letter("Dit zei de Belgische Minister Crucke aan de Tweede Kamer."))) == []


def test_each_letter_gives_a_question_before_one_gives_two() -> None:
    first = letter("Zie (Plan Noord) en (Plan Zuid).")
    second = letter("Zie (Plan West).")
    questions = example_questions([first, second])
    assert [question.partition("Plan ")[2] for question in questions] == [
        "Noord?",
        "West?",
        "Zuid?",
    ]


def test_no_letters_give_no_questions() -> None:
    assert example_questions(()) == ()
