import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index import matrix_writing
from index.embedder import load_embedder
from index.filters import Filters
from index.letters import LetterIndex
from index.renewal import tidy
from index.sync import SyncReport

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]


@pytest.fixture(autouse=True)
def always_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix_writing, "WORTH_IT", 1)


def matrices(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "matrix").iterdir())


def test_a_sync_leaves_the_matrix_of_its_state_and_no_other(
    run_sync: RunSync, data: Path, write_letter: WriteLetter, open_index: Callable[[], LetterIndex]
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    assert matrices(data) == ["1-1"]
    index = open_index()
    assert index.search("Tilburg", filters=Filters(letters=("een",)))
    write_letter("een.txt", "Het veer naar Texel vaart.")
    write_letter("twee.txt", "De haven wordt dieper.")
    run_sync()
    assert matrices(data) == ["2-3"]
    (hit,) = index.search("Texel", filters=Filters(letters=("een",)))
    assert hit.letter == "een"
    run_sync(rebuild=True)
    assert matrices(data) == ["3-4"]


def test_a_matrix_that_was_lost_is_made_again(
    run_sync: RunSync, data: Path, write_letter: WriteLetter
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    matrix_writing.drop_matrices(data)
    run_sync()
    assert matrices(data) == ["1-1"]


def test_a_lost_catalogue_takes_its_matrices_along(
    run_sync: RunSync, data: Path, write_letter: WriteLetter, open_index: Callable[[], LetterIndex]
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    for path in data.glob("catalogue.sqlite3*"):
        path.unlink()
    write_letter("een.txt", "Het veer naar Texel vaart.")
    run_sync()
    now = open_index().opened.current()
    assert now.matrix
    assert {id_.decode() for id_ in now.matrix.ids} == set(now.catalogue.chunk_ids())


def test_few_chunks_need_no_matrix(
    run_sync: RunSync, data: Path, write_letter: WriteLetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matrix_writing, "WORTH_IT", 2)
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    assert not (data / "matrix").exists()


def test_a_reader_has_the_matrix_as_soon_as_it_sees_a_new_state(
    run_sync: RunSync,
    write_letter: WriteLetter,
    open_index: Callable[[], LetterIndex],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    index = open_index()

    def read_and_tidy(*given: Any, **named: Any) -> None:
        # The new state is committed, and what comes after the commit has not begun.
        now = index.opened.current()
        assert now.matrix
        assert set(now.matrix.letters) == {"een", "twee"}
        tidy(*given, **named)

    write_letter("twee.txt", "De haven wordt dieper.")
    monkeypatch.setattr("index.sync.tidy", read_and_tidy)
    run_sync()


def test_a_matrix_of_a_state_that_was_never_reached_is_not_taken_for_it(
    run_sync: RunSync,
    data: Path,
    write_letter: WriteLetter,
    open_index: Callable[[], LetterIndex],
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    shutil.copytree(data / "matrix" / "1-1", data / "matrix" / "1-2")
    write_letter("twee.txt", "De haven wordt dieper.")
    run_sync()
    now = open_index().opened.current()
    assert now.matrix
    assert set(now.matrix.letters) == {"een", "twee"}
    assert matrices(data) == ["1-2"]


def test_a_matrix_made_of_an_earlier_one_equals_one_made_anew(
    run_sync: RunSync, data: Path, write_letter: WriteLetter
) -> None:
    for name in ("een.txt", "twee.txt"):
        write_letter(name, f"De overweg in Tilburg wordt veiliger, zegt {name}.")
    run_sync()
    write_letter("anderhalf.txt", "De haven wordt dieper.")
    run_sync()
    (grown,) = ({f.name: f.read_bytes() for f in folder.iterdir()} for folder in folders(data))
    matrix_writing.drop_matrices(data)
    run_sync()
    (anew,) = ({f.name: f.read_bytes() for f in folder.iterdir()} for folder in folders(data))
    assert grown == anew


def folders(data: Path) -> list[Path]:
    return list((data / "matrix").iterdir())


def test_vectors_of_another_make_are_not_taken_over(
    run_sync: RunSync, data: Path, write_letter: WriteLetter
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    (before,) = folders(data)
    hashing = np.load(before / "vectors.npy")
    run_sync(embedder=load_embedder("spoorzoeker"), rebuild=True)
    (after,) = folders(data)
    assert np.load(after / "vectors.npy").shape[1] == 256 != hashing.shape[1]
