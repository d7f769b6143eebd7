from pathlib import Path

import pytest

from corpus.errors import IndexMismatch
from index.parts import last_generation, open_parts, remove_generations
from index.stamp import Stamp

STAMP = Stamp(embedder="proef", dimension=3, chunker=1, analysis=1)


def test_generations_lie_beside_each_other(tmp_path: Path) -> None:
    assert last_generation(tmp_path) == 0
    for generation in (1, 2, 10):
        open_parts(tmp_path, generation, STAMP, create=True).close()
    assert last_generation(tmp_path) == 10


def test_only_the_one_that_counts_is_left(tmp_path: Path) -> None:
    for generation in (1, 2):
        open_parts(tmp_path, generation, STAMP, create=True).close()
    remove_generations(tmp_path, except_for=2)
    assert sorted(path.name for path in tmp_path.glob("*/*")) == ["2", "2"]
    open_parts(tmp_path, 2, STAMP).close()


def test_one_of_another_make_is_refused(tmp_path: Path) -> None:
    open_parts(tmp_path, 1, STAMP, create=True).close()
    other = Stamp(embedder="anders", dimension=3, chunker=1, analysis=1)
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        open_parts(tmp_path, 1, other)


def test_one_that_misses_a_part_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(IndexMismatch):
        open_parts(tmp_path, 1, STAMP)
    assert last_generation(tmp_path) == 0
