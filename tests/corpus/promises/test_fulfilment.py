from collections.abc import Callable
from dataclasses import replace

from corpus.letter import Letter
from corpus.promises.fulfilment import deliveries


def test_what_parliament_writes_delivers_nothing(write: Callable[..., Letter]) -> None:
    letter = write("Hierbij stuur ik u het Actieprogramma Overwegveiligheid Zeeland.")
    asked = replace(letter.paragraphs[1], kind="question")
    assert deliveries(letter)
    assert deliveries(replace(letter, paragraphs=(letter.paragraphs[0], asked))) == ()
