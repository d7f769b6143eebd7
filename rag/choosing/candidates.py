"""The sentences that might answer a question: those of the paragraphs that were found, ranked."""

from collections.abc import Collection, Iterator, Sequence

from index.embedder import Embedder
from index.hit import Hit
from index.letters import LetterIndex
from rag.asking.question import Question
from rag.choosing.likeness import Likeness
from rag.choosing.matching import Coverage, Matcher
from rag.choosing.rank import Ranked, rank_units
from rag.choosing.units import Unit, answering, units_of, with_lists
from rag.weighing import term_weights


class Candidates:
    """Finds and ranks the units of paragraphs. Safe to share between threads."""

    def __init__(
        self, index: LetterIndex, embedder: Embedder, *, likeness: Likeness | None = None
    ) -> None:
        self._index = index
        self._embedder = embedder
        self._likeness = likeness or Likeness(embedder)

    def ranked(
        self,
        question: Question,
        hits: Sequence[Hit],
        *,
        shown: Collection[str] = (),
        matcher: Matcher | None = None,
    ) -> list[Ranked]:
        """Rank the units of the paragraphs that were found, best first.

        Args:
            question: What is asked.
            hits: The paragraphs; the lists that they are parts of are weighed whole, and for
                questions of parliament their answers.
            shown: The quotes that the conversation has shown already.
            matcher: What `matcher` gave for the question, where the caller has it already.
        """
        units = list(dict.fromkeys(unit for hit in hits for unit in self._units(hit, question)))
        if not units:
            return []
        scores = {(hit.letter, hit.paragraph): hit.score for hit in hits}
        vectors = self._embedder.embed_passages([unit.quote for unit in units])
        alike = vectors @ self._embedder.embed_query(question.text)
        return rank_units(
            units,
            question=question,
            matcher=matcher or self.matcher(question),
            retrieved=lambda unit: scores.get((unit.letter.id, unit.paragraph.number), 0.0),
            alike=[float(cosine) for cosine in alike],
            shown=shown,
        )

    def matcher(self, question: Question) -> Matcher:
        """Give what matches texts with a question's terms."""
        return Matcher(
            question.terms,
            weights=term_weights(question, self._index),
            likeness=self._likeness,
            translates=question.english,
        )

    def letter_coverage(
        self, question: Question, ranked: Sequence[Ranked], *, matcher: Matcher | None = None
    ) -> Coverage:
        """Give how far the whole letter of the first unit speaks of the question."""
        if not ranked:
            return Coverage(0.0)
        return (matcher or self.matcher(question)).coverage(ranked[0].unit.context)

    def is_spoken_of(self, question: Question) -> bool:
        """Say whether any letter, found or not, has half of the question's words."""
        known = sum(self._index.rarity(term.stems) is not None for term in question.terms)
        return 2 * known >= len(question.terms) > 0

    def _units(self, hit: Hit, question: Question) -> Iterator[Unit]:
        letter = self._index.letter(hit.letter)
        for found in answering(letter, letter.paragraph(hit.paragraph)):
            for paragraph in with_lists(letter, found):
                yield from units_of(letter, paragraph, sources=question.asks_source)
