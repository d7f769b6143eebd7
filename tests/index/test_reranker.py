from collections.abc import Sequence

import pytest

from index.hit import Hit
from index.reranker import load_reranker, reranked


class Lengths:
    """Takes the longest text for the best."""

    def scores(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        return tuple(float(len(text)) for text in texts)


HITS = tuple(
    Hit(letter="a", paragraph=number, score=score, start=0, end=1, chunk=str(number))
    for number, score in ((1, 0.9), (2, 0.5), (3, 0.4))
)


def text_of(hit: Hit) -> str:
    return "x" * hit.paragraph


def test_no_setting_is_no_reranker() -> None:
    assert load_reranker("") is None
    assert reranked(HITS, "?", text_of=text_of, reranker=None) == HITS


def test_the_order_is_the_rerankers_and_the_scale_is_the_searchs() -> None:
    found = reranked(HITS, "?", text_of=text_of, reranker=Lengths())
    assert [hit.paragraph for hit in found] == [3, 2, 1]
    assert [hit.score for hit in found] == [0.9, 0.5, 0.4]


def test_equal_texts_keep_their_order() -> None:
    assert reranked(HITS, "?", text_of=lambda _: "x", reranker=Lengths()) == HITS


@pytest.mark.parametrize("hits", [(), HITS[:1]])
def test_a_single_hit_needs_no_second_look(hits: tuple[Hit, ...]) -> None:
    assert reranked(hits, "?", text_of=text_of, reranker=Lengths()) == hits
