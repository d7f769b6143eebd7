"""Any model of sentence-transformers, from a folder or the Hugging Face hub."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from corpus.errors import SettingsWrong
from index.embedder import Vectors

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# E5 models were trained with these words before every text and do badly without them, but
# most do not say so in their files.
_E5_PROMPTS = {"query": "query: ", "document": "passage: "}


class TransformerEmbedder:
    """A sentence-transformers model, with the prefixes that it was trained with."""

    def __init__(self, setting: str) -> None:
        folder = Path(setting).expanduser()
        if folder.is_dir():
            self._model = _load(str(folder), local=True)
            self.name = f"{folder.resolve().name}@{_fingerprint(folder)}"
        else:
            self._model = _load(setting, local=False)
            self.name = setting
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        if "e5-" in self.name.lower() and not any(self._model.prompts.values()):
            self._model.prompts = dict(_E5_PROMPTS)

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


def _load(place: str, *, local: bool) -> "SentenceTransformer":
    if local:
        # Nothing about a model on disk is looked up on the hub.
        os.environ["HF_HUB_OFFLINE"] = "1"
    try:
        from sentence_transformers import SentenceTransformer

        # The hub's own library reads HF_HUB_OFFLINE only once, when it is first imported.
        return SentenceTransformer(place, local_files_only=local or _is_offline())
    except ImportError as exc:
        raise SettingsWrong(
            "Voor dit model is sentence-transformers nodig: pip install sentence-transformers"
        ) from exc
    # A missing model surfaces as OSError, ValueError or an error of huggingface_hub.
    except Exception as exc:
        raise SettingsWrong(
            f"Het model {place} kan niet worden geladen ({_first_line(exc)}). Controleer de naam. "
            "Zonder toegang tot huggingface.co: haal het model elders op en geef de map op."
        ) from exc


def _is_offline() -> bool:
    return os.environ.get("HF_HUB_OFFLINE", "").lower() in {"1", "true", "yes", "on"}


def _first_line(exc: Exception) -> str:
    return (str(exc).strip() or type(exc).__name__).splitlines()[0]


def _fingerprint(folder: Path) -> str:
    """Hash names and sizes of all files, and the content of the small ones (not the weights)."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder)}:{size}\n".encode())
        if path.suffix == ".json":
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
