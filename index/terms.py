"""The terms of a chunk, as the lexical index takes them in."""

from dataclasses import dataclass
from functools import lru_cache

from index.analysis import content_words, grams, stems
from index.chunk import Chunk


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a chunk is found by: the terms of each field, with spaces between."""

    chunk: str
    letter: str
    stems: str
    grams: str
    context: str


def terms_of(chunk: Chunk) -> Terms:
    """Give a chunk's terms; those of its footnotes count as its own."""
    found = content_words(f"{chunk.text}\n{chunk.footnotes}")
    return Terms(
        chunk=chunk.id,
        letter=chunk.letter,
        stems=" ".join(stems(found)),
        grams=" ".join(grams(found)),
        context=_context_terms(chunk.context),
    )


@lru_cache(maxsize=256)
def _context_terms(context: str) -> str:
    # Cached, since the chunks under one heading share their context.
    return " ".join(stems(content_words(context)))
