"""How alike two words are in meaning, by the vectors of the project's own embedder.

It was learnt from Dutch and English side by side, so that `military` is near `militaire`.
"""

import threading
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedder import Embedder

_KEPT = 50_000
# Of two words taken at random from letters 99 in 100 have a cosine below 0.25; of pairs that
# mean the same (`uitbetaald` and `uitgekeerd`, `transport` and `vervoer`) most have more.
_NOTHING, _EVERYTHING = 0.25, 0.75
_MOST = 0.8  # what a word of like meaning counts for beside the word itself

Likenesses = NDArray[np.float32]


class Likeness:
    """Compares words; what it has embedded it keeps. Threads may share it."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._lock = threading.Lock()
        self._vectors: dict[str, Likenesses] = {}

    def between(self, wanted: Sequence[str], found: Sequence[str]) -> Likenesses:
        """Give how alike each wanted word is to each found one.

        Returns:
            Shape (len(wanted), len(found)), from 0 for nothing to 0.8 for the same meaning.
        """
        if not wanted or not found:
            return np.zeros((len(wanted), len(found)), dtype=np.float32)
        with self._lock:
            self._learn((*wanted, *found))
            left = np.stack([self._vectors[word] for word in wanted])
            right = np.stack([self._vectors[word] for word in found])
        share = (left @ right.T - _NOTHING) / (_EVERYTHING - _NOTHING)
        likenesses: Likenesses = np.clip(share, 0, 1) * np.float32(_MOST)
        return likenesses

    def _learn(self, words: Iterable[str]) -> None:
        if len(self._vectors) > _KEPT:
            self._vectors.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._vectors]
        if new:
            self._vectors.update(zip(new, self._embedder.embed_passages(new), strict=True))
