"""Weights of words and the removal of what all sentences share, baked into the table.

Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (ICLR 2017).
Both are linear in the vectors of the words, so a plain mean of the table's rows applies them.
"""

import numpy as np
from numpy.typing import NDArray

from index.training.tokens import TokenTexts

SMOOTHING = 1e-4
# Words of every letter ("kabinet", "Kamer") are rare in laws: without a share of the questions in
# the frequencies they would weigh as much as words that bear meaning.
QUESTION_SHARE = 0.3
COMPONENTS = 6
SAMPLE = 50_000

Matrix = NDArray[np.float32]


def bake(
    vectors: Matrix, *, laws: TokenTexts, questions: TokenTexts, dimension: int, seed: int
) -> Matrix:
    """Weight the vectors and keep some principal components of the texts' means.

    The first `COMPONENTS` are removed, the next `dimension` kept: those that tell texts apart,
    which are not those that tell words apart.

    Args:
        vectors: One row a token, shape (tokens, any).
        laws: Texts to count the tokens in and to sample the means from.
        questions: Texts of the kind to be searched, for their frequencies only.
        dimension: How many dimensions the table is to have.
        seed: Seed of the sample.

    Returns:
        The table, shape (tokens, dimension).
    """
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    table = vectors / np.maximum(lengths, 1e-9)
    table *= weights(laws, questions, size=len(vectors))[:, None]
    common = directions(table, laws, seed=seed)[:COMPONENTS]
    table = np.asarray(table - table @ common.T @ common, dtype=np.float32)
    kept = directions(table, laws, seed=seed)[:dimension]
    return np.asarray(table @ kept.T, dtype=np.float32)


def directions(table: Matrix, texts: TokenTexts, *, seed: int) -> Matrix:
    """Find the principal directions of the texts' means, a row each, the strongest first."""
    means = sample_means(table, texts, seed=seed)
    return np.asarray(np.linalg.svd(means, full_matrices=False)[2], dtype=np.float32)


def weights(laws: TokenTexts, questions: TokenTexts, *, size: int) -> Matrix:
    """Compute the SIF weight a / (a + p(token)) of every token, shape (size,)."""
    mixed = (1 - QUESTION_SHARE) * frequencies(laws, size=size)
    mixed += QUESTION_SHARE * frequencies(questions, size=size)
    return np.asarray(SMOOTHING / (SMOOTHING + mixed), dtype=np.float32)


def frequencies(texts: TokenTexts, *, size: int) -> NDArray[np.float64]:
    """Compute the share of each token among all tokens, shape (size,)."""
    counts = np.bincount(texts.ids, minlength=size)
    return counts / max(int(counts.sum()), 1)


def sample_means(table: Matrix, texts: TokenTexts, *, seed: int) -> Matrix:
    """Embed a sample of the texts of at least ten tokens, shape (sample, dimension), unit rows."""
    long = np.flatnonzero(texts.lengths >= 10)
    chosen = np.random.default_rng(seed).choice(long, size=min(SAMPLE, len(long)), replace=False)
    means = np.stack([table[texts[int(number)]].mean(axis=0) for number in chosen])
    norms = np.linalg.norm(means, axis=1, keepdims=True)
    return np.asarray(means / np.maximum(norms, 1e-9), dtype=np.float32)
