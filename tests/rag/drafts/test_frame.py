import pytest

from rag.drafts.frame import legible, without_marks, without_references


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er is geen geld (Kamerstuk 29984, nr. 1175).", "Er is geen geld."),
        ("Er is geen geld (zie Kamerstuk 29984, nr. 1175, en 29 984, nr. 3).", "Er is geen geld."),
        ("Er is geen geld, zie de brief van 13 mei 2026.", "Er is geen geld."),
        ("In de brief van 13 mei 2026 staat dat er geen geld is.", "er geen geld is."),
        ("Volgens de brief van 13 mei 2026 is er geen geld.", "is er geen geld."),
        ("Zoals gemeld (brief van 13 mei 2026, alinea 3) is er geen geld.", "is er geen geld."),
        ("Er is geen geld.", "Er is geen geld."),
        ("Kamerstuk 29984, nr. 1175.", ""),
    ],
)
def test_a_reference_goes_with_the_words_around_it(text: str, words: str) -> None:
    assert without_references(text).strip(".") == words.strip(".")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er is geen geld [1].", "Er is geen geld."),
        ("“Er is geen geld.”", "Er is geen geld."),
        ("“Er is geen geld.", "Er is geen geld."),
        ('Het woord "geld" staat er.', 'Het woord "geld" staat er.'),
    ],
)
def test_marks_go_and_quotes_inside_stay(text: str, words: str) -> None:
    assert without_marks(text) == words


def test_control_characters_are_white_space() -> None:
    assert legible("Er\x00 is\u202e\tgeen\udcff geld") == "Er is geen geld"
