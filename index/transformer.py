"""Any model of sentence-transformers, from a folder or the Hugging Face hub."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.embedder import Vectors
from index.hub import Place, fingerprint, load_model
from index.model_setting import model_setting
from index.prompts import Prompts, family_of

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_PASSAGE_NAMES = ("document", "passage", "corpus")


class TransformerEmbedder:
    """A sentence-transformers model, with the words before each text that it was trained with.

    Those that the setting gives count, then those of the model's own files, then its family's.
    """

    def __init__(self, setting: str) -> None:
        asked = model_setting(setting)
        self._model = load_model(asked.place, _load, variable="SPOORZOEKER_EMBEDDER")
        self.name = _name(asked.place, self._model)
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        own = _own_prompts(self._model.prompts)
        prompts = asked.prompts or own or family_of(asked.place).prompts
        self._model.prompts = {"query": prompts.query, "document": prompts.passage}
        if asked.prompts:
            self.name += f"?query={prompts.query}&passage={prompts.passage}"

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed texts of letters; shape (len(texts), dimension)."""
        vectors = self._model.encode_document(
            list(texts), normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), self.dimension)

    def embed_query(self, text: str) -> Vectors:
        """Embed a question; shape (dimension,)."""
        vector = self._model.encode_query(text, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vector, dtype=np.float32)


def _own_prompts(prompts: Mapping[str, str | None]) -> Prompts | None:
    """Give the prompts that a model's files name; None where they name none."""
    passage = next((text for name in _PASSAGE_NAMES if (text := prompts.get(name))), "")
    query = prompts.get("query") or ""
    return Prompts(query=query, passage=passage) if query or passage else None


def _name(place: str, model: "SentenceTransformer") -> str:
    """Name a model by its folder's content or its commit on the hub."""
    folder = Path(place).expanduser()
    if folder.is_dir():
        return f"{folder.resolve().name}@{fingerprint(folder)}"
    config = getattr(getattr(model[0], "auto_model", None), "config", None)
    commit = getattr(config, "_commit_hash", None)
    return f"{place}@{commit[:12]}" if commit else place


def _load(place: Place) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    pooling = family_of(place.name).pooling
    if place.folder and not (place.folder / "modules.json").is_file() and pooling != "mean":
        # A bare transformer: sentence-transformers would take the mean of all its tokens.
        from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

        words = Transformer(place.name)
        return SentenceTransformer(
            modules=[words, Pooling(words.get_embedding_dimension(), pooling)]
        )
    return SentenceTransformer(place.name, local_files_only=place.fetched)
