from dataclasses import replace
from datetime import date

import pytest

from corpus.letter import Letter, Metadata, Paragraph
from corpus.sentences import sentence_spans
from index.context import asked, lead_in, letter_context

PARAGRAPH = Paragraph(number=1, text="Tekst.")


def context_of(metadata: Metadata) -> str:
    letter = Letter(
        id="a", file_name="a.txt", sha256="", metadata=metadata, paragraphs=(PARAGRAPH,)
    )
    return letter_context(letter, PARAGRAPH)


@pytest.mark.parametrize(
    ("metadata", "words"),
    [
        (Metadata(date=date(2026, 2, 19)), "19 februari 2026"),
        (
            Metadata(date_from=date(2024, 12, 6), date_to=date(2026, 3, 31)),
            "tussen 6 december 2024 en 31 maart 2026",
        ),
        (Metadata(date_from=date(2024, 12, 6)), "na 6 december 2024"),
        (Metadata(date_to=date(2026, 3, 31)), "voor 31 maart 2026"),
        (Metadata(), ""),
    ],
)
def test_a_date_or_interval_is_told_in_words(metadata: Metadata, words: str) -> None:
    assert context_of(metadata) == words


def test_a_title_that_is_also_the_subject_is_told_once() -> None:
    assert context_of(Metadata(title="Spoor", subject="Spoor")) == "Spoor"


def numbered(*paragraphs: tuple[str, str, str]) -> Letter:
    """Make a letter of paragraphs, each given as its kind, heading and text."""
    made = tuple(
        Paragraph(
            number=number,
            text=text,
            kind=kind,  # type: ignore[arg-type]
            heading_path=(heading,),
            sentences=tuple(sentence_spans(text)),
        )
        for number, (kind, heading, text) in enumerate(paragraphs, start=1)
    )
    return Letter(id="a", file_name="a.txt", sha256="", metadata=Metadata(), paragraphs=made)


LIST = numbered(
    ("body", "Zorg", "Er is overlegd. Alle zorg wordt ingekocht. Het Rijk koopt in:"),
    ("item", "Zorg", "a. hulp thuis;"),
    ("item", "Zorg", "b. hulp elders."),
    ("body", "Zorg", "Daarna volgt meer."),
    ("item", "Geld", "c. geld."),
)


@pytest.mark.parametrize("number", [2, 3])
def test_an_item_is_told_with_the_sentences_before_its_list(number: int) -> None:
    item = LIST.paragraph(number)
    assert lead_in(LIST, item) == "Alle zorg wordt ingekocht. Het Rijk koopt in:"
    assert letter_context(LIST, item).endswith("Zorg\n" + lead_in(LIST, item))


@pytest.mark.parametrize("number", [1, 4, 5])
def test_what_no_list_precedes_has_no_lead_in(number: int) -> None:
    assert lead_in(LIST, LIST.paragraph(number)) == ""


def answered(*questions: str) -> Letter:
    """Make a letter of questions and one answer to all of them."""
    letter = numbered(
        *(("question", f"Vraag {n}", text) for n, text in enumerate(questions, start=1)),
        ("body", "Antwoord", "Ja, voor de zomer."),
    )
    *asking, answer = letter.paragraphs
    answer = replace(answer, answers=tuple(p.number for p in asking))
    return replace(letter, paragraphs=(*asking, answer))


def test_an_answer_is_found_by_the_words_of_its_question() -> None:
    letter = answered("Bent u bereid tot meer toezicht?")
    context = letter_context(letter, letter.paragraphs[-1])
    assert context.splitlines() == ["Antwoord", "Bent u bereid tot meer toezicht?"]


def test_of_a_long_question_the_beginning_is_told() -> None:
    letter = answered("Er is veel misgegaan. Bent u bereid? Zo ja, wanneer? Zo nee, waarom niet?")
    assert asked(letter, letter.paragraphs[-1]) == "Er is veel misgegaan. Bent u bereid?"


def test_an_answer_to_several_questions_is_found_by_each() -> None:
    letter = answered("Wat is het?", "Hoe kan het?")
    assert asked(letter, letter.paragraphs[-1]) == "Wat is het? Hoe kan het?"


def test_what_answers_no_question_is_told_none() -> None:
    assert asked(LIST, LIST.paragraphs[1]) == ""
