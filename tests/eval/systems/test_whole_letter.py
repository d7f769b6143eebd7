import pytest

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from eval.systems.whole_letter import WholeLetter

LETTER = Letter(
    id="a", file_name="a.txt", sha256="0",
    metadata=Metadata(title="Spoor", subject="Spoor", sender_name="J. Jansen"),
    paragraphs=(
        Paragraph(number=1, text="Eerste.", footnotes=("1",)),
        Paragraph(number=2, text="Tweede.", heading_path=("Deel", "Goederen")),
        Paragraph(number=3, text="Derde.", heading_path=("Deel", "Reizigers")),
    ),
    footnotes=(
        Footnote(number="1", text="Een noot.", paragraph=1),
        Footnote(number="2", text="Een losse noot.", paragraph=None),
    ),
)  # fmt: skip
WHOLE = WholeLetter.of(LETTER)


def test_a_letter_is_written_out_in_reading_order() -> None:
    assert WHOLE.text.split("\n\n") == [
        "Spoor", "J. Jansen", "Eerste.", "Een noot.", "Deel", "Goederen", "Tweede.",
        "Reizigers", "Derde.", "Een losse noot.",
    ]  # fmt: skip


def test_nothing_of_the_sample_letters_is_left_out(letters: tuple[Letter, ...]) -> None:
    for letter in letters:
        whole = WholeLetter.of(letter)
        assert all(note.text in whole.text for note in letter.footnotes)
        texts = [whole.text[span.start : span.end] for span in whole.spans]
        assert texts == [paragraph.text for paragraph in letter.paragraphs]


@pytest.mark.parametrize(
    ("stretch", "number"),
    [
        ("Spoor\n\nJ. Jansen", 1),
        ("Spoor\n\nJ. Jansen\n\nEer", 1),
        ("ste.\n\nEen noot.\n\nDeel\n\nGoederen\n\nTweede.", 1),
        ("Een noot.", 1),
        ("noot.\n\nDeel\n\nGoederen\n\nTw", 2),
        ("Reizigers\n\nDerde.", 3),
        ("losse noot.", 3),
    ],
)
def test_a_stretch_is_of_the_first_paragraph_that_it_overlaps(stretch: str, number: int) -> None:
    assert WHOLE.first_paragraph(stretch).number == number


def test_words_that_stand_twice_are_told_apart_by_their_place() -> None:
    assert WHOLE.first_paragraph("de.", WHOLE.text.rindex("de.")).number == 3


def test_what_is_not_of_the_letter_has_no_paragraph() -> None:
    with pytest.raises(ValueError, match="substring"):
        WHOLE.first_paragraph("Vierde.")
