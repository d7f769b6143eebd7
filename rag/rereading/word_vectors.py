"""The vectors of loose words."""

from collections.abc import Sequence

import numpy as np

from index.embedder import Embedder, Vectors

_MOST = 1 << 15  # words kept: at most 32 MB


class WordVectors:
    """Embeds each word once; safe to share between threads."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Vectors] = {}

    def __call__(self, words: Sequence[str]) -> Vectors:
        """Give a row for each word, shape (len(words), dimension)."""
        known = self._known  # another thread may begin anew meanwhile
        if len(known) > _MOST:
            known = self._known = {}
        fresh = [word for word in dict.fromkeys(words) if word not in known]
        known.update(zip(fresh, self._embedder.embed_passages(fresh), strict=True))
        rows = [known[word] for word in words]
        return np.array(rows, dtype=np.float32).reshape(-1, self._embedder.dimension)
