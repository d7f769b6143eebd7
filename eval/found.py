"""What is found for the questions of case files, with the signs by which it is put in order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.letter import Letter
from eval.cases import Case, Conversation, turns_of
from eval.given import Given, GivenPassage, Note
from eval.measures.evidence import is_relevant
from eval.measures.part import Measure
from eval.reading import read_cases
from index.embedder import Embedder, Vectors, load_embedder
from index.filters import ALL_LETTERS
from index.hit import Hit
from index.letters import LetterIndex
from index.search_weights import USUAL, SearchWeights
from rag.answer import Answer
from rag.asking.conversation import in_conversation
from rag.asking.parts import split_question
from rag.asking.question import Question
from rag.engine import Engine
from rag.finding import Finder

PLACES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A case that can be answered, and the questions that it is searched by."""

    case: Case
    questions: tuple[Question, ...]

    @property
    def letter(self) -> str:
        """The letter with its first piece of evidence."""
        return self.case.evidence[0].letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The passages found for a question, the signs of each, and whether it holds evidence.

    `signs` has a row for each passage, as `rag.rereading.signs` gives them.
    """

    asked: Asked
    passages: tuple[GivenPassage, ...]
    searched: tuple[float, ...]
    signs: Vectors
    relevant: NDArray[np.bool_]


def questions_of(data: Path, files: Sequence[Path]) -> tuple[Asked, ...]:
    """Read the answerable cases; a turn of a conversation in the light of those before."""
    embedder = load_embedder()
    engine = Engine(LetterIndex.open(data, embedder=embedder), embedder)
    try:
        return tuple(_questions_of(engine, files))
    finally:
        engine.close()


def _questions_of(engine: Engine, files: Sequence[Path]) -> Iterator[Asked]:
    for entry in read_cases(files).entries:
        history: list[Answer] = []
        for case in turns_of(entry):
            question = in_conversation(history, case.question)
            if isinstance(entry, Conversation):
                history.append(engine.ask(case.question, history=history))
            if case.answerable:
                yield Asked(case=case, questions=tuple(split_question(question)))


def find_all(
    data: Path,
    asked: Sequence[Asked],
    *,
    embedder: Embedder,
    weights: SearchWeights = USUAL,
    related: bool = True,
) -> tuple[tuple[Found, ...], ...]:
    """Search for all questions; what is found for each part of a case.

    Args:
        data: The index.
        asked: The cases.
        embedder: That of the index.
        weights: How much each way of searching counts.
        related: Whether words that speak of the same matter count as well.
    """
    index = LetterIndex(data, embedder=embedder, weights=weights)
    finder = Finder(index, embedder, related=related)
    letter = lru_cache(index.letter)
    try:
        return tuple(
            tuple(_find(finder, letter, one, question) for question in one.questions)
            for one in asked
        )
    finally:
        index.close()


def _find(
    finder: Finder, letter: Callable[[str], Letter], asked: Asked, question: Question
) -> Found:
    sought = finder.seek(question)
    hits = finder.search(question, sought, filters=ALL_LETTERS)
    passages = tuple(_passage(letter(hit.letter), hit) for hit in hits)
    return Found(
        asked=asked,
        passages=passages,
        searched=tuple(hit.score for hit in hits),
        signs=finder.rereader.signs(sought, hits)
        if sought
        else np.zeros((len(hits), 0), np.float32),
        relevant=np.array([is_relevant(asked.case, p.letter, p.texts) for p in passages], bool),
    )


def _passage(letter: Letter, hit: Hit) -> GivenPassage:
    paragraph = letter.paragraph(hit.paragraph)
    notes = tuple(Note(text=note.text) for note in letter.footnotes_of(paragraph))
    return GivenPassage(
        letter=hit.letter, paragraph=hit.paragraph, text=paragraph.text, footnotes=notes
    )


def measured(
    parts: Sequence[Found], scores: Sequence[Sequence[float]], measures: Mapping[str, Measure]
) -> dict[str, float]:
    """Measure the order that scores put passages in, those of all parts together, as `ask` does.

    Args:
        parts: What was found for each part of a case; at least one.
        scores: A score for each passage of each part.
        measures: What to measure, by name.
    """
    best: dict[tuple[str, int], tuple[float, GivenPassage]] = {}
    for found, of_part in zip(parts, scores, strict=True):
        for passage, score in zip(found.passages, of_part, strict=True):
            key = passage.letter, passage.paragraph
            best[key] = max(best.get(key, (-np.inf, passage)), (score, passage), key=_score)
    order = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:PLACES]
    given = Given(question="", status="answered", text="", passages=tuple(p for _, (_, p) in order))
    values = {name: measure(parts[0].asked.case, given) for name, measure in measures.items()}
    return {name: part.gained / part.possible for name, part in values.items() if part}


def _score(scored: tuple[float, GivenPassage]) -> float:
    return scored[0]
