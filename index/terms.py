"""The terms of a chunk, as the lexical index takes them in."""

from dataclasses import dataclass
from functools import lru_cache

from index.analysis import content_words, gram_text, stem_text
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
        stems=stem_text(found),
        grams=gram_text(found),
        context=_context_terms(chunk.context),
    )


@lru_cache(maxsize=256)
def _context_terms(context: str) -> str:
    # Cached, since the chunks under one heading share their context.
    return stem_text(content_words(context))
