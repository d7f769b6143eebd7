"""llama-index as its quick start has it. Importing this takes over a second."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from llama_index.core.llms import LLM

from corpus.letter import Letter
from corpus.sentences import sentence_spans
from eval.systems.answering import answer_each, answered, declined, first_found
from eval.systems.llama_index_letters import LlamaIndexLetters
from eval.systems.replies import refuses, reply
from index.embedder import Embedder
from rag.answer import Answer, AnswerSentence


class LlamaIndexQuickStart:
    """Answers from chunks of 1024 tokens, by a model where there is one.

    The passages are the ten nearest nodes. Without a model the answer is the first node,
    whole. With one it is what `as_query_engine` gives with its defaults: the model's text over
    the two nearest nodes. It says not which node bears what, so every sentence cites both. A node
    counts as a passage as it stands: one that holds the evidence is a hit, however long it is.
    """

    def __init__(self, letters: Sequence[Letter], embedder: Embedder, model: LLM | None) -> None:
        """Index the letters."""
        self._letters = LlamaIndexLetters(letters, embedder)
        self._engine = self._letters.index.as_query_engine(llm=model) if model else None

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answer a line of `ask --batch`."""
        return answer_each(entry, self._answer)

    def close(self) -> None:
        """Remove the collection."""
        self._letters.close()

    def _answer(self, question: str) -> Answer:
        found = self._letters.find(question)
        if not self._engine or not found:
            return first_found(question, found)
        text, nodes = reply(self._engine, question)
        if refuses(text):
            return declined(question, text=text, found=found)
        numbers = tuple(range(1, len(nodes) + 1))
        return answered(
            question,
            text=text,
            sentences=tuple(
                AnswerSentence(
                    text=text[span.start : span.end], status="unchecked", citations=numbers
                )
                for span in sentence_spans(text)
            ),
            citations=tuple(
                self._letters.found(node).citation(number)
                for number, node in zip(numbers, nodes, strict=True)
            ),
            found=found,
        )
