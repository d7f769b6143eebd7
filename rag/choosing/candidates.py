"""The sentences that might answer a question: those of the paragraphs that were found, ranked."""

from collections.abc import Collection, Iterator, Sequence

from index.embedder import Embedder
from index.hit import Hit
from index.letters import LetterIndex
from rag.asking.question import Question
from rag.asking.terms import Term
from rag.choosing.likeness import Likeness
from rag.choosing.matching import Coverage, Matcher
from rag.choosing.rank import Ranked, rank_units
from rag.choosing.units import Unit, units_of, with_lists

# Set on the tuning part of eval/cases.
_UNKNOWN, _UNKNOWN_WORD = 5.0, 0.5
_CARRIED = 0.3
_LIGHT = 0.25


class Candidates:
    """Finds and ranks the units of paragraphs. Safe to share between threads."""

    def __init__(self, index: LetterIndex, embedder: Embedder) -> None:
        self._index = index
        self._embedder = embedder
        self._likeness = Likeness(embedder)

    def ranked(
        self, question: Question, hits: Sequence[Hit], *, shown: Collection[str] = ()
    ) -> list[Ranked]:
        """Rank the units of the paragraphs that were found, best first.

        Args:
            question: What is asked.
            hits: The paragraphs; the lists that they are parts of are weighed whole.
            shown: The quotes that the conversation has shown already.
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
            matcher=self.matcher(question),
            retrieved=lambda unit: scores.get((unit.letter.id, unit.paragraph.number), 0.0),
            alike=[float(cosine) for cosine in alike],
            shown=shown,
        )

    def matcher(self, question: Question) -> Matcher:
        """Give what matches texts with a question's terms."""
        return Matcher(
            question.terms,
            weights={term: self._weight(term) for term in question.terms},
            likeness=self._likeness,
            translates=question.english,
        )

    def letter_coverage(self, question: Question, ranked: Sequence[Ranked]) -> Coverage:
        """Give how far the whole letter of the first unit speaks of the question."""
        if not ranked:
            return Coverage(0.0)
        return self.matcher(question).coverage(ranked[0].unit.context)

    def is_spoken_of(self, question: Question) -> bool:
        """Say whether any letter, found or not, has half of the question's words."""
        known = sum(self._index.rarity(term.stems) is not None for term in question.terms)
        return 2 * known >= len(question.terms) > 0

    def _weight(self, term: Term) -> float:
        """Weigh a term by its rarity; a plain word that no letter has says little of the matter."""
        rarity = self._index.rarity(term.stems)
        if rarity is None:
            rarity = _UNKNOWN if term.is_name else _UNKNOWN * _UNKNOWN_WORD
        return rarity * (_LIGHT if term.is_light else 1.0) * (_CARRIED if term.carried else 1.0)

    def _units(self, hit: Hit, question: Question) -> Iterator[Unit]:
        letter = self._index.letter(hit.letter)
        for paragraph in with_lists(letter, letter.paragraph(hit.paragraph)):
            yield from units_of(letter, paragraph, sources=question.asks_source)
