"""A paragraph as it is compared with questions: read once, then kept."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.letter import Letter
from index.analysis import content_words
from index.context import asked, footnote_text, lead_in, letter_context
from index.embedder import Embedder, Vectors
from rag.asking.related import matters
from rag.rereading.word_vectors import WordVectors

Places = NDArray[np.intp]

_NO_WORD = -1  # the place of what is no word, in a sentence that has none
_BEGINNING, _ENDING = 5, 4
"""Letters at a word's ends that it shares with its compounds, as `rag.asking.terms` knows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadParagraph:
    """Vectors of a paragraph's whole, its sentences, and its words, and the matters of these.

    `words` holds a row for each word of the paragraph, its footnotes and its place, `counts` how
    often it stands in them, where the place counts once at most. `sentence_words` are the rows of
    its sentences one after the other, those of sentence `n` from `sentence_starts[n]` on: of its
    words, and of those that lead in to a list or that it answers. `forms` holds the rows of words,
    and these, by what `keys_of` gives; `matters[m]` those that are of matter `m`, and how far each
    is. `opens` where a list follows that the paragraph introduces.
    """

    notes: str
    length: int
    opens: bool
    whole: Vectors
    sentences: Vectors
    words: Vectors
    counts: Vectors
    sentence_texts: tuple[str, ...]
    sentence_words: Places
    sentence_starts: Places
    forms: Mapping[str, tuple[tuple[int, str], ...]]
    matters: Mapping[int, tuple[tuple[int, float], ...]]


def read_paragraph(
    letter: Letter, number: int, *, embedder: Embedder, words: WordVectors
) -> ReadParagraph:
    """Read a paragraph in its letter, with its footnotes and its place."""
    paragraph = letter.paragraph(number)
    context, notes = letter_context(letter, paragraph), footnote_text(letter, paragraph)
    text = "\n".join(filter(None, (notes, paragraph.text)))
    whole = "\n".join(filter(None, (context, text)))
    sentences = tuple(paragraph.sentence_texts()) or (paragraph.text,)
    vectors = embedder.embed_passages([whole, *sentences])
    often = Counter(content_words(text))
    places = {word: n for n, word in enumerate(dict.fromkeys(content_words(whole)))}
    said = " ".join((lead_in(letter, paragraph), asked(letter, paragraph)))
    rows = list(_rows_of(sentences, said, places))
    return ReadParagraph(
        notes=notes,
        length=len(text.split()),
        opens=paragraph.kind != "item" and paragraph.text.rstrip().endswith((":", ";")),
        whole=vectors[0],
        sentences=vectors[1:],
        words=words(list(places)),
        counts=np.array([max(1, often[word]) for word in places], dtype=np.float32),
        sentence_texts=sentences,
        sentence_words=np.array([row for one in rows for row in one], dtype=np.intp),
        sentence_starts=np.cumsum([0, *map(len, rows[:-1])], dtype=np.intp),
        forms=_by_key(places),
        matters=_matters_of(places),
    )


def _rows_of(
    sentences: Sequence[str], said: str, places: Mapping[str, int]
) -> Iterator[tuple[int, ...]]:
    """Yield the places of the words of each sentence, and of what is said before all; at least one."""
    before = content_words(said)
    for sentence in sentences:
        found = dict.fromkeys((*content_words(sentence), *before))
        yield tuple(places[word] for word in found if word in places) or (_NO_WORD,)


def keys_of(word: str) -> tuple[str, str]:
    """Give what a word shares with most of its forms, its compounds and its slips."""
    return f"{word[:_BEGINNING]}-", f"-{word[-_ENDING:]}"


def _by_key(places: Mapping[str, int]) -> dict[str, tuple[tuple[int, str], ...]]:
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for word, place in places.items():
        for key in keys_of(word):
            found[key].append((place, word))
    return {key: tuple(rows) for key, rows in found.items()}


def _matters_of(places: Mapping[str, int]) -> dict[int, tuple[tuple[int, float], ...]]:
    found: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for word, place in places.items():
        for matter, share in matters(word).items():
            found[matter].append((place, share))
    return {matter: tuple(rows) for matter, rows in found.items()}
