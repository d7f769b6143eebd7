from collections.abc import Callable
from pathlib import Path

import pytest

from index import matrix
from index.filters import Filters
from index.letters import LetterIndex
from index.sync import SyncReport

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]


@pytest.fixture(autouse=True)
def always_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "WORTH_IT", 1)


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
    matrix.drop_matrices(data)
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
    monkeypatch.setattr(matrix, "WORTH_IT", 2)
    write_letter("een.txt", "De overweg in Tilburg wordt veiliger.")
    run_sync()
    assert not (data / "matrix").exists()
