"""The letters as llama-index's quick start indexes them. Importing this takes over a second."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from llama_index.core import Document, StorageContext, VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import MetadataMode, NodeWithScore, TextNode

from corpus.letter import Letter
from eval.systems.answering import PASSAGES
from eval.systems.found import Found
from eval.systems.whole_letter import WholeLetter
from index.embedder import Embedder
from index.vectors import VectorIndex

_LETTER = "letter"


class LlamaIndexLetters:
    """A document per letter, cut by `SentenceSplitter`, in a `VectorStoreIndex` over Chroma.

    As in the quick start, but with an embedder that knows Dutch, and with the text that our
    reader gives. The letter's id goes with each node, unseen by embedder and model. The
    collection compares by cosine; for vectors of length one that gives the order of Chroma's
    default. It lies in a temporary folder until `close`.
    """

    def __init__(self, letters: Sequence[Letter], embedder: Embedder) -> None:
        """Index the letters."""
        self._whole = {letter.id: WholeLetter.of(letter) for letter in letters}
        self._folder = TemporaryDirectory(prefix="spoorzoeker-")
        labels: dict[str, str | int] = {"embedder": embedder.name}
        self._vectors = VectorIndex(Path(self._folder.name), labels=labels, create=True)
        self.index = VectorStoreIndex.from_documents(
            [_document(whole) for whole in self._whole.values()],
            storage_context=StorageContext.from_defaults(vector_store=self._vectors.vector_store()),
            transformations=[SentenceSplitter()],
            embed_model=AsLlamaIndex(embedder),
        )
        self._retriever = self.index.as_retriever(similarity_top_k=PASSAGES)

    def find(self, question: str) -> list[Found]:
        """Give the nodes nearest to a question, as the retriever ranks them."""
        return [self.found(node) for node in self._retriever.retrieve(question)]

    def found(self, node: NodeWithScore, text: str | None = None) -> Found:
        """Give a node, or a part of its text, as found in its letter."""
        whole = self._whole[node.node.metadata[_LETTER]]
        start = None
        if text is None:
            text = node.node.get_content(metadata_mode=MetadataMode.NONE)
            start = node.node.start_char_idx if isinstance(node.node, TextNode) else None
        return Found(
            letter=whole.letter,
            paragraph=whole.first_paragraph(text, start),
            text=text,
            score=node.score or 0.0,
        )

    def close(self) -> None:
        """Remove the collection."""
        self._vectors.close()
        self._folder.cleanup()


class AsLlamaIndex(BaseEmbedding):
    """Our embedder as llama-index calls one."""

    _embedder: Embedder = PrivateAttr()

    def __init__(self, embedder: Embedder) -> None:
        super().__init__(model_name=embedder.name)
        self._embedder = embedder

    def _get_query_embedding(self, query: str) -> list[float]:
        return [float(x) for x in self._embedder.embed_query(query)]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return [[float(x) for x in row] for row in self._embedder.embed_passages(texts)]


def _document(whole: WholeLetter) -> Document:
    return Document(
        text=whole.text,
        metadata={_LETTER: whole.letter.id},
        excluded_embed_metadata_keys=[_LETTER],
        excluded_llm_metadata_keys=[_LETTER],
    )
