"""A letter made ready to be written: all that needs no index, and so can be made elsewhere.

Most of the work on a letter is here, and the processes that read letters do it: Chroma keeps all
other Python of its own process waiting while it writes.
"""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from corpus.letter import Letter, Metadata
from index.chunk import Chunk, chunk, load_tokenizer
from index.citing import Citations, citations_of
from index.letter_json import letter_json, letter_of_json
from index.terms import Terms, terms_of

if TYPE_CHECKING:
    from index.embedder import Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """A letter as the vectors and the terms take it in; each chunk has its `terms`.

    It has its vector too, a row of `vectors`, where they were made with the letter.
    """

    letter: str
    metadata: Metadata
    chunks: tuple[Chunk, ...]
    terms: tuple[Terms, ...]
    vectors: "Vectors | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A letter as the catalogue takes it in, and its pieces; `paragraphs` says how many."""

    id: str
    file_name: str
    sha256: str
    metadata: Metadata
    paragraphs: int
    letter: bytes
    citations: Citations
    pieces: Pieces


def warm_up() -> None:
    """Load what the first letter would wait for."""
    letter = Letter(id="", file_name="", sha256="", metadata=Metadata(), paragraphs=())
    letter_json(letter)
    load_tokenizer()


def prepare(letter: Letter) -> Prepared:
    """Make a letter ready."""
    return Prepared(
        id=letter.id,
        file_name=letter.file_name,
        sha256=letter.sha256,
        metadata=letter.metadata,
        paragraphs=len(letter.paragraphs),
        letter=letter_json(letter),
        citations=citations_of(letter),
        pieces=pieces_of(letter),
    )


def renamed(prepared: Prepared, letter_id: str) -> Prepared:
    """Give a letter that is ready under another id."""
    if prepared.id == letter_id:
        return prepared
    ready = prepare(replace(letter_of_json(prepared.letter), id=letter_id))
    # An id is no part of what is embedded.
    return replace(ready, pieces=replace(ready.pieces, vectors=prepared.pieces.vectors))


def pieces_of(letter: Letter) -> Pieces:
    """Cut a letter, and give the terms of what it is cut into."""
    chunks = tuple(chunk(letter))
    return Pieces(
        letter=letter.id,
        metadata=letter.metadata,
        chunks=chunks,
        terms=tuple(map(terms_of, chunks)),
    )
