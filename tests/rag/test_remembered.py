from corpus.letter import Letter
from index.embedder import load_embedder
from rag.engine import Engine
from rag.remembered import Remembered


def test_a_paragraph_is_read_once_whoever_asks(engine: Engine) -> None:
    remembered = Remembered(load_embedder("hashing"))
    (hit, *_) = engine._index.search("overwegveiligheid")
    asked: list[str] = []

    def letter_of(letter_id: str) -> Letter:
        asked.append(letter_id)
        return engine.letter(letter_id)

    first, again = (remembered.read(hit, lambda id_: letter_of(id_)) for _ in range(2))
    assert first is again
    assert asked == [hit.letter]


def test_people_with_letters_of_their_own_share_it(engine: Engine) -> None:
    assert engine.seen_by("an")._remembered is engine._remembered
