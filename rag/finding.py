"""The paragraphs that a question is answered from: searched wide, then put in a better order."""

from index.embedder import Embedder
from index.filters import Filters
from index.hit import Hit
from index.letters import LetterIndex
from index.reranker import Reranker, reranked
from rag.asking.question import Question
from rag.remembered import Remembered
from rag.rereading.rereader import Rereader
from rag.rereading.sought import Sought
from rag.weighing import term_weights

_FOUND = 50  # paragraphs that are read to be put in a better order
_KEPT = 20  # paragraphs whose sentences are weighed


class Finder:
    """Finds paragraphs for questions. Safe to share between threads."""

    def __init__(
        self,
        index: LetterIndex,
        embedder: Embedder,
        reranker: Reranker | None = None,
        *,
        related: bool = True,
        remembered: Remembered | None = None,
    ) -> None:
        """Find in an index; `related` says whether other words for the same matter count."""
        self._index = index
        self.rereader = Rereader(embedder, index.letter, related=related, remembered=remembered)
        self._reranker = reranker

    def find(self, question: Question, *, filters: Filters) -> tuple[Hit, ...]:
        """Give the best paragraphs among the letters that the filters leave, best first."""
        sought = self.seek(question)
        hits = self.search(question, sought, filters=filters)
        kept = self.rereader.reread(sought, hits)[:_KEPT]
        return reranked(kept, question.text, text_of=self._text_of, reranker=self._reranker)

    def seek(self, question: Question) -> Sought | None:
        """Turn a question into what it seeks; None where the embedder is too slow for that."""
        return self.rereader.seek(question, weights=term_weights(question, self._index))

    def search(
        self, question: Question, sought: Sought | None, *, filters: Filters
    ) -> tuple[Hit, ...]:
        """Give the paragraphs that are worth reading, among which the right one should be."""
        vector = sought.vector if sought else None
        return self._index.search(question.text, vector=vector, filters=filters, limit=_FOUND)

    def _text_of(self, hit: Hit) -> str:
        paragraph = self._index.letter(hit.letter).paragraph(hit.paragraph)
        return "\n".join(filter(None, (paragraph.heading, paragraph.text)))
