"""What can write an answer in its own words, where the letters' own sentences are there already."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from corpus.letter import Letter, Paragraph
from rag.answer import Answer


class Composer(Protocol):
    """Writes answers."""

    def answers(
        self,
        extracted: Answer,
        found: Sequence[tuple[Letter, Paragraph]],
        *,
        history: Sequence[Answer] = (),
    ) -> Iterator[Answer]:
        """Yield the answer as it grows, at least once; the last one is whole.

        Args:
            extracted: The answer of the letters' own sentences; what to give when all fails.
            found: The paragraphs to write from, best first.
            history: The conversation so far, whose citations keep their numbers.
        """
