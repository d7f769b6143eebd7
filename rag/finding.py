"""The paragraphs that a question is answered from: searched wide, then put in a better order."""

from index.embedder import Embedder
from index.filters import Filters
from index.hit import Hit
from index.letters import LetterIndex
from index.reranker import Reranker, reranked
from rag.asking.question import Question
from rag.rereading import Rereader
from rag.weighing import term_weights

_FOUND = 50  # paragraphs that are read to be put in a better order
_KEPT = 20  # paragraphs whose sentences are weighed


class Finder:
    """Finds paragraphs for questions. Safe to share between threads."""

    def __init__(
        self, index: LetterIndex, embedder: Embedder, reranker: Reranker | None = None
    ) -> None:
        self._index = index
        self._rereader = Rereader(embedder, index.letter)
        self._reranker = reranker

    def find(self, question: Question, *, filters: Filters) -> tuple[Hit, ...]:
        """Give the best paragraphs among the letters that the filters leave, best first."""
        hits = self._index.search(question.text, filters=filters, limit=_FOUND)
        weights = term_weights(question, self._index)
        kept = self._rereader.reread(question, hits, weights=weights)[:_KEPT]
        return reranked(kept, question.text, text_of=self._text_of, reranker=self._reranker)

    def _text_of(self, hit: Hit) -> str:
        paragraph = self._index.letter(hit.letter).paragraph(hit.paragraph)
        return "\n".join(filter(None, (paragraph.heading, paragraph.text)))
