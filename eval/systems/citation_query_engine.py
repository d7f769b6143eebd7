"""llama-index's `CitationQueryEngine`. Importing this takes over a second."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from llama_index.core.llms import LLM
from llama_index.core.query_engine import CitationQueryEngine
from llama_index.core.schema import MetadataMode, NodeWithScore

from corpus.letter import Letter
from eval.systems.answering import answer_each, answered, declined
from eval.systems.found import Found
from eval.systems.llama_index_letters import LlamaIndexLetters
from eval.systems.replies import marked_sentences, refuses, reply
from index.embedder import Embedder
from rag.answer import Answer, AnswerSentence

_LABEL = re.compile(r"^Source \d+:\n")


class LlamaIndexCitations:
    """Answers by a model that is told to cite numbered sources, with the engine's defaults.

    The two nearest nodes of the quick start are cut again, into sources of 512 tokens. A mark is
    a citation of its source, whole. A mark beyond the sources stays with its sentence without
    a citation, so that it counts as wrong: the engine itself looks at no mark. The passages are
    the ten nearest nodes, as for the quick start.
    """

    def __init__(self, letters: Sequence[Letter], embedder: Embedder, model: LLM) -> None:
        """Index the letters."""
        self._letters = LlamaIndexLetters(letters, embedder)
        self._engine = CitationQueryEngine.from_args(self._letters.index, llm=model)

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answer a line of `ask --batch`."""
        return answer_each(entry, self._answer)

    def close(self) -> None:
        """Remove the collection."""
        self._letters.close()

    def _answer(self, question: str) -> Answer:
        found = self._letters.find(question)
        if not found:
            return declined(question)
        text, nodes = reply(self._engine, question)
        if refuses(text):
            return declined(question, text=text, found=found)
        sentences = tuple(
            AnswerSentence(text=words, status="unchecked", citations=numbers)
            for words, numbers in marked_sentences(text)
        )
        cited = sorted({number for sentence in sentences for number in sentence.citations})
        return answered(
            question,
            text=text,
            sentences=sentences,
            citations=tuple(
                self._source(nodes[number - 1]).citation(number)
                for number in cited
                if 1 <= number <= len(nodes)
            ),
            found=found,
        )

    def _source(self, node: NodeWithScore) -> Found:
        """Give a source as found; the engine has put its number before the text."""
        text = _LABEL.sub("", node.node.get_content(metadata_mode=MetadataMode.NONE))
        return self._letters.found(node, text.removesuffix("\n"))
