from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from corpus.letter import Letter, Metadata
from index import matrix_writing
from index.catalogue import Catalogue, State, catalogue_path
from index.chunk import Chunk
from index.matrix import Matrix
from index.matrix_writing import write_matrix
from index.nearest import nearest
from index.parts import open_parts
from index.prepared import prepare
from index.snapshot import Snapshot
from index.stamp import Stamp

LETTERS, CHUNKS, DIMENSION = 40, 25, 16
QUERY = np.eye(DIMENSION, dtype=np.float32)[0]
STAMP = Stamp(embedder="proef", dimension=DIMENSION, chunker=1, analysis=1)
STATE = State(revision=1, generation=1, clean=True, stamp=STAMP)


def letter_of(chunk: str) -> str:
    return chunk.partition("-")[0]


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    """Give a thousand chunks of forty letters, with vectors at random."""
    data = tmp_path_factory.mktemp("nearest")
    parts = open_parts(data, 1, STAMP, create=True)
    catalogue = Catalogue(catalogue_path(data))
    letters = dict.fromkeys((f"{number:02}" for number in range(LETTERS)), Metadata())
    chunks = {
        name: [
            Chunk(id=f"{name}-{place}", letter=name, paragraph=1, start=place, end=place + 1,
                  text="t", context="", footnotes="")
            for place in range(CHUNKS)
        ]
        for name in letters
    }  # fmt: skip
    drawn = np.random.default_rng(1).normal(size=(LETTERS * CHUNKS, DIMENSION)).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    parts.vectors.upsert([c for of in chunks.values() for c in of], drawn, letters=letters)
    for name, of in chunks.items():
        letter = Letter(id=name, file_name="", sha256="", metadata=Metadata(), paragraphs=())
        prepared = prepare(letter)
        pieces = replace(prepared.pieces, chunks=tuple(of))
        catalogue.put(replace(prepared, pieces=pieces), content="", parser="p")
    catalogue.set_state(STATE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matrix_writing, "WORTH_IT", 1)
        write_matrix(data, STATE, parts.vectors, catalogue)
    snapshot = Snapshot.open(data, STAMP)
    yield snapshot
    snapshot.close()
    parts.close()
    catalogue.close()


def exact(now: Snapshot, chosen: frozenset[str] | None, limit: int) -> dict[str, float]:
    ids, rows = now.parts.vectors.all()
    cosines = dict(zip(ids, map(float, rows @ QUERY), strict=True))
    wanted = [i for i in ids if cosines[i] > 0 and (chosen is None or letter_of(i) in chosen)]
    return {i: cosines[i] for i in sorted(wanted, key=lambda i: -cosines[i])[:limit]}


@pytest.fixture(params=[1, 25_000])
def worth_comparing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take as many chunks as these for few, or hardly any."""
    monkeypatch.setattr("index.nearest._MANY", request.param)


@pytest.mark.usefixtures("worth_comparing")
@pytest.mark.parametrize("with_matrix", [True, False])
@pytest.mark.parametrize("letters", [None, 1, 3, 7, 20, LETTERS])
@pytest.mark.parametrize("limit", [5, 40, 300])
def test_it_finds_what_comparing_all_chunks_of_the_letters_finds(
    now: Snapshot, letters: int | None, limit: int, with_matrix: bool
) -> None:
    now = now if with_matrix else replace(now, matrix=None)
    chosen = None if letters is None else frozenset(f"{n:02}" for n in range(letters))
    wanted = exact(now, chosen, limit)
    found = nearest(now, QUERY, letters=chosen, limit=limit)
    # The graph is searched by guess; in a thousand chunks it misses next to nothing.
    assert len(dict(found).keys() & wanted.keys()) >= 0.95 * len(wanted)
    assert [cosine for _, cosine in found] == sorted((c for _, c in found), reverse=True)
    assert found[0][1] == pytest.approx(max(wanted.values()), abs=1e-5)
    assert chosen is None or {letter_of(id_) for id_, _ in found} <= chosen


def test_no_letters_have_no_chunks(now: Snapshot) -> None:
    assert nearest(now, QUERY, letters=frozenset(), limit=5) == []


@pytest.mark.usefixtures("worth_comparing")
def test_letters_unlike_all_others_are_found_though_they_are_many(now: Snapshot) -> None:
    best = {letter_of(id_) for id_ in exact(now, None, 12)}
    others = frozenset(f"{n:02}" for n in range(LETTERS)) - best
    found = nearest(now, QUERY, letters=others, limit=10)
    assert dict(found).keys() == exact(now, others, 10).keys()


def test_a_matrix_finds_nothing_for_zeros_and_for_letters_it_does_not_have(now: Snapshot) -> None:
    assert now.matrix
    assert now.matrix.nearest(np.zeros(DIMENSION, np.float32), letters=["00"], limit=5) == []
    assert now.matrix.nearest(QUERY, letters=["nergens"], limit=5) == []
    assert Matrix.open(now.path.parent, "9-9") is None


def test_a_damaged_matrix_is_done_without(now: Snapshot, tmp_path: Path) -> None:
    folder = tmp_path / "matrix" / "1-1"
    folder.mkdir(parents=True)
    (folder / "vectors.npy").write_bytes(b"junk")
    assert Matrix.open(tmp_path, "1-1") is None


@pytest.mark.usefixtures("worth_comparing")
@pytest.mark.parametrize("with_matrix", [True, False])
@pytest.mark.parametrize("limit", [5, 40, 300])
@pytest.mark.parametrize("letters", [None, 20])
def test_letters_that_are_left_out_are_as_if_they_were_not_there(
    now: Snapshot, letters: int | None, limit: int, with_matrix: bool
) -> None:
    now = now if with_matrix else replace(now, matrix=None)
    others = frozenset(letter_of(id_) for id_ in exact(now, None, 3))
    chosen = None if letters is None else frozenset(f"{n:02}" for n in range(letters))
    left = frozenset(f"{n:02}" for n in range(letters or LETTERS)) - others
    wanted = exact(now, left, limit)
    found = nearest(now, QUERY, letters=chosen, without=others, limit=limit)
    assert not {letter_of(id_) for id_, _ in found} & others
    assert len(dict(found).keys() & wanted.keys()) >= 0.95 * len(wanted)


@pytest.mark.parametrize("with_matrix", [True, False])
def test_nearly_all_letters_can_be_left_out(now: Snapshot, with_matrix: bool) -> None:
    now = now if with_matrix else replace(now, matrix=None)
    others = frozenset(f"{n:02}" for n in range(1, LETTERS))
    found = nearest(now, QUERY, letters=None, without=others, limit=5)
    assert dict(found).keys() == exact(now, frozenset(("00",)), 5).keys()
