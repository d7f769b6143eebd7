"""One state of the index, opened for reading."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import Protocol, Self

from corpus.errors import IndexMissing, SpoorzoekerError
from corpus.letter import Letter
from index.catalogue import Catalogue, State, catalogue_path
from index.choosing import Extent
from index.chroma_server import ChromaServer
from index.damage import INDEX
from index.embedder import Vectors
from index.filters import Filters
from index.fusion import Run, convex_combination
from index.hit import Hit
from index.listed import Listed
from index.matrix import Matrix
from index.parts import Parts, generations, open_parts
from index.seal import damaged_matrix, refuse_damaged
from index.search_weights import USUAL, SearchWeights
from index.stamp import Stamp

_DEPTH = 100
"""How far down each ranking is read; below that, a place in one adds next to nothing."""
_LETTERS_KEPT = 256
_PEOPLE_KEPT = 64


class Nearest(Protocol):
    """A way to ask Chroma; as `index.nearest.nearest`."""

    def __call__(
        self,
        now: "Snapshot",
        vector: Vectors,
        /,
        *,
        letters: frozenset[str] | None,
        without: frozenset[str],
        limit: int,
    ) -> list[tuple[str, float]]:
        """Give the ids and likeness of chunks, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The catalogue and the parts as one sync left them."""

    path: Path
    inode: int
    state: State
    catalogue: Catalogue
    parts: Parts
    matrix: Matrix | None
    letter: Callable[[str], Letter]
    ids: Callable[[], frozenset[str]]
    listed: Callable[[], tuple[Listed, ...]]
    hidden_from: Callable[[str], frozenset[str]]
    extent: Callable[[Filters, str], Extent]

    @classmethod
    def open(cls, data: Path, stamp: Stamp, chroma: ChromaServer | None = None) -> Self:
        """Open what a data folder holds now.

        Raises:
            IndexMissing: Nothing has been indexed there.
            IndexMismatch: It is damaged, or does not have this stamp.
        """
        path = catalogue_path(data)
        if not path.is_file():
            raise _missing(data)
        inode, catalogue = path.stat().st_ino, Catalogue(path)
        try:
            state = catalogue.state()
            if state is None:
                raise _missing(data)
            state.stamp.hold_to(stamp)
            refuse_damaged(data, catalogue, state)
            parts = open_parts(data, state.generation, stamp, chroma=chroma, later=True)
        except BaseException:
            catalogue.close()
            raise
        return cls(
            path=path,
            inode=inode,
            state=state,
            catalogue=catalogue,
            parts=parts,
            matrix=_matrix(data, catalogue, state),
            letter=lru_cache(_LETTERS_KEPT)(catalogue.letter),
            ids=cache(catalogue.ids),
            listed=cache(catalogue.listed),
            hidden_from=lru_cache(_PEOPLE_KEPT)(catalogue.owners.hidden_from),
            extent=lru_cache(_PEOPLE_KEPT)(catalogue.choosing.extent),
        )

    def is_current(self) -> bool:
        """Say whether no sync has made a newer state, nor put a new catalogue in the place of ours."""
        try:
            inode = self.path.stat().st_ino
        except FileNotFoundError:
            return False
        state = self.catalogue.state()
        return inode == self.inode and state is not None and state.revision == self.state.revision

    def chosen(self, filters: Filters, *, tag: str = "") -> frozenset[str]:
        """Give the ids of the letters that filters choose for a person."""
        chosen = self.catalogue.choosing.chosen(filters)
        return (self.ids() if chosen is None else chosen) - self.hidden_from(tag)

    def rank(
        self,
        query: str,
        vector: Vectors,
        *,
        filters: Filters,
        tag: str,
        limit: int,
        nearest: Nearest,
        weights: SearchWeights = USUAL,
    ) -> tuple[Hit, ...]:
        """Give the chunks that answer a query best, vectors and terms fused.

        Args:
            query: A question or other text.
            vector: Of what is sought.
            filters: Which letters may be used.
            tag: Of the person who asks; letters of others are left out.
            limit: How many at most.
            nearest: The way to ask Chroma.
            weights: How much vectors and terms count.
        """
        depth = max(_DEPTH, 3 * limit)
        # Those of others are few: to leave them out costs less than to name all others.
        letters, others = self.catalogue.choosing.chosen(filters), self.hidden_from(tag)
        alike = nearest(self, vector, letters=letters, without=others, limit=depth)
        found = self.parts.lexical.search(
            query, letters=letters, without=others, limit=depth, weights=weights
        )
        worded = dict(found)
        least = alike[-1][1] if len(alike) == depth else 0.0
        runs = (
            Run(scores=dict(alike), weight=weights.vectors, floor=least),
            Run(scores=worded, weight=1 - weights.vectors),
        )
        return self._hits(convex_combination(runs), worded, limit)

    def rarity(self, stems: Collection[str], *, tag: str = "") -> float | None:
        """Give the inverse document frequency of the commonest of a word's stems.

        None when no letter that a person may see has it; see `LexicalIndex.rarity`.
        """
        return self.parts.lexical.rarity(stems, without=self.hidden_from(tag))

    def close(self) -> None:
        """Let go of the files."""
        self.parts.close()
        self.catalogue.close()

    def _hits(
        self, ranked: Sequence[tuple[str, float]], worded: Mapping[str, float], limit: int
    ) -> tuple[Hit, ...]:
        # What the catalogue does not name is left over from a sync, or not yet whole.
        named = self.catalogue.placed([id_ for id_, _ in ranked])
        scores = dict(ranked)
        return tuple(
            Hit(
                letter=place.letter,
                paragraph=place.paragraph,
                score=scores[id_],
                start=place.start,
                end=place.end,
                chunk=id_,
                worded=worded.get(id_, 0.0),
            )
            for id_, place in islice(named, limit)
        )


def state_name(data: Path) -> str | None:
    """Name the state that the catalogue is in; None where there is none to be read."""
    try:
        path = catalogue_path(data)
        if not path.is_file():
            return None
        with closing(Catalogue(path)) as catalogue:
            state = catalogue.state()
    except SpoorzoekerError:
        return None
    return state.name if state else None


def _matrix(data: Path, catalogue: Catalogue, state: State) -> Matrix | None:
    """Open the matrix; a damaged one is done without, as it only saves time."""
    if damaged_matrix(data, catalogue, state):
        return None
    return Matrix.open(data, state.name)


def _missing(data: Path) -> IndexMissing:
    if any(generations(data)):
        return IndexMissing(
            f"De catalogus {catalogue_path(data)} is weg of leeg, en daarmee de index. "
            f"Neem de brieven opnieuw op met: {INDEX}"
        )
    return IndexMissing(
        f"In {data} zijn nog geen brieven opgenomen. "
        f"Neem ze op met: spoorzoeker index --data {quote(str(data))}"
    )
