"""How much of a thing a sentence tells is held against what the paragraph says of that."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

CLAIM = "De staatssecretaris onderschrijft volledig de conclusies van het rapport."


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("De conclusies die in het rapport staan onderschrijf ik volledig.", "supported"),
        ("Het rapport is volledig. De conclusies van het rapport onderschrijf ik.", "unchecked"),
        ("De conclusies die in het rapport staan onderschrijf ik.", "unchecked"),
    ],
)
def test_a_degree_that_is_a_quantifier_too_is_found_where_it_stands(
    text: str, status: str, letter_of: Callable[..., Letter]
) -> None:
    letter = letter_of(text)
    assert check_sentence(CLAIM, letter, letter.paragraphs[0]).status == status
