"""The lexical index: BM25 over Dutch stems and character 4-grams, kept by tantivy."""

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import tantivy

from index.analysis import content_words, grams, stems
from index.damage import explain, mismatch
from index.search_weights import USUAL, SearchWeights
from index.terms import Terms

_PART = "De woordenindex"
_MAX_TERMS = 256
"""Terms of a query used per field: a long paragraph's worth; more only costs time."""
_K1 = 1.2  # tantivy's, fixed
_FIELDS = ("stems", "grams", "context")
_WRITER_BYTES = 50_000_000

_Weighed = tuple[str, str, float]
"""A field, a term, and how much it counts there."""


class LexicalIndex:
    """A tantivy index in a folder; its readers see what it held when opened or reloaded."""

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        """Open the index in a folder.

        Args:
            folder: Where tantivy keeps its files.
            create: Begin an index where there is none.

        Raises:
            IndexMismatch: The files in the folder are damaged, missing or not ours.
        """
        if not create and not (folder / "meta.json").is_file():
            raise mismatch(_PART, folder, "ontbreekt")
        self._schema = _schema()
        with _damage_explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._index = tantivy.Index(self._schema, path=str(folder))
            self._index.config_reader("manual")
            self._index.reload()
        self.folder = folder

    def search(
        self,
        query: str,
        *,
        letters: frozenset[str] | None = None,
        without: frozenset[str] = frozenset(),
        limit: int = 100,
        weights: SearchWeights = USUAL,
    ) -> list[tuple[str, float]]:
        """Give the ids of the chunks that share terms with a query, best first.

        Their scores are BM25 as a share of the most that any chunk could score, in [0, 1]:
        a query whose words stand nowhere together scores low, however it ranks.

        Args:
            query: Words of a person; none of them has a special meaning.
            letters: Only chunks of these letters; all when None.
            without: No chunks of these letters.
            limit: How many at most.
            weights: How much each field counts.
        """
        terms = [(field, term, weights.of(field)) for field, term in _terms(query)]
        wanted = self._query(terms, letters, without)
        with _damage_explained(self.folder):
            searcher = self._index.searcher()
            hits = searcher.search(wanted, limit, count=False).hits
            most = self._most(searcher, terms)
            found = [
                (str(searcher.doc(address)["chunk"][0]), min(1.0, float(score) / most))
                for score, address in hits
            ]
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))

    def rarity(
        self, words_stems: Iterable[str], *, without: frozenset[str] = frozenset()
    ) -> float | None:
        """Give the inverse document frequency of the commonest of some stems.

        It is ln(1 + (N - n + 0.5) / (n + 0.5)) for a stem in n of N chunks, as BM25 has it
        (Robertson and Zaragoza 2009). None when no chunk has any of the stems.

        Args:
            words_stems: Those of one word.
            without: Letters that are counted as if they weren't there.
        """
        searcher = self._index.searcher()
        having = {stem: searcher.doc_freq("stems", stem) for stem in words_stems}
        total = searcher.num_docs
        if without and any(having.values()):
            total -= self._count(searcher, without)
            having = {
                stem: number and number - self._count(searcher, without, stem)
                for stem, number in having.items()
            }
        return min((_idf(number, total) for number in having.values() if number), default=None)

    def ids(self) -> frozenset[str]:
        """Give the ids of all chunks in the index."""
        with _damage_explained(self.folder):
            searcher = self._index.searcher()
            live = searcher.terms_with_prefix("chunk", "", tantivy.Query.all_query())
        return frozenset(term for term, _ in live)

    def count(self) -> int:
        """Give the number of chunks in the index."""
        return int(self._index.searcher().num_docs)

    def reload(self) -> None:
        """See what has been committed since."""
        with _damage_explained(self.folder):
            self._index.reload()

    def writer(self) -> "LexicalWriter":
        """Begin writing; one writer at a time."""
        with _damage_explained(self.folder):
            return LexicalWriter(self, self._index.writer(_WRITER_BYTES, 1))

    def _most(self, searcher: tantivy.Searcher, terms: Sequence[_Weighed]) -> float:
        """Give the most that BM25 can score: each term as often as can be, in no length at all."""
        parts = (weight * self._idf(searcher, field, term) for field, term, weight in terms)
        return (_K1 + 1) * math.fsum(parts) or 1.0

    def _idf(self, searcher: tantivy.Searcher, field: str, term: str) -> float:
        return _idf(searcher.doc_freq(field, term), searcher.num_docs)

    def _count(
        self, searcher: tantivy.Searcher, letters: frozenset[str], stem: str | None = None
    ) -> int:
        """Count the chunks of some letters, or those of them that have a stem."""
        wanted = [self._of(letters)]
        if stem is not None:
            wanted.append(tantivy.Query.term_query(self._schema, "stems", stem, "basic"))
        both = tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in wanted])
        found = searcher.search(both, 1)
        return int(found.count or 0)  # type: ignore[attr-defined]  # its stub leaves it out

    def _query(
        self,
        terms: Sequence[_Weighed],
        letters: frozenset[str] | None,
        without: frozenset[str],
    ) -> tantivy.Query:
        matches = [
            (tantivy.Occur.Should, self._term_query(field, term, weight))
            for field, term, weight in terms
            if weight
        ]
        if not matches:
            return tantivy.Query.empty_query()
        clauses = [(tantivy.Occur.Must, tantivy.Query.boolean_query(matches))]
        if letters is not None:
            chosen = tantivy.Query.const_score_query(self._of(letters), 0.0)
            clauses.append((tantivy.Occur.Must, chosen))
        if without:
            clauses.append((tantivy.Occur.MustNot, self._of(without)))
        return tantivy.Query.boolean_query(clauses)

    def _of(self, letters: frozenset[str]) -> tantivy.Query:
        return tantivy.Query.term_set_query(self._schema, "letter", sorted(letters))

    def _term_query(self, field: str, term: str, weight: float) -> tantivy.Query:
        query = tantivy.Query.term_query(self._schema, field, term, "freq")
        return tantivy.Query.boost_query(query, weight)


class LexicalWriter:
    """Adds and deletes chunks; nothing is seen or kept before `commit`."""

    def __init__(self, index: LexicalIndex, writer: tantivy.IndexWriter) -> None:
        self._index = index
        self._writer = writer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.commit()
        # Without this the folder stays locked until the writer is garbage.
        with _damage_explained(self._index.folder):
            self._writer.wait_merging_threads()

    def add(self, chunks: Iterable[Terms]) -> None:
        """Add chunks by their terms; one whose id is already there must be deleted first."""
        with _damage_explained(self._index.folder):
            for terms in chunks:
                self._writer.add_document(_document(terms))

    def delete(self, ids: Iterable[str]) -> None:
        """Delete chunks by id; an unknown id is no error."""
        for id_ in ids:
            self._writer.delete_documents_by_term("chunk", id_)

    def commit(self) -> None:
        """Make what was written last, and visible to whoever reloads."""
        with _damage_explained(self._index.folder):
            self._writer.commit()
        self._index.reload()


def _idf(having: int, total: int) -> float:
    return math.log(1 + (total - having + 0.5) / (having + 0.5))


def _schema() -> tantivy.Schema:
    # Terms are made in Python, so tantivy only has to cut at spaces. No positions are kept:
    # nothing asks for phrases here, and they would double the size.
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("chunk", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("letter", tokenizer_name="raw", index_option="basic")
    for field in _FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _document(terms: Terms) -> tantivy.Document:
    return tantivy.Document(
        chunk=terms.chunk,
        letter=terms.letter,
        stems=terms.stems,
        grams=terms.grams,
        context=terms.context,
    )


def _terms(query: str) -> Iterator[tuple[str, str]]:
    """Yield the terms of a query with the field to seek each in."""
    found = content_words(query)
    of_stems = _first(stems(found))
    yield from (("stems", term) for term in of_stems)
    yield from (("grams", term) for term in _first(grams(found)))
    yield from (("context", term) for term in of_stems)


def _first(terms: Iterator[str]) -> Sequence[str]:
    return tuple(islice(dict.fromkeys(terms), _MAX_TERMS))


@contextmanager
def _damage_explained(folder: Path) -> Iterator[None]:
    # tantivy raises ValueError for everything: damaged files, another schema, a full disk.
    try:
        yield
    except (ValueError, OSError) as exc:
        raise explain(_PART, folder, exc) from exc
