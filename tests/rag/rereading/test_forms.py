import numpy as np
import pytest

from corpus.letter import Letter
from index.embedder import load_embedder
from rag.asking.terms import Term, question_terms
from rag.rereading.forms import Forms
from rag.rereading.paragraph import ReadParagraph, read_paragraph
from rag.rereading.word_vectors import WordVectors


@pytest.fixture(scope="module")
def read(letters: dict[str, Letter]) -> ReadParagraph:
    """Paragraph 4 of the letter on rail safety: `overwegen`, `ontsporingen`, `incidenten`."""
    embedder = load_embedder()
    return read_paragraph(letters["003"], 4, embedder=embedder, words=WordVectors(embedder))


def term(question: str) -> Term:
    (found,) = question_terms(question)
    return found


def words_of(question: str, read: ReadParagraph) -> dict[str, float]:
    of_place = {place: word for rows in read.forms.values() for place, word in rows}
    return {of_place[place]: alike for place, alike in Forms(term(question)).of(read)}


def test_a_form_of_the_word_counts_wholly(read: ReadParagraph) -> None:
    assert words_of("overweg", read)["overwegen"] == 1


def test_a_compound_counts_less(read: ReadParagraph) -> None:
    assert 0.5 < words_of("veiligheid", read)["spoorveiligheid"] < 1


def test_a_slip_of_the_fingers_is_seen_through(read: ReadParagraph) -> None:
    assert words_of("incidneten", read)["incidenten"] > 0.7


def test_a_name_has_no_other_forms(read: ReadParagraph) -> None:
    assert "overwegen" not in words_of("over Overweg", read)


@pytest.mark.parametrize("question", ["2026", "zeeolifant"])
def test_what_stands_nowhere_is_like_nothing(read: ReadParagraph, question: str) -> None:
    assert not words_of(question, read)


def test_places_are_rows_of_the_words(read: ReadParagraph) -> None:
    places = {place for rows in read.forms.values() for place, _ in rows}
    assert places == set(np.arange(len(read.words)).tolist())
