import numpy as np
import pytest

from corpus.letter import Letter
from index.embedder import Embedder, load_embedder
from index.hit import Hit
from rag.asking.question import Question
from rag.rereading.paragraph import read_paragraph
from rag.rereading.signs import SIGNS, signs_of
from rag.rereading.sought import seek
from rag.rereading.weights import WEIGHTS
from rag.rereading.word_vectors import WordVectors


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return load_embedder()


def signs(
    embedder: Embedder, letter: Letter, question: str, numbers: list[int]
) -> list[dict[str, float]]:
    words = WordVectors(embedder)
    asked = Question(question)
    sought = seek(asked, weights=dict.fromkeys(asked.terms, 1.0), embedder=embedder, words=words)
    hits = [
        Hit(letter=letter.id, paragraph=n, score=0.5, start=0, end=1, chunk=str(n)) for n in numbers
    ]
    read = [read_paragraph(letter, n, embedder=embedder, words=words) for n in numbers]
    found = signs_of(sought, hits, read)
    assert found.shape == (len(numbers), len(SIGNS))
    return [dict(zip(SIGNS, map(float, row), strict=True)) for row in found]


def test_every_sign_has_a_weight_and_no_other_has() -> None:
    assert set(WEIGHTS) == set(SIGNS)


def test_signs_lie_between_0_and_1_but_for_those_told_beside_the_others(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    letter = letters["003"]
    numbers = [paragraph.number for paragraph in letter.paragraphs]
    beside = {"length", "worded", "meant", "words_often", "found"}
    for found in signs(embedder, letter, "Hoeveel geld is er voor overwegen?", numbers):
        rest = [value for name, value in found.items() if name not in {*beside, "alike"}]
        assert all(-0.3 <= value <= 1.0001 for value in rest)
        assert found["words_in_sentence"] <= found["words"] + 1e-5


def test_among_long_paragraphs_the_search_counts_and_among_short_ones_loose_words(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    letter = letters["003"]
    by_length = sorted(letter.paragraphs, key=lambda paragraph: len(paragraph.text.split()))
    short, long = ([p.number for p in part] for part in (by_length[:5], by_length[-3:]))
    among_short = signs(embedder, letter, "Hoeveel geld is er voor overwegen?", short)
    among_long = signs(embedder, letter, "Hoeveel geld is er voor overwegen?", long)
    assert all(found["meant"] == found["words_often"] == 0 for found in among_short)
    assert any(found["words"] > 0 for found in among_short)
    assert any(found["meant"] != 0 for found in among_long)
    assert all(found["words"] == found["alike"] == 0 for found in among_long)


def test_a_sign_told_beside_the_others_says_nothing_where_there_is_one(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    (found,) = signs(embedder, letters["003"], "Hoeveel geld is er voor overwegen?", [4])
    assert found["found"] == found["worded"] == found["meant"] == found["length"] == 0


def test_a_paragraph_knows_the_one_beside_it_only_where_both_were_found(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    beside = signs(embedder, letters["003"], "Wat is er met overwegen?", [4, 5])
    alone = signs(embedder, letters["003"], "Wat is er met overwegen?", [4, 9])
    # Each knows of the other what that is worth where all are short.
    shares = [one["words"] / other["words_beside"] for one, other in (beside, reversed(beside))]
    assert 0 < shares[0] == pytest.approx(shares[1])
    assert alone[0]["words_beside"] == alone[0]["alike_beside"] == 0


def test_a_value_counts_only_where_one_is_asked(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    letter = letters["002"]
    number = next(p.number for p in letter.paragraphs if "600 miljoen" in p.text)
    (amount,) = signs(embedder, letter, "Wat kost het startpakket?", [number])
    (anything,) = signs(embedder, letter, "Vertel over het startpakket", [number])
    assert amount["gives_value"] == 1
    assert anything["gives_value"] == 0


@pytest.mark.parametrize("question", ["", "de het een", "?!"])
def test_a_question_without_terms_has_signs_too(
    embedder: Embedder, letters: dict[str, Letter], question: str
) -> None:
    (found,) = signs(embedder, letters["000"], question, [1])
    assert found["words"] == 0
    assert all(np.isfinite(value) for value in found.values())


def test_a_value_beside_the_matter_counts_more_in_the_same_sentence(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    letter = letters["001"]
    number = next(p.number for p in letter.paragraphs if "Kijfhoek (€30 miljoen)" in p.text)
    (near,) = signs(embedder, letter, "Hoeveel geld is er voor Kijfhoek?", [number])
    (far,) = signs(embedder, letter, "Hoeveel geld is er voor ERTMS?", [number])
    assert near["gives_value"] == far["gives_value"] == 1
    assert near["value_in_sentence"] > far["value_in_sentence"]


def test_where_no_value_is_asked_none_is_given(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    (found,) = signs(embedder, letters["001"], "Vertel over Kijfhoek", [6])
    assert found["value_in_sentence"] == found["gives_value"] == 0
