from pathlib import Path

import pytest

from corpus.read import read_letter
from index.analysis import content_words
from index.embedder import load_embedder
from rag.rereading.paragraph import ReadParagraph, read_paragraph
from rag.rereading.word_vectors import WordVectors

LETTER = """Geachte voorzitter,

Het kabinet werkt aan de pacht. Het wetsvoorstel kent drie pachtvormen:

- reguliere pacht voor onbepaalde tijd;
- loopbaanpacht met een minimum van 25 jaar.

De Kamer ontvangt het voorstel in mei. Dat is 1 maand later.

Hoogachtend,
"""


@pytest.fixture(scope="module")
def paragraphs(tmp_path_factory: pytest.TempPathFactory) -> list[ReadParagraph]:
    file: Path = tmp_path_factory.mktemp("letters") / "pacht.txt"
    file.write_text(LETTER, encoding="utf-8")
    letter, embedder = read_letter(file), load_embedder()
    words = WordVectors(embedder)
    return [
        read_paragraph(letter, p.number, embedder=embedder, words=words) for p in letter.paragraphs
    ]


def words_of_sentences(read: ReadParagraph) -> list[int]:
    ends = [*read.sentence_starts[1:].tolist(), len(read.sentence_words)]
    return [end - start for start, end in zip(read.sentence_starts.tolist(), ends, strict=True)]


def test_the_words_of_each_sentence_follow_those_of_the_one_before(
    paragraphs: list[ReadParagraph],
) -> None:
    last = paragraphs[-1]
    expected = [len(set(content_words(text))) for text in last.sentence_texts]
    assert words_of_sentences(last) == expected


def test_an_item_is_read_with_what_leads_in_to_its_list(paragraphs: list[ReadParagraph]) -> None:
    item = paragraphs[1]
    own = len(set(content_words(item.sentence_texts[0])))
    assert words_of_sentences(item)[0] > own


def test_what_leads_in_to_a_list_opens_one(paragraphs: list[ReadParagraph]) -> None:
    assert [read.opens for read in paragraphs] == [True, False, False, False]
