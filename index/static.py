"""Embedders in model2vec's format: a table of subword vectors, read with numpy alone."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.errors import SettingsWrong
from index.embedder import Vectors
from index.safetensors_file import tensors
from index.subwords import Subwords

_FILES = ("config.json", "model.safetensors", "tokenizer.json")


class StaticEmbedder:
    """The mean of the vectors of a text's subwords; texts are never cut off.

    `model2vec` would give the same vectors, after half a second of imports. Like it, a model may
    have `weights` for its subwords, and a `mapping` from them to fewer vectors.
    """

    def __init__(self, folder: Path, *, name: str | None = None) -> None:
        """Load a model; it is called after its folder when no name is given."""
        try:
            tables = tensors(folder / "model.safetensors")
            self._subwords = Subwords(folder / "tokenizer.json")
            self._table: NDArray[Any] = tables["embeddings"]
            self._weights, self._mapping = tables.get("weights"), tables.get("mapping")
            if self._mapping is None and len(self._subwords) != len(self._table):
                raise ValueError(f"{len(self._subwords)} subwords, {len(self._table)} vectors")
        # The library of tokenizers raises plain exceptions.
        except Exception as exc:
            raise SettingsWrong(
                f"Het model in {folder} kan niet worden geladen ({exc}). Zet het opnieuw neer, "
                "of kies een ander model met SPOORZOEKER_EMBEDDER."
            ) from exc
        self.name = f"{name or folder.resolve().name}@{_fingerprint(folder)}"
        self.dimension = int(self._table.shape[1])
        self._asked = 0

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed texts of letters; shape (len(texts), dimension)."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        means = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, subwords in enumerate(self._subwords.of(texts)):
            if subwords:
                means[row] = self._rows(np.array(subwords)).mean(axis=0)
        norms = np.linalg.norm(means, axis=1, keepdims=True)
        return (means / np.where(norms == 0, 1, norms)).astype(np.float32)

    def embed_query(self, text: str) -> Vectors:
        """Embed a question; shape (dimension,)."""
        vector: Vectors = self.embed_passages([text])[0]
        return vector

    def _rows(self, subwords: NDArray[np.int64]) -> Vectors:
        places = subwords if self._mapping is None else self._mapping[subwords]
        # All of the table in 32 bits is worth its time once so many rows have been asked for:
        # whoever asks one question never comes to that.
        self._asked += len(places)
        if self._asked > len(self._table):
            self._table = self._table.astype(np.float32, copy=False)
        rows: Vectors = self._table[places].astype(np.float32, copy=False)
        return rows if self._weights is None else rows * self._weights[subwords][:, np.newaxis]


def _fingerprint(folder: Path) -> str:
    """Hash the model's files, so that a retrained model under an old name is noticed."""
    digest = hashlib.sha256()
    for name in _FILES:
        path = folder / name
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
