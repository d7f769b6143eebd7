"""What turns a sentence without a number or a negation is no proof either."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        (
            "De prikkels hebben een beperkt effect op het gebruik.",
            "De prikkels hebben een groot effect op het gebruik.",
        ),
        (
            "Winkels rekenen de verhoging door aan hun klanten.",
            "Klanten rekenen de verhoging door aan de winkels.",
        ),
        (
            "Banken kunnen de datum halen, mits de Kamer op tijd stemt.",
            "Banken kunnen de datum halen.",
        ),
        (
            "Bedrijven die buiten de piek stroom verbruiken, betalen minder.",
            "Bedrijven die tijdens de piek stroom verbruiken, betalen minder.",
        ),
        (
            "De onderdelen worden na drie jaar geëvalueerd.",
            "De onderdelen worden voor drie jaar geëvalueerd.",
        ),
        (
            "De norm bepaalt hoeveel plaatsen een ontwikkelaar moet aanleggen.",
            "De norm bepaalt hoeveel plaatsen een gemeente moet aanleggen.",
        ),
    ],
)
def test_a_turned_sentence_never_passes(
    letter_of: Callable[..., Letter], text: str, turned: str
) -> None:
    letter = letter_of(text)
    assert check_sentence(turned, letter, letter.paragraphs[0]).status not in GREEN


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "Een kwart van de leerlingen leest onvoldoende.",
            "25 procent van de leerlingen leest onvoldoende.",
        ),
        (
            "De procedure voor de vergunning duurt anderhalf jaar.",
            "De procedure voor de vergunning duurt 18 maanden.",
        ),
        (
            "Zes op de tien arbeiders werken via een bureau.",
            "Van de arbeiders werkt zestig procent via een bureau.",
        ),
    ],
)
def test_another_notation_passes(letter_of: Callable[..., Letter], text: str, other: str) -> None:
    letter = letter_of(text)
    assert check_sentence(other, letter, letter.paragraphs[0]).status in GREEN
