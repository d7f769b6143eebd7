"""Fit what is told beside an answer: `python -m eval.fitting_beside --on DATA CASES… [--on …]`.

Prints the tables of `rag.choosing.beside`, and how well they tell what belongs to an answer from
what doesn't (the area under the curve), next to the score alone; "on the others" from fits without
the whole index. Questions that ask two things, and answers from the wrong paragraph, teach nothing
of sentences; of paragraphs the latter do.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval import logistic_regression
from eval.cases import Case, turns_of
from eval.fitting import holds_evidence
from eval.measures.evidence import plain
from eval.measures.facts import loose
from eval.reading import read_cases
from index.embedder import load_embedder
from index.letters import LetterIndex
from rag.asking.conversation import in_conversation
from rag.asking.parts import split_question
from rag.asking.question import Question
from rag.choosing.beside import Told, paragraph_signs, sentence_signs, sentence_text
from rag.choosing.confidence import confidence
from rag.choosing.matching import Matcher
from rag.choosing.rank import Ranked
from rag.choosing.telling import lags_of, places_of
from rag.engine import Engine

Matrix = NDArray[np.float64]
_RIDGE = 2.0
_MOST_PARAGRAPHS, _NEAR = 12, 5.0
_BEGINNING = 60  # characters by which a sentence is known in evidence of several


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A sentence or paragraph beside an answer: its signs, and whether it belongs to it."""

    signs: Mapping[str, float]
    belongs: bool


def main(argv: Sequence[str] | None = None) -> int:
    """Fit both tables and print them with how well they do."""
    parser = argparse.ArgumentParser(description="Fit the weights of rag.choosing.beside.")
    parser.add_argument("--on", nargs="+", action="append", required=True, metavar="DATA CASES")
    places = parser.parse_args(argv).on
    sets = [_rows(Path(data), [Path(file) for file in files]) for data, *files in places]
    _report("SENTENCES", [sentences for sentences, _ in sets])
    _report("PARAGRAPHS", [paragraphs for _, paragraphs in sets])
    return 0


def _rows(data: Path, files: Sequence[Path]) -> tuple[list[Row], list[Row]]:
    embedder = load_embedder()
    index = LetterIndex.open(data, embedder=embedder)
    engine = Engine(index, embedder)
    sentences: list[Row] = []
    paragraphs: list[Row] = []
    for case in (case for entry in read_cases(files).entries for case in turns_of(entry)):
        question = in_conversation([], case.question)
        if not case.answerable or not question.terms or len(split_question(question)) > 1:
            continue
        ranked = engine.candidates.ranked(question, engine.search(question))
        matcher = engine.candidates.matcher(question)
        if ranked:
            sentences += _sentences(case, question, ranked, matcher)
            paragraphs += _paragraphs(case, question, ranked, matcher)
    engine.close()
    return sentences, paragraphs


def _sentences(
    case: Case, question: Question, ranked: Sequence[Ranked], matcher: Matcher
) -> Iterator[Row]:
    best = ranked[0]
    unit, spans = best.unit, best.unit.paragraph.sentences
    places = places_of(unit)
    if unit.footnote or not places or not holds_evidence(case, best):
        return
    lags = lags_of(best, ranked)
    facts = [fact for fact in map(loose, case.facts) if fact not in loose(unit.quote)]
    for place in sorted(set(range(len(spans))) - places):
        text = sentence_text(unit.paragraph, place)
        yield Row(
            signs=sentence_signs(
                place,
                Told(paragraph=unit.paragraph, places=places, speaks=best.own),
                lag=lags[place],
                best=best,
                question=question,
                matcher=matcher,
            ),
            belongs=_is_evidence(case, text) or any(fact in loose(text) for fact in facts),
        )


def _paragraphs(
    case: Case, question: Question, ranked: Sequence[Ranked], matcher: Matcher
) -> Iterator[Row]:
    best = ranked[0]
    others = {one.home: one for one in reversed(ranked) if one.home != best.home}
    near = sorted(others.values(), key=lambda one: -one.score)[:_MOST_PARAGRAPHS]
    for place, one in enumerate(near, start=1):
        if one.score >= best.score - _NEAR:
            signs = paragraph_signs(
                one,
                place=place,
                best=best,
                told=best.around,
                unsure=1 - confidence(question, ranked),
                question=question,
                matcher=matcher,
            )
            yield Row(signs=signs, belongs=holds_evidence(case, one))


def _is_evidence(case: Case, sentence: str) -> bool:
    text = plain(sentence)
    quotes = [plain(evidence.quote) for evidence in (*case.evidence, *case.alt_evidence)]
    return any(text[:_BEGINNING] in quote or quote in text for quote in quotes)


def _report(name: str, sets: Sequence[Sequence[Row]]) -> None:
    everything = [row for rows in sets for row in rows]
    fitted = _fit(everything)
    names = ["intercept", *everything[0].signs]
    print(name, {n: round(float(w), 2) for n, w in zip(names, fitted, strict=True)})
    print(f"{len(everything)}, of which belong {sum(row.belongs for row in everything)}")
    for rows in sets:
        others = [row for other in sets if other is not rows for row in other] or everything
        scores = (_scores(rows, fitted), _scores(rows, _fit(others)), _lags(rows))
        areas = " ".join(f"{_area(score, rows):.3f}" for score in scores)
        print("area: fitted, fitted on the others, by the score alone:", areas)


def _fit(rows: Sequence[Row]) -> Matrix:
    """Fit whether what stands beside an answer belongs to it."""
    signs, target = _signs(rows), np.array([row.belongs for row in rows], float)
    return logistic_regression.fit(signs, target, ridge=signs.var(axis=0) * _RIDGE + 1e-6)


def _signs(rows: Sequence[Row]) -> Matrix:
    return np.array([[1.0, *map(float, row.signs.values())] for row in rows])


def _scores(rows: Sequence[Row], weights: Matrix) -> Matrix:
    scores: Matrix = _signs(rows) @ weights
    return scores


def _lags(rows: Sequence[Row]) -> Matrix:
    return np.array([-row.signs["lag"] for row in rows])


def _area(scores: Matrix, rows: Sequence[Row]) -> float:
    """Give the chance that one that belongs is above one that doesn't."""
    belongs = np.array([row.belongs for row in rows])
    above = scores[belongs][:, None] - scores[~belongs][None]
    return float(((above > 0) + (above == 0) / 2).mean())


if __name__ == "__main__":
    raise SystemExit(main())
