"""What the sender of a letter does is not done by another, nor what is done to him by himself."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

Letters = Callable[..., Letter]

ASKED = "In het debat van 3 maart 2026 heb ik minister Bakker gevraagd om een plan voor de havens."
ASKED_ME = "De Kamer heeft mij in het debat van 3 maart 2026 gevraagd om een plan voor de havens."


def _status(letter: Letter, claim: str) -> str:
    data = replace(letter.metadata, sender_role="Minister van Financiën", sender_name="E. Jansen")
    signed = replace(letter, metadata=data)
    return check_sentence(claim, signed, signed.paragraphs[0]).status


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "De conclusies die in het rapport worden getrokken onderschrijf ik volledig.",
            "De minister onderschrijft de conclusies van het rapport volledig.",
        ),
        (
            ASKED,
            "Minister Jansen heeft minister Bakker in het debat van 3 maart 2026 gevraagd om een "
            "plan voor de havens.",
        ),
        (
            ASKED_ME,
            "De Kamer heeft minister Jansen in het debat van 3 maart 2026 gevraagd om een plan voor "
            "de havens.",
        ),
    ],
)
def test_the_sender_does_and_gets_what_the_letter_says(
    text: str, claim: str, letter_of: Letters
) -> None:
    assert _status(letter_of(text), claim) == "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            ASKED,
            "Minister Bakker heeft minister Jansen in het debat van 3 maart 2026 gevraagd om een "
            "plan voor de havens.",
        ),
        (
            ASKED,
            "In het debat van 3 maart 2026 heeft minister Bakker gevraagd om een plan voor de "
            "havens.",
        ),
        (
            "Ik ben de heer Van der Meer erkentelijk voor zijn werk en voor de adviezen die hij "
            "heeft gegeven. Bij dit advies is Defensie betrokken. De conclusies die in het "
            "rapport worden getrokken onderschrijf ik volledig.",
            "De heer Van der Meer onderschrijft de conclusies van het rapport volledig.",
        ),
        (
            ASKED_ME,
            "Minister Jansen heeft de Kamer in het debat van 3 maart 2026 gevraagd om een plan voor "
            "de havens.",
        ),
    ],
)
def test_another_does_not_do_it_for_the_sender(text: str, claim: str, letter_of: Letters) -> None:
    assert _status(letter_of(text), claim) == "unchecked"
