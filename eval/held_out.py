"""Measure finding on letters of other fields: `python -m eval.held_out FILE.jsonl.gz [--folds DIR]`.

The ministers' answers to questions of parliament are searched; asked is the half of the questions
that nothing was ever fitted on, or with `--folds` the other, each question of a model in DIR that
was trained without it. Printed is how well what is found stands in order, beside BM25 with Dutch
stems. Look at the held-out half seldom: whoever chooses by its figures fits on it.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from eval.found import Asked, find_all
from eval.given import read_given
from eval.ordering import MEASURES, Parts, mean, means, told
from eval.parliament import Round, indexed, out_of_fold
from eval.systems.bm25 import Bm25
from index.embedder import Embedder, load_embedder
from index.letters import LetterIndex
from rag.rereading.weights import WEIGHTS


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures of both ways."""
    parser = argparse.ArgumentParser(description="Measure finding on letters of other fields.")
    parser.add_argument("pairs", type=Path, metavar="FILE.jsonl.gz")
    parser.add_argument("--folds", type=Path, metavar="DIR", help="ask the other half of these")
    asked_for = parser.parse_args(argv)
    for line in _report(_rounds(asked_for.pairs, asked_for.folds)):
        print(line)
    return 0


def _rounds(file: Path, models: Path | None) -> Iterator[Round]:
    if models:
        yield from out_of_fold(file, models=models)
        return
    embedder = load_embedder()
    with indexed(file, embedder=embedder) as parliament:
        yield Round(data=parliament.data, asked=parliament.held_out, embedder=embedder)


def _report(rounds: Iterable[Round]) -> Iterator[str]:
    plain: list[dict[str, float]] = []
    found: list[Parts] = []
    for one in rounds:
        plain += by_bm25(one.data, one.asked, embedder=one.embedder)
        found += find_all(one.data, one.asked, embedder=one.embedder)
    yield f"{len(found)} questions"
    yield f"BM25 with stems: {told(mean(plain))}"
    yield f"as searched:     {told(means(found, None))}"
    yield f"as it is:        {told(means(found, WEIGHTS))}"


def by_bm25(data: Path, asked: Sequence[Asked], *, embedder: Embedder) -> list[dict[str, float]]:
    """Measure for each question the order that BM25 with stems puts the paragraphs of an index in."""
    with closing(LetterIndex.open(data, embedder=embedder)) as index:
        baseline = Bm25(index.letters())
    with closing(baseline):
        return [_figures(baseline, one) for one in asked]


def _figures(baseline: Bm25, asked: Asked) -> dict[str, float]:
    case = asked.case
    (answer,) = baseline.answers({"id": case.id, "question": case.question})
    parts = {name: measure(case, read_given(answer)) for name, measure in MEASURES.items()}
    return {name: part.gained / part.possible for name, part in parts.items() if part}


if __name__ == "__main__":
    raise SystemExit(main())
