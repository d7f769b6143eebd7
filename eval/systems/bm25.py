"""BM25 alone: paragraphs as documents, Dutch Snowball stems, tantivy."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import tantivy

from corpus.letter import Letter
from eval.systems.answering import PASSAGES, answer_each, first_found
from eval.systems.found import Found, Place, places
from index.analysis import content_words, stems

_WRITER_BYTES = 15_000_000  # the least that tantivy takes


class Bm25:
    """Answers with the paragraph that BM25 puts first, whole.

    Words, numbers and stop words are cut as in our own index, so that only ranking and
    answering differ: no letter groups, no vectors, no second look, and it never declines but
    where no paragraph has a word of the question.
    """

    def __init__(self, letters: Sequence[Letter]) -> None:
        """Index all paragraphs in memory."""
        self._places = tuple(places(letters))
        self._schema = _schema()
        self._index = _indexed(self._schema, self._places)

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answer a line of `ask --batch`."""
        return answer_each(entry, lambda question: first_found(question, self._find(question)))

    def close(self) -> None:
        """Nothing is open."""

    def _find(self, question: str) -> list[Found]:
        terms = dict.fromkeys(stems(content_words(question)))
        query = tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "stems", t, "freq"))
                for t in terms
            ]
        )
        searcher = self._index.searcher()
        hits = searcher.search(query, PASSAGES, count=False).hits
        return [
            self._places[searcher.doc(at)["place"][0]].found(float(score)) for score, at in hits
        ]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("place", stored=True)
    builder.add_text_field("stems", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _indexed(schema: tantivy.Schema, of: Sequence[Place]) -> tantivy.Index:
    index = tantivy.Index(schema)
    writer = index.writer(_WRITER_BYTES, 1)
    for number, place in enumerate(of):
        words = " ".join(stems(content_words(place.searched)))
        writer.add_document(tantivy.Document(place=number, stems=words))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index
