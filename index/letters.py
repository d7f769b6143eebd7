"""The index as the rest of the program knows it: letters, and searches over their paragraphs."""

from collections.abc import Collection
from copy import copy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from corpus.letter import Letter
from corpus.reference import Referred
from index.choosing import Extent
from index.chroma_server import ChromaServer
from index.citing import Citing, Mention
from index.damage import mismatch
from index.embedder import Embedder, Vectors
from index.filters import ALL_LETTERS, Filters
from index.hit import Hit
from index.listed import Listed
from index.nearest import nearest
from index.opened import Opened
from index.parts import part_folders
from index.search_weights import USUAL, SearchWeights
from index.snapshot import Nearest, Snapshot
from index.stamp import Stamp

if TYPE_CHECKING:
    from index.retriever import HybridRetriever


class LetterIndex:
    """The built index, opened for reading; threads may share it.

    It shows the last state that a sync made whole, also one by another process. Have one per
    process and data folder: Chroma shares what it has read among all that have a folder open.
    It gives everybody's letters; `seen_by` those of a person too.
    """

    def __init__(
        self,
        data: Path,
        *,
        embedder: Embedder,
        weights: SearchWeights = USUAL,
        chroma: ChromaServer | None = None,
    ) -> None:
        """Name an index without opening it; most callers want `LetterIndex.open`."""
        self.opened = Opened(data, Stamp.of(embedder), chroma)
        self._embedder = embedder
        self._weights = weights
        self._tag = ""

    @classmethod
    def open(cls, data: Path, *, embedder: Embedder, chroma: ChromaServer | None = None) -> Self:
        """Open the index in a data folder, and on the server that has its vectors, if one has.

        While that server is away, all but the search goes on: `VectorsAway` is raised by that.

        Raises:
            IndexMissing: Nothing has been indexed there.
            IndexMismatch: It is damaged, or made with another embedder or version.
        """
        index = cls(data, embedder=embedder, chroma=chroma)
        with index.opened.lock:
            index.opened.current()
        return index

    @property
    def data(self) -> Path:
        """Give the data folder."""
        return self.opened.data

    def seen_by(self, tag: str) -> Self:
        """Give the same index as the person with a tag sees it: others' letters aren't there."""
        view = copy(self)
        view._tag = tag
        return view

    def has_own(self, tag: str) -> bool:
        """Say whether there are letters that only the person with a tag may see."""
        return bool(tag) and self.opened.read(lambda now: now.catalogue.owners.has_own(tag))

    def letters(self) -> tuple[Letter, ...]:
        """Give all letters, by id."""
        return self.chosen(ALL_LETTERS)

    def letter(self, letter_id: str) -> Letter:
        """Give a letter; `KeyError` when there is none of that id."""
        return self.opened.read(lambda now: self._letter(now, letter_id))

    def chosen(self, filters: Filters) -> tuple[Letter, ...]:
        """Give the letters that filters choose, by id."""
        return self.opened.read(lambda now: tuple(map(now.letter, sorted(self._ids(now, filters)))))

    def ids(self, filters: Filters = ALL_LETTERS) -> frozenset[str]:
        """Give the ids of the letters that filters choose; unlike `chosen` it reads none of them."""
        return self.opened.read(lambda now: self._ids(now, filters))

    def listed(self, filters: Filters = ALL_LETTERS) -> tuple[Listed, ...]:
        """Give the letters that filters choose as a list shows them, by id."""

        def read(now: Snapshot) -> tuple[Listed, ...]:
            chosen = self._ids(now, filters)
            return tuple(letter for letter in now.listed() if letter.id in chosen)

        return self.opened.read(read)

    def extent(self, filters: Filters = ALL_LETTERS) -> Extent:
        """Say how many letters filters choose and over which period, without reading any."""
        return self.opened.read(lambda now: now.extent(filters, self._tag))

    def with_content(self, sha256: str) -> Letter | None:
        """Give a letter that was read from a file with these bytes, if there is one."""

        def read(now: Snapshot) -> Letter | None:
            found = now.catalogue.with_content(sha256) - now.hidden_from(self._tag)
            return now.letter(min(found)) if found else None

        return self.opened.read(read)

    def probe(self) -> int:
        """Search, and give over how many letters; errors as those of a search, or of opening."""

        def read(now: Snapshot) -> int:
            for folder in part_folders(self.data, now.state.generation):
                if not folder.is_dir():  # what is held open outlives it, but no next start does
                    raise mismatch("Een deel van de index", folder, "is weg")
            return len(now.ids() - now.hidden_from(self._tag))

        self.search("brief", limit=1)
        return self.opened.read(read)

    def state(self) -> str:
        """Name the letters that can be read now; no others, of no other person, have that name."""
        return self.opened.read(lambda now: now.state.name) + self._tag

    def folder(self) -> Path | None:
        """Give the folder that the letters are taken from; None where that isn't known."""
        return self.opened.read(lambda now: now.catalogue.folder())

    def named(self, to: Referred) -> tuple[Letter, ...]:
        """Give the letters of the dossier with number, the kenmerk or the day in a reference."""
        return self.opened.read(lambda now: tuple(map(now.letter, self._citing(now).named(to))))

    def cites(self, letter_id: str) -> tuple[Mention, ...]:
        """Give what a letter cites, in its order; a mention knows the letter it finds."""
        return self.opened.read(lambda now: self._citing(now).cites(letter_id))

    def cited_by(self, letter_id: str) -> tuple[Mention, ...]:
        """Give the places in other letters that cite a letter; `KeyError` for an unknown id."""

        def read(now: Snapshot) -> tuple[Mention, ...]:
            return self._citing(now).cited_by(self._letter(now, letter_id).id)

        return self.opened.read(read)

    def mentioning(self, to: Referred) -> tuple[Mention, ...]:
        """Give the places in letters that name what a reference names, be it loaded or not."""
        return self.opened.read(lambda now: self._citing(now).mentioning(to))

    def search(
        self,
        query: str,
        *,
        vector: Vectors | None = None,
        filters: Filters = ALL_LETTERS,
        limit: int = 10,
    ) -> tuple[Hit, ...]:
        """Give the paragraphs that answer a query best, each once, best first.

        Args:
            query: A question or other text, in any words.
            vector: That of the query, where another than its own says better what is sought.
            filters: Which letters may be used.
            limit: How many paragraphs at most.
        """
        best: dict[tuple[str, int], Hit] = {}
        found = self.search_chunks(query, vector=vector, filters=filters, limit=3 * limit)
        for hit in found:
            best.setdefault((hit.letter, hit.paragraph), hit)
        return tuple(best.values())[:limit]

    def search_chunks(
        self,
        query: str,
        *,
        vector: Vectors | None = None,
        filters: Filters = ALL_LETTERS,
        limit: int = 10,
        nearest: Nearest = nearest,
    ) -> tuple[Hit, ...]:
        """Give the chunks that answer a query best; `nearest` is the way to ask Chroma."""
        # A command line hands on bytes that are no text as lone surrogates; nothing takes those.
        words = query.encode("utf-8", "replace").decode("utf-8")
        sought = self._embedder.embed_query(words) if vector is None else vector
        return self.opened.read(
            lambda now: now.rank(
                words,
                sought,
                filters=filters,
                tag=self._tag,
                limit=limit,
                nearest=nearest,
                weights=self._weights,
            )
        )

    def rarity(self, stems: Collection[str]) -> float | None:
        """Say how rare a word is among the paragraphs, by the commonest of its stems.

        It is the inverse document frequency, larger for rarer words; None when no letter has it.
        """
        return self.opened.read(lambda now: now.rarity(stems, tag=self._tag))

    def retriever(self, *, filters: Filters = ALL_LETTERS, limit: int = 10) -> "HybridRetriever":
        """Give this index to llama-index, as a retriever of chunks."""
        from index.retriever import HybridRetriever, nearest_through_store

        search = partial(
            self.search_chunks, filters=filters, limit=limit, nearest=nearest_through_store
        )
        return HybridRetriever(search, self.letter)

    def close(self) -> None:
        """Let go of the files; the next call opens them again."""
        self.opened.close()

    def _letter(self, now: Snapshot, letter_id: str) -> Letter:
        if letter_id in now.hidden_from(self._tag):
            raise KeyError(f"no letter {letter_id}")
        return now.letter(letter_id)

    def _ids(self, now: Snapshot, filters: Filters) -> frozenset[str]:
        return now.chosen(filters, tag=self._tag)

    def _citing(self, now: Snapshot) -> Citing:
        return now.catalogue.citing.without(now.hidden_from(self._tag))
