"""The paragraphs that a question is answered from: searched wide, then put in a better order."""

from index.embedder import Embedder
from index.filters import Filters
from index.hit import Hit
from index.letters import LetterIndex
from rag.asking.question import Question
from rag.rerank import Reranker
from rag.weighing import term_weights

_FOUND = 50  # paragraphs that are read to be put in a better order
_KEPT = 20  # paragraphs whose sentences are weighed


class Finder:
    """Finds paragraphs for questions. Safe to share between threads."""

    def __init__(self, index: LetterIndex, embedder: Embedder) -> None:
        self._index = index
        self._reranker = Reranker(embedder, index.letter)

    def find(self, question: Question, *, filters: Filters) -> tuple[Hit, ...]:
        """Give the best paragraphs among the letters that the filters leave, best first."""
        hits = self._index.search(question.text, filters=filters, limit=_FOUND)
        weights = term_weights(question, self._index)
        return self._reranker.rerank(question, hits, weights=weights)[:_KEPT]
