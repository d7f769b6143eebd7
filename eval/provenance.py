"""What a run was made with: answers of equal provenance are equal."""

import hashlib
import platform
from collections.abc import Iterable
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from corpus.letter import Letter
from index.embedder import Embedder
from index.stamp import Stamp
from rag.settings import Settings

_ROOT = Path(__file__).parents[1]
_ANSWERING = ("corpus", "index", "rag", "eval/systems")
# Where things lie, secrets, and who may use the app; answers don't depend on them.
_NO_MATTER = frozenset(
    (
        "data", "chroma", "chroma_key", "host", "port", "model_key",
        "passwords", "user_header", "trusted_proxies", "host_names", "admins", "open", "mcp",
    )
)  # fmt: skip
_LIBRARIES = (
    "spoorzoeker chromadb llama-index-core llama-index-llms-ollama llama-index-llms-openai-like "
    "model2vec numpy tantivy"
).split()


def provenance(
    settings: Settings, *, embedder: Embedder, letters: Iterable[Letter]
) -> dict[str, Any]:
    """Give all that answers depend on.

    Also the SHA-256 of the code that answers, so that a run goes on with nothing that older code
    answered; but not the data folder or the app's port, which make no difference.
    """
    return {
        "settings": {n: v for n, v in asdict(settings).items() if n not in _NO_MATTER},
        "index": asdict(Stamp.of(embedder)),
        "letters": {letter.id: letter.sha256 for letter in letters},
        "code": _code(),
        "versions": {"python": platform.python_version()} | _versions(),
    }


def sha256_of(file: Path) -> str:
    """Give the SHA-256 of a file's bytes."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _code() -> str:
    digest = hashlib.sha256()
    for package in _ANSWERING:
        for file in sorted((_ROOT / package).rglob("*.py")):
            digest.update(f"{file.relative_to(_ROOT)} {sha256_of(file)}\n".encode())
    return digest.hexdigest()


def _versions() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # run from a checkout that was not installed
            continue
    return found
