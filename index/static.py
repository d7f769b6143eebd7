"""Embedders in model2vec's format: a table of subword vectors, read with numpy alone."""

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpus.errors import SettingsWrong
from index.embedder import Vectors

_FILES = ("config.json", "model.safetensors", "tokenizer.json")


class StaticEmbedder:
    """The mean of the vectors of a text's subwords."""

    def __init__(self, folder: Path, *, name: str | None = None) -> None:
        """Load a model; it is called after its folder when no name is given."""
        from model2vec import StaticModel

        # A model's README without a header is no business of whoever asks a question.
        logging.getLogger("huggingface_hub.repocard").setLevel(logging.ERROR)
        try:
            # In 32 bits the vectors equal those of sentence-transformers.
            self._model = StaticModel.from_pretrained(folder, quantize_to="float32")
        # model2vec lets through whatever safetensors, tokenizers and json raise.
        except Exception as exc:
            raise SettingsWrong(
                f"Het model in {folder} kan niet worden geladen ({exc}). Zet het opnieuw neer, "
                "of kies een ander model met SPOORZOEKER_EMBEDDER."
            ) from exc
        self.name = f"{name or folder.resolve().name}@{_fingerprint(folder)}"
        self.dimension = int(self._model.dim)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed texts of letters; shape (len(texts), dimension)."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        # max_length None: model2vec would cut texts off at 512 subwords.
        vectors = self._model.encode(list(texts), max_length=None, use_multiprocessing=False)
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return (vectors / np.where(norms == 0, 1, norms)).astype(np.float32)

    def embed_query(self, text: str) -> Vectors:
        """Embed a question; shape (dimension,)."""
        vector: Vectors = self.embed_passages([text])[0]
        return vector


def _fingerprint(folder: Path) -> str:
    """Hash the model's files, so that a retrained model under an old name is noticed."""
    digest = hashlib.sha256()
    for name in _FILES:
        path = folder / name
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
