"""The baselines by name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.errors import SettingsWrong
from corpus.letter import Letter
from eval.systems.system import System
from index.embedder import Embedder

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

BASELINES: tuple[str, ...] = ("bm25", "embedding", "llama-index", "llama-index-citations")
_NEEDS_MODEL = frozenset(("llama-index-citations",))


def available(model: "LLM | None") -> tuple[str, ...]:
    """Give the baselines that can be opened: all with a language model, less without."""
    return tuple(name for name in BASELINES if model or name not in _NEEDS_MODEL)


def open_system(
    name: str, *, letters: Sequence[Letter], embedder: Embedder, model: "LLM | None"
) -> System:
    """Open a baseline over some letters.

    Args:
        name: One of `BASELINES`.
        letters: What it may know.
        embedder: The one that Spoorzoeker itself uses, so that no baseline loses by its model.
        model: A language model for those that use one.

    Raises:
        SettingsWrong: There is no baseline of that name, or it needs a model.
    """
    if name not in BASELINES:
        raise SettingsWrong(f'Er is geen systeem "{name}"; kies uit {", ".join(BASELINES)}.')
    if name not in available(model):
        raise SettingsWrong(f'"{name}" werkt alleen met een taalmodel; stel er een in.')
    # Imported here: tantivy and llama-index are slow to import, and not every command needs them.
    if name == "bm25":
        from eval.systems.bm25 import Bm25

        return Bm25(letters)
    if name == "embedding":
        from eval.systems.embedding import Embedding

        return Embedding(letters, embedder)
    return _llama_index(name, letters, embedder, model)


def _llama_index(
    name: str, letters: Sequence[Letter], embedder: Embedder, model: "LLM | None"
) -> System:
    from eval.systems.citation_query_engine import LlamaIndexCitations
    from eval.systems.llama_index_quick_start import LlamaIndexQuickStart

    if name in _NEEDS_MODEL and model:
        return LlamaIndexCitations(letters, embedder, model)
    return LlamaIndexQuickStart(letters, embedder, model)
