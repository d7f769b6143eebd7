from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from corpus.letter import Letter
from index.embedder import Embedder, load_embedder
from index.hit import Hit
from index.transformer import TransformerEmbedder
from rag.asking.question import Question
from rag.rereading.rereader import Rereader

Reread = Callable[..., tuple[Hit, ...]]


def hit(letter: Letter, number: int, score: float = 0.3) -> Hit:
    end = len(letter.paragraph(number).text)
    chunk = f"{letter.id}#{number}"
    return Hit(letter=letter.id, paragraph=number, score=score, start=0, end=end, chunk=chunk)


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return load_embedder()


@pytest.fixture(scope="module")
def reread(letters: dict[str, Letter], embedder: Embedder) -> Reread:
    by_id = {letter.id: letter for letter in letters.values()}
    reranker = Rereader(embedder, by_id.__getitem__)

    def reread(question: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
        asked = Question(question)
        sought = reranker.seek(asked, weights=dict.fromkeys(asked.terms, 1.0))
        return reranker.reread(sought, hits)

    return reread


def all_of(letter: Letter) -> list[Hit]:
    return [hit(letter, paragraph.number) for paragraph in letter.paragraphs]


def test_no_hit_is_lost_or_made_and_scores_fall(reread: Reread, letters: dict[str, Letter]) -> None:
    hits = all_of(letters["002"])
    found = reread("Wat kost het startpakket?", hits)
    assert {h.chunk for h in found} == {h.chunk for h in hits}
    scores = [h.score for h in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_a_paragraph_in_other_words_is_found(reread: Reread, letters: dict[str, Letter]) -> None:
    found = reread("Hebben bewoners straks minder hinder van herrie?", all_of(letters["001"]))[:5]
    texts = [letters["001"].paragraph(h.paragraph).text for h in found]
    assert any("spoorgeluid" in text for text in texts)


def test_an_english_question_finds_a_dutch_paragraph(
    reread: Reread, letters: dict[str, Letter]
) -> None:
    found = reread("Which costs does the starter package have?", all_of(letters["002"]))[:5]
    texts = [letters["002"].paragraph(h.paragraph).text for h in found]
    assert any("kosten van het startpakket" in text for text in texts)


def test_of_two_alike_the_one_that_gives_what_is_asked_comes_first(
    reread: Reread, letters: dict[str, Letter]
) -> None:
    found = reread("Wat kost het startpakket?", all_of(letters["002"]))
    assert "600 miljoen" in letters["002"].paragraph(found[0].paragraph).text


def test_what_the_search_found_better_stays_before_its_equal(
    reread: Reread, letters: dict[str, Letter]
) -> None:
    one = hit(letters["003"], 3, score=0.2)
    better = replace(one, score=0.4, chunk="another stretch of it")
    first, second = reread("Hoe veilig is het spoor?", [one, better])
    assert (first.chunk, second.chunk) == (better.chunk, one.chunk)
    assert first.score > second.score


@pytest.mark.parametrize("question", ["", "?!", "de het een", "Hoe is het?", "x" * 2000])
def test_no_question_is_an_error(reread: Reread, letters: dict[str, Letter], question: str) -> None:
    assert len(reread(question, [hit(letters["000"], 1), hit(letters["000"], 2)])) == 2


def test_without_hits_there_are_none(reread: Reread) -> None:
    assert reread("Wat kost het startpakket?", []) == ()


def test_with_a_transformer_the_order_stays(letters: dict[str, Letter]) -> None:
    slow = object.__new__(TransformerEmbedder)
    hits = (hit(letters["000"], 2), hit(letters["000"], 1))
    rereader = Rereader(slow, letters.__getitem__)
    sought = rereader.seek(Question("Wat kost het startpakket?"), weights={})
    assert rereader.reread(sought, hits) == hits


def test_without_related_words_everyday_speech_is_not_understood(
    embedder: Embedder, letters: dict[str, Letter]
) -> None:
    question = Question("Komt er een bekeuring?")
    sought = {
        related: Rereader(embedder, letters.__getitem__, related=related).seek(
            question, weights=dict.fromkeys(question.terms, 1.0)
        )
        for related in (True, False)
    }
    fine = embedder.embed_query("boete")
    with_them, without = sought[True], sought[False]
    assert with_them is not None
    assert without is not None
    assert with_them.vector @ fine > without.vector @ fine
