"""Measure the embedder beside lexical search, and fused with it.

Each question has one right answer, its own, among all answers of the file; another that would
do as well counts as wrong, so every figure is a lower bound.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.training.bm25 import BM25, character_grams, dutch_stems, word_pieces
from index.training.texts import (
    Question,
    Translation,
    in_test_half,
    read_questions,
    read_rows,
    read_translations,
)
from index.training.tokens import tokenize

DEPTH = 10
RRF_CONSTANT = 60

Matrix = NDArray[np.float32]
Scores = NDArray[np.float64]
Embed = Callable[[Sequence[str]], Matrix]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Two measures of a ranking, each in [0, 1]."""

    ndcg: float
    recall: float


def embedder(tokenizer: Tokenizer, table: Matrix) -> Embed:
    """Make a function that embeds texts as the unit mean of their tokens' rows."""

    def embed(texts: Sequence[str]) -> Matrix:
        tokens = tokenize(tokenizer, texts)
        sums = np.stack([table[tokens[i]].sum(axis=0) for i in range(len(tokens))])
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        return np.asarray(sums / np.maximum(norms, 1e-9), dtype=np.float32)

    return embed


def score_all(
    questions: Sequence[Question],
    answers: Sequence[str],
    *,
    tokenizer: Tokenizer,
    embed: Embed,
) -> dict[str, Scores]:
    """Score every answer for every question by each single method.

    Returns:
        By name of the method, scores of shape (questions, answers).
    """
    analysers = {
        "Snowball stems": dutch_stems(),
        "character 4-grams": character_grams,
        "WordPiece": word_pieces(tokenizer),
    }
    asked = [question.question for question in questions]
    scores: dict[str, Scores] = {}
    for name, analyse in analysers.items():
        index = BM25(answers, analyse)
        scores[name] = np.stack([index.scores(question) for question in asked])
    scores["embedder"] = (embed(asked) @ embed(answers).T).astype(np.float64)
    return scores


def standardise(scores: Scores) -> Scores:
    """Give each row mean 0 and standard deviation 1."""
    deviation = scores.std(axis=1, keepdims=True)
    return np.asarray((scores - scores.mean(axis=1, keepdims=True)) / np.maximum(deviation, 1e-9))


def ranks(scores: Scores) -> NDArray[np.int64]:
    """Rank each row from 1 for the highest; the earlier of equal scores comes first."""
    order = np.argsort(-scores, axis=1, kind="stable")
    return np.argsort(order, axis=1, kind="stable") + 1


def fuse_by_sum(scores: Sequence[Scores]) -> Scores:
    """Add the standardised scores."""
    return np.asarray(np.sum([standardise(part) for part in scores], axis=0))


def fuse_by_rank(scores: Sequence[Scores]) -> Scores:
    """Add 1 / (60 + rank): Cormack, Clarke and Buettcher, "Reciprocal Rank Fusion" (2009)."""
    return np.asarray(np.sum([1 / (RRF_CONSTANT + ranks(part)) for part in scores], axis=0))


def measure(scores: Scores, right: NDArray[np.int64]) -> Figures:
    """Compute nDCG@10 and recall@10 of one right answer a question.

    With one relevant text nDCG is 1 / log2(1 + rank) (Järvelin and Kekäläinen 2002).
    """
    found = ranks(scores)[np.arange(len(right)), right]
    gains = np.where(found <= DEPTH, 1 / np.log2(1 + found), 0.0)
    return Figures(ndcg=float(gains.mean()), recall=float((found <= DEPTH).mean()))


def compare(
    questions: Sequence[Question],
    everything: Sequence[Question],
    *,
    tokenizer: Tokenizer,
    embed: Embed,
) -> dict[str, Figures]:
    """Measure each method and the fusions on `questions`, over the answers of `everything`."""
    places = {question: number for number, question in enumerate(everything)}
    right = np.array([places[question] for question in questions], dtype=np.int64)
    answers = [question.answer for question in everything]
    scores = score_all(questions, answers, tokenizer=tokenizer, embed=embed)
    lexical = [scores["character 4-grams"], scores["WordPiece"]]
    both = [*lexical, scores["embedder"]]
    scores["4-grams + WordPiece, z-sum"] = fuse_by_sum(lexical)
    scores["4-grams + WordPiece + embedder, z-sum"] = fuse_by_sum(both)
    scores["4-grams + WordPiece, RRF"] = fuse_by_rank(lexical)
    scores["4-grams + WordPiece + embedder, RRF"] = fuse_by_rank(both)
    return {name: measure(part, right) for name, part in scores.items()}


def measure_translations(translations: Sequence[Translation], *, embed: Embed) -> Figures:
    """Measure the finding of the Dutch sentence by its English one."""
    english = embed([pair.english for pair in translations])
    dutch = embed([pair.dutch for pair in translations])
    return measure((english @ dutch.T).astype(np.float64), np.arange(len(translations)))


def correlation(first: Scores, second: Scores) -> float:
    """Compute Spearman's rank correlation of two arrays of equal length; ties get mean ranks."""
    return float(np.corrcoef(mean_ranks(first), mean_ranks(second))[0, 1])


def mean_ranks(values: Scores) -> Scores:
    """Rank values from the lowest, equal ones at their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((ends - (counts - 1) / 2)[inverse], dtype=np.float64)


def measure_similarity(rows: Sequence[Sequence[str]], *, embed: Embed) -> float:
    """Compute Spearman's correlation of cosines with the scores of (text, text, score) rows."""
    left = embed([row[0] for row in rows])
    right = embed([row[1] for row in rows])
    cosines = np.einsum("ij,ij->i", left, right).astype(np.float64)
    return correlation(cosines, np.array([float(row[2]) for row in rows]))


def report(questions: Path, stsb: Path, *, tokenizer: Tokenizer, table: Matrix) -> str:
    """Measure on half B and on the test part of the STS benchmark; neither was trained on.

    Args:
        questions: The file of questions and answers; all its answers are searched.
        stsb: The folder of the STS benchmark.
        tokenizer: The model's tokenizer.
        table: The model's table, shape (tokens, dimension).

    Returns:
        A Markdown table.
    """
    embed = embedder(tokenizer, table)
    everything = read_questions(questions)
    asked = [question for question in everything if in_test_half(question)]
    compared = compare(asked, everything, tokenizer=tokenizer, embed=embed)
    translations = read_translations(stsb, parts=("test",))
    found = measure_translations(translations, embed=embed)
    similarity = measure_similarity(read_rows(stsb / "stsb-nl-test.csv"), embed=embed)
    lines = [
        f"{len(asked)} questions over {len(everything)} answers",
        "",
        "| method | nDCG@10 | R@10 |",
        "|---|---|---|",
    ]
    lines += [row(name, figures) for name, figures in compared.items()]
    lines += [row(f"English → Dutch, {len(translations)} sentences", found)]
    lines += ["", f"STS benchmark in Dutch, test: Spearman {100 * similarity:.1f}", ""]
    return "\n".join(lines)


def row(name: str, figures: Figures) -> str:
    """Write a row of the table, in hundredths."""
    return f"| {name} | {100 * figures.ndcg:.1f} | {100 * figures.recall:.1f} |"
