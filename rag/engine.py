"""From question to checked answer: the one door through which the app and the commands ask."""

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from corpus.letter import Letter
from index.embedder import Embedder, load_embedder
from index.filters import Filters
from index.hit import Hit
from index.letters import LetterIndex
from index.reranker import Reranker, load_reranker, reranked
from rag.answer import Answer, DeclineReason, Passage
from rag.checking.sentence import check_sentence
from rag.checking.verdict import Verdict
from rag.citations import citation, cite
from rag.compose import choose
from rag.decline import reason_to_decline
from rag.drafts.checked import CheckedSentence
from rag.follow_up import stand_alone
from rag.parts import split_question
from rag.question import Question
from rag.rank import Ranked, rank_units
from rag.settings import Settings
from rag.terms import Term
from rag.units import Unit, units_of
from rag.wording import decline_text

ALL_LETTERS = Filters()
_PASSAGES = 10
_CANDIDATES = 20  # paragraphs whose sentences are weighed
_LONGEST_QUESTION = 2000
# Set on the tuning part of eval/cases.
_UNKNOWN, _UNKNOWN_WORD = 5.0, 0.26
_CARRIED = 0.4


class Engine:
    """Answers questions over one index. Safe to share between threads."""

    def __init__(
        self, index: LetterIndex, embedder: Embedder, *, reranker: Reranker | None = None
    ) -> None:
        self._index = index
        self._embedder = embedder
        self._reranker = reranker

    def ask(
        self, question: str, *, history: Sequence[Answer] = (), filters: Filters = ALL_LETTERS
    ) -> Answer:
        """Answer a question from the letters, or decline with a reason.

        Args:
            question: In the reader's words; beyond 2,000 characters it is cut.
            history: The conversation so far, oldest first.
            filters: Which letters may be used.
        """
        watch = _Watch()
        # A command line hands on bytes that are no text as lone surrogates.
        question = question.encode("utf-8", "replace").decode("utf-8")
        asked = _in_conversation(history, question)
        with watch("retrieve"):
            parts = [(part, self._search(part, filters)) for part in split_question(asked)]
        with watch("compose"):
            shown = frozenset(c.quote for answer in history for c in answer.citations)
            outcomes = [self._compose(part, hits, shown) for part, hits in parts]
        units = list(dict.fromkeys(unit for chosen, _ in outcomes for unit in chosen))
        reasons = [reason for _, reason in outcomes if reason]
        with watch("check"):
            text, sentences, citations = cite(units)
        declined = not units
        reason = reasons[0] if declined else None
        if reason == "off_topic" and filters != ALL_LETTERS and self._is_spoken_of(asked):
            reason = "not_in_letters"  # other letters may speak of it
        return Answer(
            question=question,
            standalone=asked.text,
            status="declined" if declined else "answered",
            reason=reason,
            text=decline_text(reason) if reason else text,
            sentences=sentences,
            citations=citations,
            passages=self._passages([hits for _, hits in parts]),
            timings_ms=watch.timings(),
        )

    def check(self, sentence: str, *, filters: Filters = ALL_LETTERS) -> CheckedSentence:
        """Hold a sentence that a person wrote against the paragraphs nearest to it."""
        found = self._index.search(sentence, filters=filters, limit=_CANDIDATES)
        verdict, letter, paragraph = Verdict(status="not_found"), None, None
        for hit in found:
            letter = self._index.letter(hit.letter)
            paragraph = letter.paragraph(hit.paragraph)
            verdict = check_sentence(sentence, letter, paragraph)
            if verdict.status == "verbatim":
                break
        cited = (
            (citation(1, letter, paragraph, verdict.quote),)
            if letter and paragraph and verdict.quote
            else ()
        )
        return CheckedSentence(
            text=sentence,
            status=verdict.status,
            citations=cited,
            differences=verdict.differences,
        )

    def letters(self) -> tuple[Letter, ...]:
        """Give every letter that can be searched."""
        return self._index.letters()

    def letter(self, letter_id: str) -> Letter:
        """Give one letter; `KeyError` when there is none of that id."""
        return self._index.letter(letter_id)

    def close(self) -> None:
        """Let go of the index's files."""
        self._index.close()

    def _search(self, question: Question, filters: Filters) -> tuple[Hit, ...]:
        hits = self._index.search(question.text, filters=filters, limit=_CANDIDATES)
        return reranked(hits, question.text, text_of=self._text_of, reranker=self._reranker)

    def _text_of(self, hit: Hit) -> str:
        paragraph = self._index.letter(hit.letter).paragraph(hit.paragraph)
        return "\n".join(filter(None, (paragraph.heading, paragraph.text)))

    def _compose(
        self, question: Question, hits: Sequence[Hit], shown: Collection[str]
    ) -> tuple[list[Unit], DeclineReason | None]:
        ranked = self._rank(question, hits, shown)
        reason = reason_to_decline(question, ranked)
        return ([], reason) if reason else (choose(ranked, question), None)

    def _rank(
        self, question: Question, hits: Sequence[Hit], shown: Collection[str]
    ) -> list[Ranked]:
        scores = {(hit.letter, hit.paragraph): hit.score for hit in hits}
        units = [unit for hit in hits for unit in self._units(hit, question)]
        if not units:
            return []
        vectors = self._embedder.embed_passages([unit.quote for unit in units])
        alike = vectors @ self._embedder.embed_query(question.text)
        return rank_units(
            units,
            question=question,
            retrieved=lambda unit: scores[unit.letter.id, unit.paragraph.number],
            alike=[float(cosine) for cosine in alike],
            shown=shown,
            weights=self._weights(question),
        )

    def _is_spoken_of(self, question: Question) -> bool:
        """Say whether any letter, chosen or not, has half of the question's words."""
        known = sum(self._index.rarity(term.stems) is not None for term in question.terms)
        return 2 * known >= len(question.terms) > 0

    def _weights(self, question: Question) -> dict[Term, float]:
        """Weigh each term by its rarity; a plain word that no letter has says little of the matter."""
        weights: dict[Term, float] = {}
        for term in question.terms:
            rarity = self._index.rarity(term.stems)
            if rarity is None:
                rarity = _UNKNOWN if term.is_name else _UNKNOWN * _UNKNOWN_WORD
            weights[term] = rarity * _CARRIED if term.carried else rarity
        return weights

    def _units(self, hit: Hit, question: Question) -> Iterator[Unit]:
        letter = self._index.letter(hit.letter)
        paragraph = letter.paragraph(hit.paragraph)
        return units_of(letter, paragraph, sources=question.asks_source)

    def _passages(self, found: Sequence[Sequence[Hit]]) -> tuple[Passage, ...]:
        """Give the ten best paragraphs of all parts of the question, best first."""
        best: dict[tuple[str, int], float] = {}
        for hits in found:
            for hit in hits:
                key = (hit.letter, hit.paragraph)
                best[key] = max(hit.score, best.get(key, 0.0))
        order = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:_PASSAGES]
        return tuple(self._passage(letter, number, score) for (letter, number), score in order)

    def _passage(self, letter_id: str, number: int, score: float) -> Passage:
        letter = self._index.letter(letter_id)
        paragraph = letter.paragraph(number)
        return Passage(
            letter=letter_id,
            paragraph=number,
            text=paragraph.text,
            footnotes=letter.footnotes_of(paragraph),
            score=round(score, 4),
        )


def open_engine(settings: Settings) -> Engine:
    """Open the index that the settings name.

    Raises:
        IndexMissing: Nothing has been indexed there yet.
        IndexMismatch: What is there was made by another embedder or version.
        SettingsWrong: The embedder or the reranker cannot be loaded.
    """
    embedder = load_embedder(settings.embedder)
    reranker = load_reranker(settings.reranker)
    return Engine(LetterIndex.open(settings.data, embedder=embedder), embedder, reranker=reranker)


def _in_conversation(history: Sequence[Answer], question: str) -> Question:
    """Make the last question of a conversation stand alone."""
    alone: list[Question] = []
    told = ""
    for answer in history:
        alone.append(stand_alone(answer.question[:_LONGEST_QUESTION].strip(), alone, told))
        told = answer.sentences[0].text if answer.sentences else ""
    return stand_alone(question[:_LONGEST_QUESTION].strip(), alone, told)


class _Watch:
    """Measures the steps of one answer, in milliseconds."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        self._steps: dict[str, float] = {}

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self._steps[step] = (time.perf_counter() - begun) * 1000

    def timings(self) -> dict[str, float]:
        total = (time.perf_counter() - self._begun) * 1000
        return {name: round(ms, 2) for name, ms in (self._steps | {"total": total}).items()}
