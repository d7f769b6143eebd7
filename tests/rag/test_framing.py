import datetime as dt

from rag.answer import AnswerSentence, Citation
from rag.framing import framed


def citation(number: int, letter: str, day: dt.date | None) -> Citation:
    return Citation(
        number=number,
        letter=letter,
        paragraph=1,
        page=None,
        heading=None,
        quote="Zo is het.",
        paragraph_text="Zo is het.",
        footnotes=(),
        reference=letter,
        date=day,
    )


def sentence(text: str, number: int) -> AnswerSentence:
    return AnswerSentence(text=text, status="verbatim", citations=(number,))


ONE = citation(1, "een", dt.date(2026, 5, 13))
TWO = citation(2, "twee", None)


def test_the_letter_is_named_before_its_words() -> None:
    assert framed([sentence("Zo is het.", 1)], [ONE]) == (
        "Volgens de brief van 13 mei 2026: Zo is het. [1]"
    )


def test_the_bare_value_comes_first() -> None:
    text = framed([sentence("Het kost € 39 miljoen.", 1)], [ONE], brief="€ 39 miljoen")
    assert text.startswith("€ 39 miljoen. Volgens de brief van 13 mei 2026: Het kost")


def test_each_letter_is_named_once_and_an_undated_one_is_called_so() -> None:
    text = framed([sentence("A.", 1), sentence("B.", 1), sentence("C.", 2)], [ONE, TWO])
    assert text == (
        "Volgens de brief van 13 mei 2026: A. B. [1] En volgens de ongedateerde brief: C. [2]"
    )


def test_of_two_undated_letters_the_second_is_another_one() -> None:
    three = citation(3, "drie", None)
    told = [sentence("A.", 2), sentence("B.", 3)]
    assert framed(told, [TWO, three]) == (
        "Volgens de ongedateerde brief: A. [2] En volgens een andere ongedateerde brief: B. [3]"
    )
