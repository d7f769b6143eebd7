from typing import Any

from eval.given import Given, read_given
from eval.measures.reading import words_per_answer, words_per_citation


def given(*quotes: str, status: str = "answered") -> Given:
    citations: list[dict[str, Any]] = [
        {"number": number, "letter": "a", "paragraph": 1, "quote": quote, "paragraph_text": quote}
        for number, quote in enumerate(quotes, start=1)
    ]
    return read_given({"question": "?", "status": status, "text": "", "citations": citations})


def test_words_are_counted_by_citation_and_by_answer() -> None:
    answers = [given("een twee drie"), given("een", "twee\n drie vier vijf")]
    assert words_per_citation(answers) == (3 + 1 + 4) / 3
    assert words_per_answer(answers) == (3 + 5) / 2


def test_what_is_quoted_twice_is_read_once() -> None:
    assert words_per_answer([given("een twee", "een twee")]) == 2
    assert words_per_citation([given("een twee", "een twee"), given("een")]) == 1.5


def test_an_answer_without_citation_gives_nothing_to_read() -> None:
    assert words_per_answer([given(), given("een twee")]) == 1
    assert words_per_citation([given(), given("een twee")]) == 2


def test_a_decline_is_no_answer() -> None:
    assert words_per_answer([given("een", status="declined"), given("een twee")]) == 2


def test_of_nothing_there_is_no_mean() -> None:
    assert words_per_citation([given()]) is None
    assert words_per_answer([given(status="declined")]) is None
