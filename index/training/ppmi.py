"""Word vectors from a factorised matrix of co-occurrences.

Levy, Goldberg and Dagan, "Improving Distributional Similarity with Lessons Learned from Word
Embeddings" (TACL 2015): what skip-gram learns is close to a factorisation of the shifted
positive pointwise mutual information (PPMI), smoothed over contexts. The factorisation needs
one pass over the text instead of several, and no order of updates changes its result.
"""

import logging
from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from index.training.tokens import TokenTexts

logger = logging.getLogger(__name__)

WINDOW = 8
SMOOTHING = 0.75
EXPONENT = -0.25
BLOCK_POSITIONS = 2_000_000
OVERSAMPLING = 32
POWER_ITERATIONS = 2

Matrix = NDArray[np.float32]


def learn_vectors(texts: TokenTexts, *, size: int, dimension: int, seed: int) -> Matrix:
    """Learn a vector for every token.

    Args:
        texts: The texts; a window reaches into the next one, over a gap of one token.
        size: Number of tokens in the vocabulary.
        dimension: Length of a vector.
        seed: Seed of the random projection.

    Returns:
        The vectors, shape (size, dimension). The matrix between takes 4 * size² bytes.
    """
    matrix = count_cooccurrences(texts, size=size)
    logger.info("co-occurrences counted")
    to_ppmi(matrix)
    logger.info("PPMI computed")
    return factorise(matrix, dimension=dimension, seed=seed)


def count_cooccurrences(texts: TokenTexts, *, size: int) -> Matrix:
    """Count how often a token stands near another, nearer ones counting more.

    A token at distance d counts (WINDOW + 1 - d) / WINDOW, the expectation of word2vec's
    window of random width.

    Returns:
        The counts, shape (size, size); symmetric.
    """
    stream = join_texts(texts, separator=size)
    order = np.argsort(stream, kind="stable")
    ends = np.cumsum(np.bincount(stream, minlength=size + 1))
    counts = np.zeros((size, size), dtype=np.float32)
    offsets = [d for d in range(-WINDOW, WINDOW + 1) if d != 0]
    for first, last in row_blocks(ends[:size]):
        begin = ends[first - 1] if first else 0
        positions = order[begin : ends[last - 1]]
        base = (stream[positions].astype(np.int64) - first) * (size + 1)
        block = np.zeros((last - first) * (size + 1))
        for offset in offsets:
            keys = base + stream[positions + offset]
            weight = (WINDOW + 1 - abs(offset)) / WINDOW
            block += weight * np.bincount(keys, minlength=len(block))
        counts[first:last] = block.reshape(last - first, size + 1)[:, :size]
    return counts


def join_texts(texts: TokenTexts, *, separator: int) -> NDArray[np.uint16]:
    """Join texts into one stream, with a separator after each and `WINDOW` at either end.

    One separator, not a window of them: the next paragraph of a law is context too.
    """
    count = len(texts)
    stream = np.full(len(texts.ids) + count + 2 * WINDOW, separator, dtype=np.uint16)
    shift = np.repeat(np.arange(count), texts.lengths)
    stream[np.arange(len(texts.ids)) + shift + WINDOW] = texts.ids
    return stream


def row_blocks(ends: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Cut the rows into blocks of bounded work: (first, last) with `last` excluded."""
    first, size = 0, len(ends)
    while first < size:
        begin = int(ends[first - 1]) if first else 0
        last = int(np.searchsorted(ends, begin + BLOCK_POSITIONS, side="right"))
        last = min(max(last, first + 1), first + 500, size)
        yield first, last
        first = last


def to_ppmi(counts: Matrix) -> None:
    """Turn counts into positive pointwise mutual information, in place.

    PPMI(w, c) = max(0, log(n(w, c) * sum_c n(c)^0.75 / (n(w) * n(c)^0.75))), with the context
    distribution smoothed as in Levy et al. (2015), equation 8.
    """
    rows = counts.sum(axis=1, dtype=np.float64)
    contexts = rows**SMOOTHING
    with np.errstate(divide="ignore"):
        row_logs = np.log(rows)
        context_logs = np.log(contexts / contexts.sum())
        for first in range(0, len(counts), 1000):
            block = counts[first : first + 1000]
            np.log(block, out=block)
            block -= np.nan_to_num(row_logs[first : first + 1000], neginf=0)[:, None]
            block -= np.nan_to_num(context_logs, neginf=0)
            np.maximum(block, 0, out=block)


def factorise(matrix: Matrix, *, dimension: int, seed: int) -> Matrix:
    """Factorise by randomised subspace iteration and give U * S^EXPONENT.

    Halko, Martinsson and Tropp, "Finding structure with randomness" (2011), algorithm 4.4.
    U * S^-1/4: Levy et al. (2015), section 3.3, leave the singular values out or take their
    square root. The smaller the exponent, the less the first dimensions, of function words and
    of languages, drown the others.
    """
    generator = torch.Generator().manual_seed(seed)
    values = torch.from_numpy(matrix)
    probe = torch.randn(len(matrix), dimension + OVERSAMPLING, generator=generator)
    basis = torch.linalg.qr(values @ probe).Q
    for _ in range(POWER_ITERATIONS):
        basis = torch.linalg.qr(values.T @ basis).Q
        basis = torch.linalg.qr(values @ basis).Q
    left, singular, _ = torch.linalg.svd(basis.T @ values, full_matrices=False)
    vectors = basis @ left[:, :dimension] * singular[:dimension] ** EXPONENT
    return np.asarray(vectors.numpy(), dtype=np.float32)
