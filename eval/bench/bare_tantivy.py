"""Bare tantivy: the text of each chunk, cut and stemmed by tantivy itself."""

from typing import Any

import tantivy

from corpus.read import read_letter
from eval.bench.apart import disk_mb, peak_mb, spent
from eval.bench.task import FOUND, Indexed, Task, milliseconds, questions
from index.chunk import chunk

NAME = "tantivy"
_WRITER_BYTES = 50_000_000


def build(task: Task) -> Indexed:
    """Add the chunks that our index has."""
    letters = (read_letter(path) for path in sorted(task.letters.iterdir()))
    chunks = [piece for letter in letters for piece in chunk(letter)]
    with spent() as taken:
        (task.built / NAME).mkdir(parents=True)
        writer = _index(task).writer(_WRITER_BYTES, 1)
        for piece in chunks:
            writer.add_document(tantivy.Document(chunk=piece.id, text=piece.context_text))
        writer.commit()
        writer.wait_merging_threads()
    return Indexed(
        seconds=taken.seconds,
        cpu_seconds=taken.cpu_seconds,
        peak_mb=peak_mb(),
        disk_mb=disk_mb(task.built / NAME),
        chunks=len(chunks),
    )


def search(task: Task) -> dict[str, Any]:
    """Search all chunks; it was given nothing to filter by."""
    index = _index(task)
    searcher = index.searcher()

    def ask(question: str) -> None:
        query, _ = index.parse_query_lenient(question, ["text"])
        for _, address in searcher.search(query, FOUND).hits:
            searcher.doc(address)

    return {"milliseconds": {"all": milliseconds(ask, questions())}, "peak_mb": peak_mb()}


def _index(task: Task) -> tantivy.Index:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("chunk", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("text", stored=True, tokenizer_name="en_stem")
    return tantivy.Index(builder.build(), path=str(task.built / NAME))
