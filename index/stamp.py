"""What an index was made with: vectors of different makes cannot be compared."""

from dataclasses import dataclass

from corpus.errors import IndexMismatch
from index.analysis import ANALYSIS_VERSION
from index.chunk import CHUNKER_VERSION
from index.damage import MEND
from index.embedder import Embedder


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """The make of an index; two indexes with equal stamps hold comparable vectors and terms."""

    embedder: str
    dimension: int
    chunker: int
    analysis: int

    @classmethod
    def of(cls, embedder: Embedder) -> "Stamp":
        """Give the stamp of what this program would make with an embedder."""
        return cls(
            embedder=embedder.name,
            dimension=embedder.dimension,
            chunker=CHUNKER_VERSION,
            analysis=ANALYSIS_VERSION,
        )

    def hold_to(self, other: "Stamp") -> None:
        """Raise `IndexMismatch` when this, the stamp of an index, is not the other."""
        if self != other:
            raise IndexMismatch(
                f"De index is gemaakt met {self.words()}, en nu geldt {other.words()}. "
                f"Zet dat terug, of maak de index anders met: {MEND}"
            )

    def words(self) -> str:
        """Say in Dutch what it is."""
        versions = f"{self.chunker}.{self.analysis}"
        return f"embedder {self.embedder} ({self.dimension} dimensies, versie {versions})"
