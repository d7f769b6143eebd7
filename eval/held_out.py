"""Measure finding on letters of other fields: `python -m eval.held_out FILE.jsonl.gz [--known]`.

The ministers' answers to questions of parliament are searched; asked is the half of the questions
that nothing was ever fitted on, or with `--known` the other. Printed is how well what is found
stands in order, beside BM25 with Dutch stems. Look at the held-out half seldom: whoever chooses by
its figures fits on it.
"""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from eval.found import Asked, find_all
from eval.given import read_given
from eval.ordering import MEASURES, means, told
from eval.parliament import indexed
from eval.systems.bm25 import Bm25
from index.embedder import Embedder, load_embedder
from index.letters import LetterIndex
from rag.rereading.weights import WEIGHTS


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures of both ways."""
    parser = argparse.ArgumentParser(description="Measure finding on letters of other fields.")
    parser.add_argument("pairs", type=Path, metavar="FILE.jsonl.gz")
    parser.add_argument("--known", action="store_true", help="ask the questions fitted on instead")
    asked_for = parser.parse_args(argv)
    embedder = load_embedder()
    with indexed(asked_for.pairs, embedder=embedder) as parliament:
        asked = parliament.known if asked_for.known else parliament.held_out
        for line in _report(parliament.data, asked, embedder=embedder):
            print(line, flush=True)
    return 0


def _report(data: Path, asked: Sequence[Asked], *, embedder: Embedder) -> Iterator[str]:
    yield f"{len(asked)} questions"
    yield f"BM25 with stems: {told(by_bm25(data, asked, embedder=embedder))}"
    found = find_all(data, asked, embedder=embedder)
    yield f"as searched:     {told(means(found, None))}"
    yield f"as it is:        {told(means(found, WEIGHTS))}"


def by_bm25(data: Path, asked: Sequence[Asked], *, embedder: Embedder) -> dict[str, float]:
    """Measure the order that BM25 with stems puts the paragraphs of an index in."""
    with closing(LetterIndex.open(data, embedder=embedder)) as index:
        baseline = Bm25(index.letters())
    with closing(baseline):
        figures = [_figures(baseline, one) for one in asked]
    return {name: float(np.mean([one[name] for one in figures])) for name in MEASURES}


def _figures(baseline: Bm25, asked: Asked) -> dict[str, float]:
    case = asked.case
    (answer,) = baseline.answers({"id": case.id, "question": case.question})
    parts = {name: measure(case, read_given(answer)) for name, measure in MEASURES.items()}
    return {name: part.gained / part.possible for name, part in parts.items() if part}


if __name__ == "__main__":
    raise SystemExit(main())
