"""One sync under way: what the letters need is written beside what is there, then readers go over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from index.builder import Builder
from index.catalogue import Catalogue, State
from index.comparison import Comparison, Taken
from index.embedder import Embedder
from index.lexical import LexicalWriter
from index.matrix_writing import write_matrix
from index.parts import Parts
from index.prepared import pieces_of
from index.renewal import make_durable
from index.stamp import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a sync left behind: chunks in the parts, and perhaps letters in the catalogue's file."""

    chunks: frozenset[str] = frozenset()
    letters: bool = False


@dataclass(frozen=True, slots=True)
class SyncRun:
    """One sync under way."""

    data: Path
    folder: Path
    catalogue: Catalogue
    parts: Parts
    comparison: Comparison
    embedder: Embedder
    parser: str

    def carry_out(self, letters: Iterator[Taken]) -> Left:
        """Write what the letters need; nothing at all where the index is whole and equal."""
        old = self.catalogue.state()
        going_on = old if old and old.generation == self.parts.generation else None
        whole = going_on is not None and self._is_whole(going_on)
        first = next(letters, None)
        if whole and first is None and not self.comparison.gone:
            self.catalogue.set_folder(self.folder)
            return Left()
        if going_on:
            self.catalogue.set_state(replace(going_on, clean=False))
        new = State(
            revision=old.revision + 1 if old else 1,
            generation=self.parts.generation,
            clean=False,
            stamp=Stamp.of(self.embedder),
        )
        with self.parts.lexical.writer() as writer, self._builder(writer, whole=whole) as builder:
            with self.catalogue.transaction():
                taken = chain([first] if first else [], letters)
                dropped = self._store(builder, taken, whole=whole)
                make_durable(self.data, self.parts.generation)
                write_matrix(self.data, new, self.parts.vectors, self.catalogue)
                self.catalogue.set_folder(self.folder)
                self.catalogue.set_state(new)
            # From here on readers see the new state, and the old chunks are only ballast.
            stale = builder.written() - self.catalogue.chunk_ids().keys()
        # What was broken off may have left letters in the file that it had dropped.
        unfinished = going_on is not None and not going_on.clean
        return Left(chunks=stale, letters=dropped or unfinished)

    def _is_whole(self, state: State) -> bool:
        chunks = self.catalogue.totals().chunks
        return state.clean and chunks == self.parts.vectors.count() == self.parts.lexical.count()

    def _builder(self, writer: LexicalWriter, *, whole: bool) -> Builder:
        vectors, lexical = self.parts.vectors, self.parts.lexical
        live = frozenset(self.catalogue.chunk_ids()) if whole else frozenset()
        return Builder(
            vectors,
            writer,
            self.embedder,
            in_vectors=live if whole else vectors.ids(),
            in_lexical=live if whole else lexical.ids(),
        )

    def _store(self, builder: Builder, letters: Iterable[Taken], *, whole: bool) -> bool:
        """Write letters, drop those that are gone, and say whether any row was deleted."""
        before = self.catalogue.entries()
        staying = dict(before)
        for taken in letters:
            builder.add(taken.prepared.pieces)
            self.catalogue.put(
                taken.prepared, content=taken.content, parser=self.parser, tag=taken.tag
            )
            staying.pop(taken.prepared.id, None)
        for letter_id in self.comparison.gone:
            self.catalogue.drop(letter_id)
            staying.pop(letter_id, None)
        # What is left stays as it is; where the parts may lack some of it, it is offered again.
        for letter_id in staying if not whole else ():
            builder.add(pieces_of(self.catalogue.letter(letter_id)))
        builder.flush()
        return len(staying) < len(before)
