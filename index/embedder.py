"""What turns text into vectors: one small interface, one setting."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.errors import SettingsWrong
from index.model_setting import is_address
from index.safetensors_file import tensor_names

DEFAULT_EMBEDDER = "spoorzoeker"
OFFLINE_EMBEDDERS = frozenset((DEFAULT_EMBEDDER, "hashing"))
OWN_MODEL = Path(__file__).parent / "model"

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns passages and queries into vectors of length one.

    `name` changes whenever the vectors would; a text of which nothing is known gives zeros.
    """

    @property
    def name(self) -> str:
        """Name the embedder and the weights it uses."""

    @property
    def dimension(self) -> int:
        """Give the length of a vector."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed texts of letters; shape (len(texts), dimension)."""

    def embed_query(self, text: str) -> Vectors:
        """Embed a question; shape (dimension,)."""


def load_embedder(setting: str = DEFAULT_EMBEDDER) -> Embedder:
    """Load an embedder.

    Args:
        setting: `hashing`; `spoorzoeker` for the project's own model; a folder with a model
            of model2vec or sentence-transformers; a name on the Hugging Face hub; or the
            address of a service, as `http://HOST:PORT/v1#MODEL` or `http://HOST:PORT/embed`.
            All but the first two may be followed by `?query=…&passage=…`, the words that
            come before texts.

    Raises:
        SettingsWrong: There is no such embedder, or it cannot be loaded.
        SpoorzoekerError: The service fails.
    """
    if is_address(setting):
        from index.http_embedder import HttpEmbedder

        return HttpEmbedder(setting)
    if setting == "hashing":
        from index.hashing import HashingEmbedder

        return HashingEmbedder()
    folder = OWN_MODEL if setting == "spoorzoeker" else Path(setting).expanduser()
    if _is_static(folder):
        from index.static import StaticEmbedder

        return StaticEmbedder(folder, name="spoorzoeker" if folder == OWN_MODEL else None)
    if setting == "spoorzoeker":
        raise SettingsWrong(
            f"Het eigen model ontbreekt in {folder}. "
            "Installeer Spoorzoeker opnieuw, of kies een ander model met SPOORZOEKER_EMBEDDER."
        )
    from index.transformer import TransformerEmbedder

    return TransformerEmbedder(setting)


def _is_static(folder: Path) -> bool:
    """Say whether a folder is in model2vec's format: a table of vectors and a tokenizer."""
    weights = folder / "model.safetensors"
    if not (weights.is_file() and (folder / "tokenizer.json").is_file()):
        return False
    return "embeddings" in tensor_names(weights)
