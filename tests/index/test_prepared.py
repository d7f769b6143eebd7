import pickle
from pathlib import Path

import pytest

from corpus.read import read_letter
from index.chunk import chunk
from index.letter_json import letter_of_json
from index.prepared import pieces_of, prepare
from index.terms import terms_of

SAMPLES = sorted((Path(__file__).parents[2] / "corpus" / "letters").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_prepared_letter_holds_all_that_is_written_of_it(path: Path) -> None:
    letter = read_letter(path)
    prepared = prepare(letter)
    assert letter_of_json(prepared.letter) == letter
    assert (prepared.id, prepared.paragraphs) == (letter.id, len(letter.paragraphs))
    assert prepared.pieces == pieces_of(letter)
    assert prepared.pieces.chunks == tuple(chunk(letter))
    assert prepared.pieces.terms == tuple(map(terms_of, prepared.pieces.chunks))
    # Another process may have prepared it.
    assert pickle.loads(pickle.dumps(prepared)) == prepared
