from collections.abc import Callable

import pytest

from corpus.letter import Letter
from corpus.promises.finding import promises_in

Write = Callable[..., Letter]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Ik zal de Kamer begin 2027 informeren over de voortgang.",
         "de Kamer informeren over de voortgang"),
        ("Ik informeer uw Kamer in het najaar over de voortgang.",
         "uw Kamer informeren over de voortgang"),
        ("In september 2026 sturen wij u het wetsvoorstel toe.", "u het wetsvoorstel toesturen"),
        ("In het najaar wordt het rapport met de Kamer gedeeld.",
         "het rapport met de Kamer delen"),
        ("De oplevering is eind 2026 voorzien.", "de oplevering"),
        ("ProRail levert het plan uiterlijk 1 juli 2026 op.", "ProRail levert het plan op"),
        ("Eind 2026 ga ik in op de motie.", "ingaan op de motie"),
    ],
)  # fmt: skip
def test_it_is_said_without_its_term(write: Write, sentence: str, what: str) -> None:
    (promise,) = promises_in(write(sentence))
    assert promise.what == what


def test_what_points_back_is_told_with_the_sentence_before(write: Write) -> None:
    text = "ProRail onderzoekt de overweg. Hierover zal de Kamer in mei 2027 worden geïnformeerd."
    (promise,) = promises_in(write(text))
    assert promise.what == "hierover de Kamer informeren («ProRail onderzoekt de overweg»)"


def test_the_second_half_of_a_sentence_is_told_with_its_subject(write: Write) -> None:
    text = "Het onderzoek start in juni 2026 en zal eind 2026 met de Kamer worden gedeeld."
    assert promises_in(write(text))[1].what.startswith("het onderzoek ")
