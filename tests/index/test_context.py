from datetime import date

import pytest

from corpus.letter import Letter, Metadata, Paragraph
from index.context import letter_context

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
