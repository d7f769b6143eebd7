"""An embedder without a model: words and letter groups hashed into a vector."""

import math
import zlib
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from index.analysis import ANALYSIS_VERSION, content_words, grams, stems
from index.embedder import Vectors

_DIMENSION = 1024
_STEM_WEIGHT = 2.0
"""A word has about eight 4-grams; this gives it a quarter of the say."""


class HashingEmbedder:
    """Signed feature hashing (Weinberger et al. 2009) of stems and character 4-grams."""

    name = f"hashing-{ANALYSIS_VERSION}"
    dimension = _DIMENSION

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed texts of letters; shape (len(texts), dimension)."""
        vectors = np.zeros((len(texts), _DIMENSION), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            row[:] = self.embed_query(text)
        return vectors

    def embed_query(self, text: str) -> Vectors:
        """Embed a question; shape (dimension,)."""
        vector = np.zeros(_DIMENSION, dtype=np.float32)
        words = content_words(text)
        for features, weight in ((stems(words), _STEM_WEIGHT), (grams(words), 1.0)):
            for feature, count in Counter(features).items():
                place, sign = _bucket(feature)
                vector[place] += sign * weight * (1 + math.log(count))
        norm = float(np.linalg.norm(vector))
        return vector / np.float32(norm) if norm else vector


@lru_cache(maxsize=1 << 17)
def _bucket(feature: str) -> tuple[int, int]:
    # crc32, since Python's own hash() differs from one process to the next.
    value = zlib.crc32(feature.encode("utf-8", "surrogatepass"))
    return value % _DIMENSION, 1 if value >> 31 else -1
