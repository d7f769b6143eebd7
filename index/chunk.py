"""Paragraphs cut into the pieces that are embedded and indexed."""

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from importlib.util import find_spec
from pathlib import Path

from corpus.letter import Letter, Paragraph, Span
from index.context import footnote_text, letter_context

CHUNKER_VERSION = 3
"""Goes up when the same letter would give other chunks or other context; then all is rebuilt."""
MAX_TOKENS = 256
"""In cl100k tokens. Of the sample letters a paragraph has 145 at the median and 327 at most."""
_CACHE = "TIKTOKEN_CACHE_DIR"
_UNEVEN = re.compile(r"[^\S ]|  |^ | $|<\|")
"""White space but single spaces between words, or the beginning of a special token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A run of sentences of one paragraph; `text == paragraph.text[start:end]`.

    `id` is a hash of the letter's id and content, the place, the chunker's version and
    `context_text`, so that equal ids mean equal vectors.
    """

    id: str
    letter: str
    paragraph: int
    start: int
    end: int
    text: str
    context: str
    footnotes: str

    @property
    def context_text(self) -> str:
        """Give the chunk as it is embedded: its letter and headings, its footnotes, its text."""
        return _join(self.context, self.footnotes, self.text)


def chunk(letter: Letter, *, max_tokens: int = MAX_TOKENS) -> Iterator[Chunk]:
    """Yield chunks that cover every paragraph once, in order.

    Args:
        letter: The letter to cut.
        max_tokens: Upper bound in cl100k tokens; one longer sentence stays whole.
    """
    for paragraph in letter.paragraphs:
        context = letter_context(letter, paragraph)
        footnotes = footnote_text(letter, paragraph)
        for span in _cut(paragraph, max_tokens):
            text = paragraph.text[span.start : span.end]
            yield Chunk(
                id=_chunk_id(letter, paragraph, span, _join(context, footnotes, text)),
                letter=letter.id,
                paragraph=paragraph.number,
                start=span.start,
                end=span.end,
                text=text,
                context=context,
                footnotes=footnotes,
            )


def _cut(paragraph: Paragraph, max_tokens: int) -> Iterator[Span]:
    text = paragraph.text
    if not text.strip():
        return
    if len(paragraph.sentences) < 2 or _count_tokens(text) <= max_tokens:
        yield Span(0, len(text))
        return
    sizes = [_count_tokens(sentence) for sentence in paragraph.sentence_texts()]
    yield from _pack(paragraph.sentences, sizes, max_tokens)


def _pack(sentences: Sequence[Span], sizes: Iterable[int], max_tokens: int) -> Iterator[Span]:
    """Join neighbouring sentences while their sizes together stay within the bound."""
    start, end, used = sentences[0].start, sentences[0].start, 0
    for sentence, size in zip(sentences, sizes, strict=True):
        if used and used + size > max_tokens:
            yield Span(start, end)
            start, used = sentence.start, 0
        end, used = sentence.end, used + size
    yield Span(start, end)


def _join(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _chunk_id(letter: Letter, paragraph: Paragraph, span: Span, context_text: str) -> str:
    parts = (letter.id, letter.sha256, paragraph.number, span.start, span.end, CHUNKER_VERSION)
    # What stands beside the vector is in the context too. The dossiers did, and ids stay as they are.
    named = "\x1f".join((*map(str, parts), *letter.metadata.dossiers, context_text))
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _count_tokens(text: str) -> int:
    """Count cl100k tokens: word by word, as no token runs over a single space.

    Most words were met before, which takes an eighth of the time.
    """
    if _UNEVEN.search(text):
        return len(load_tokenizer()(text))
    first, *others = text.split(" ")
    return len(load_tokenizer()(first)) + sum(map(_tokens_behind_space, others))


@lru_cache(maxsize=1 << 16)
def _tokens_behind_space(word: str) -> int:
    return len(load_tokenizer()(f" {word}"))


@cache
def load_tokenizer() -> Callable[[str], Sequence[int]]:
    """Give what cuts a text into cl100k tokens."""
    # tiktoken would fetch its vocabulary over the network. llama-index ships it, but takes
    # seconds to import: only its file is used here.
    import tiktoken

    found = find_spec("llama_index.core")
    folder = Path(found.origin).parent if found and found.origin else Path()
    kept = os.environ.get(_CACHE)
    os.environ[_CACHE] = kept or str(folder / "_static" / "tiktoken_cache")
    try:
        return partial(tiktoken.get_encoding("cl100k_base").encode, allowed_special="all")
    finally:
        if kept is None:
            del os.environ[_CACHE]
