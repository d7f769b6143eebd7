"""What is in the making has not been done."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

TEXT = (
    "Er wordt gewerkt aan een verordening die voorschrijft welke ongevallen moeten worden gemeld."
)


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        (
            "Er wordt gewerkt aan een verordening die voorschrijft welke ongevallen gemeld moeten worden.",
            "supported",
        ),
        ("In een verordening is vastgelegd welke ongevallen gemeld moeten worden.", "unchecked"),
        (
            "In een verordening is voorgeschreven welke ongevallen moeten worden gemeld.",
            "unchecked",
        ),
    ],
)
def test_a_law_in_the_making_has_laid_down_nothing(
    claim: str, status: str, letter_of: Callable[..., Letter]
) -> None:
    letter = letter_of(TEXT)
    assert check_sentence(claim, letter, letter.paragraphs[0]).status == status
