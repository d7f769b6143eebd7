import pytest

from corpus.lines import split_lines
from corpus.question_labels import first_label, label_of, with_labels


def headings(text: str) -> list[str]:
    return [line.text.text for line in with_labels(split_lines(text)) if line.role == "heading"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Vraag 1", "1"),
        ("Vraag 12:", "12"),
        ("Vraag (3)", "3"),
        ("VRAAG 4", "4"),
        ("Vraag 5a", "5a"),
        ("Vraag nr. 6", "6"),
        ("Vragen 2 en 3", "2 3"),
        ("Vragen 2, 3 en 4", "2 3 4"),
        ("Vragen 1,2,3", "1 2 3"),
        ("Vragen 4 t/m 7", "4 5 6 7"),
        ("Vragen 4-6", "4 5 6"),
        ("Vraag", ""),
    ],
)
def test_a_question_is_announced(text: str, numbers: str) -> None:
    label = label_of(text)
    assert label
    assert (label.kind, " ".join(label.numbers)) == ("question", numbers)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Antwoord 1", "1"),
        ("Antwoord:", ""),
        ("Antwoorden", ""),
        ("Antwoord op vraag 3", "3"),
        ("Antwoord vraag 3.", "3"),
        ("Antwoord op de vragen 2 en 3", "2 3"),
        ("Antwoord vragen 1,2,3,4 en 5", "1 2 3 4 5"),
        ("Antwoorden op vragen 4, 5, 6 en 7", "4 5 6 7"),
        ("Antwoord op vragen 4 tot en met 6:", "4 5 6"),
        ("Beantwoording vraag 2", "2"),
    ],
)
def test_an_answer_is_announced(text: str, numbers: str) -> None:
    label = label_of(text)
    assert label
    assert (label.kind, " ".join(label.numbers)) == ("answer", numbers)


@pytest.mark.parametrize(
    "text",
    [
        "Vraag het de minister.",
        "Antwoord van de minister",
        "zie vraag 3",
        "Vraag 3 gaat over geld",
        "",
    ],
)
def test_a_line_that_says_more_is_no_label(text: str) -> None:
    assert label_of(text) is None


def test_a_label_stands_on_a_line_of_its_own() -> None:
    text = "Vraag 1: Bent u bekend met het bericht?\nAntwoord 1: Ja.\nVraag 2. Wat vindt u?"
    lines = [line.text.text for line in with_labels(split_lines(text))]
    assert lines == [
        "Vraag 1", "Bent u bekend met het bericht?", "Antwoord 1", "Ja.", "Vraag 2", "Wat vindt u?",
    ]  # fmt: skip


def test_several_numbers_run_in_are_one_label() -> None:
    text = "Vraag 1\nWat?\nVraag 2\nHoe?\nAntwoord vragen 1 en 2: Zo."
    assert headings(text) == ["Vraag 1", "Vraag 2", "Antwoord vragen 1 en 2"]


def test_bold_labels_are_headings_of_their_rank() -> None:
    lines = with_labels(split_lines("## Vraag 1\n\nWat?\n\n**Antwoord 1**\n\nDat."))
    assert [line.rank for line in lines if line.role == "heading"] == [2, 7]


def test_the_end_of_a_sentence_is_no_label() -> None:
    text = (
        "Vraag 1\nWat?\nAntwoord 1\nIk verwijs u naar wat ik schreef in het\nAntwoord op vraag 5."
    )
    assert headings(text) == ["Vraag 1", "Antwoord 1"]


@pytest.mark.parametrize(
    "text", ["Vraag 1\n\nWat nu?", "Antwoord\n\nDat is het.", "Tot slot\n\nDank."]
)
def test_a_letter_with_one_such_line_is_left_as_it_is(text: str) -> None:
    lines = split_lines(text)
    assert list(with_labels(lines)) == lines
    assert first_label(with_labels(lines)) is None
