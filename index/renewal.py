"""A new generation of the vectors and terms: exactly the chunks that the catalogue names.

Chroma keeps the vectors of deleted chunks in its files and tantivy their terms until it merges,
so nothing is ever deleted there. What must go, goes with the folder that it lies in.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from corpus.errors import IndexMismatch
from index.builder import Builder
from index.catalogue import Catalogue, State
from index.chroma_server import ChromaServer
from index.durable import write_through
from index.embedder import Embedder
from index.matrix_writing import drop_matrices, has_matrix, write_matrix
from index.parts import (
    Parts,
    last_generation,
    open_parts,
    open_vectors,
    part_folders,
    remove_generations,
)
from index.prepared import pieces_of
from index.seal import refuse_damaged_vectors
from index.stamp import Stamp
from index.vectors import VectorIndex

OnLetter = Callable[[int, int], None]
"""Told how many letters are done, of how many."""


def renew(
    data: Path,
    catalogue: Catalogue,
    embedder: Embedder,
    *,
    on_letter: OnLetter | None = None,
    chroma: ChromaServer | None = None,
) -> None:
    """Write a new generation from the catalogue alone, and let readers go over to it.

    Vectors are taken from the generation that is there, as far as it has them. One that was
    broken off is gone on with, where it holds nothing that must go.

    Args:
        data: Where what is built lies.
        catalogue: The letters; one commit of it takes readers to the new generation.
        embedder: Makes the vectors that are not there.
        on_letter: Called after every letter.
        chroma: Where the vectors are, if not in the folder.
    """
    state, stamp = catalogue.state(), Stamp.of(embedder)
    if state is None:
        return
    live = frozenset(catalogue.chunk_ids())
    with closing(_begin(data, state.generation, stamp, live, chroma)) as new:
        with _vectors_of(data, catalogue, state, stamp, chroma) as old:
            _fill(new, old, catalogue, embedder, on_letter)
        make_durable(data, new.generation)
        revision = state.revision + 1
        renewed = State(revision=revision, generation=new.generation, clean=False, stamp=stamp)
        write_matrix(data, renewed, new.vectors, catalogue)
        catalogue.set_state(renewed)
        tidy(data, catalogue, new.vectors, wipe=True, chroma=chroma)


def make_durable(data: Path, generation: int) -> None:
    """Have a generation on disk before the catalogue names what is in it."""
    for folder in part_folders(data, generation):
        write_through(folder)


def tidy(
    data: Path,
    catalogue: Catalogue,
    vectors: VectorIndex,
    *,
    wipe: bool,
    chroma: ChromaServer | None = None,
) -> None:
    """Leave behind nothing of earlier states, and record that all is well.

    Args:
        data: Where what is built lies.
        catalogue: Says what there is now.
        vectors: Those of its generation.
        wipe: Write the catalogue anew too, since letters were taken out of it.
        chroma: Where the vectors are, if not in the folder.
    """
    state = catalogue.state()
    if state is None:
        return
    remove_generations(data, except_for=state.generation, chroma=chroma)
    if not has_matrix(data, state):
        write_matrix(data, state, vectors, catalogue)
    drop_matrices(data, except_for=state.name)
    if state.clean or (wipe and not catalogue.wipe()):
        return
    catalogue.set_state(replace(state, clean=True))


@contextmanager
def _vectors_of(
    data: Path, catalogue: Catalogue, state: State, stamp: Stamp, chroma: ChromaServer | None
) -> Iterator[VectorIndex | None]:
    """Open the vectors that are there; None where they are of no use."""
    old = None
    if state.stamp == stamp:
        with suppress(IndexMismatch):
            refuse_damaged_vectors(data, catalogue, state)
            old = open_vectors(data, state.generation, stamp, chroma=chroma)
    try:
        yield old
    finally:
        if old:
            old.close()


def _begin(
    data: Path, after: int, stamp: Stamp, live: frozenset[str], chroma: ChromaServer | None
) -> Parts:
    last = last_generation(data, chroma=chroma)
    if last > after:
        with suppress(IndexMismatch):
            parts = open_parts(data, last, stamp, chroma=chroma)
            if parts.vectors.ids() | parts.lexical.ids() <= live:
                return parts
            parts.close()
    return open_parts(data, max(last, after) + 1, stamp, create=True, chroma=chroma)


def _fill(
    new: Parts,
    old: VectorIndex | None,
    catalogue: Catalogue,
    embedder: Embedder,
    on_letter: OnLetter | None,
) -> None:
    names = tuple(catalogue.entries())
    with (
        new.lexical.writer() as writer,
        Builder(
            new.vectors,
            writer,
            embedder,
            in_vectors=new.vectors.ids(),
            in_lexical=new.lexical.ids(),
            old=old,
        ) as builder,
    ):
        for number, name in enumerate(names, start=1):
            builder.add(pieces_of(catalogue.letter(name)))
            if on_letter:
                on_letter(number, len(names))
        builder.flush()
