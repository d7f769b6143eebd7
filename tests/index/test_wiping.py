"""What is taken out of the folder is gone from the disk."""

import platform
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from index.catalogue import catalogue_path
from index.embedder import Embedder, load_embedder
from index.letters import LetterIndex
from index.matrix_writing import WORTH_IT
from index.parts import open_parts
from index.stamp import Stamp
from index.sync import Progress, SyncReport

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]
OpenIndex = Callable[[], LetterIndex]


def in_files(data: Path, words: bytes) -> list[str]:
    """Give the files in which words stand, in any case."""
    found = (path for path in data.rglob("*") if path.is_file())
    pattern = re.compile(re.escape(words), re.IGNORECASE)
    return sorted(
        str(path.relative_to(data)) for path in found if pattern.search(path.read_bytes())
    )


def generation(data: Path) -> int:
    (folder,) = (data / "chroma").iterdir()
    return int(folder.name)


@pytest.fixture
def two(run_sync: RunSync, data: Path, write_letter: WriteLetter) -> None:
    """Index a letter that has to go and one that stays."""
    write_letter("museumbrief.txt", "Het museum krijgt subsidie.", "De kosten: zeven miljoen.")
    write_letter("blijft.txt", "De overweg in Tilburg wordt beveiligd.")
    run_sync()
    assert in_files(data, b"museum")


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("how", ["removed", "changed"])
def test_the_words_of_a_letter_that_went_are_in_no_file(
    run_sync: RunSync, folder: Path, data: Path, embedder: Embedder, write_letter: WriteLetter,
    open_index: OpenIndex, how: str,
) -> None:  # fmt: skip
    index = open_index()
    assert index.search("museum subsidie")[0].letter == "museumbrief"
    letter = folder / "museumbrief.txt"
    if how == "removed":
        letter.unlink()
    else:
        write_letter("museumbrief.txt", "Het veer naar Texel vaart.")
    run_sync()
    assert in_files(data, b"subsidie") == in_files(data, b"het museum") == []
    parts = open_parts(data, generation(data), Stamp.of(embedder))
    assert parts.lexical.rarity(["subsidie"]) is None
    parts.close()
    # Who had the old state open goes on with the new.
    assert index.search("overweg Tilburg")[0].letter == "blijft"


@pytest.mark.usefixtures("two")
def test_a_name_that_a_letter_had_is_in_no_file(
    run_sync: RunSync, folder: Path, data: Path
) -> None:
    (folder / "blijft.txt").rename(folder / "heet_nu_anders.txt")
    run_sync()
    assert in_files(data, b"blijft.txt") == []
    (folder / "museumbrief.txt").unlink()
    run_sync()
    assert in_files(data, b"museumbrief") == []


@pytest.mark.usefixtures("two")
def test_the_vectors_of_a_letter_that_went_are_in_no_file(
    run_sync: RunSync, folder: Path, data: Path
) -> None:
    dense = load_embedder()
    run_sync(embedder=dense, rebuild=True)
    parts = open_parts(data, generation(data), Stamp.of(dense))
    stored = parts.vectors.stored(sorted(parts.vectors.ids()))
    parts.close()
    halves = [vector[:4].tobytes() for vector in stored.values()]
    assert all(in_files(data, half) for half in halves)
    for letter in folder.iterdir():
        letter.unlink()
    run_sync(embedder=dense)
    assert [in_files(data, half) for half in halves] == [[]] * len(halves)


@pytest.mark.usefixtures("two")
def test_a_reader_with_the_catalogue_open_does_not_keep_the_words(
    run_sync: RunSync, folder: Path, data: Path
) -> None:
    reader = sqlite3.connect(catalogue_path(data))
    assert reader.execute("SELECT count(*) FROM letters").fetchall() == [(2,)]
    (folder / "museumbrief.txt").unlink()
    run_sync()
    assert in_files(data, b"museum") == []
    reader.close()


@pytest.mark.usefixtures("two")
def test_a_letter_that_was_only_half_taken_in_leaves_nothing(
    run_sync: RunSync, folder: Path, data: Path, write_letter: WriteLetter
) -> None:
    def break_off(progress: Progress) -> None:
        raise KeyboardInterrupt

    write_letter("geheim.txt", *(f"De vertrouwelijke alinea {n}." for n in range(WORTH_IT)))
    with pytest.raises(KeyboardInterrupt):
        run_sync(on_progress=break_off)
    (folder / "geheim.txt").unlink()
    run_sync()
    assert in_files(data, b"vertrouwelijke") == []
    assert in_files(data, b"geheim") == []


@pytest.mark.usefixtures("two")
def test_what_stays_is_not_embedded_again(
    run_sync: RunSync, folder: Path, embedder: Embedder
) -> None:
    class Refusing:
        name, dimension = embedder.name, embedder.dimension
        embed_query = embedder.embed_query

        def embed_passages(self, texts: object) -> object:
            raise AssertionError("embedded again")

    (folder / "museumbrief.txt").unlink()
    assert run_sync(embedder=Refusing()).letters == 1


@pytest.mark.usefixtures("two")
def test_letters_that_are_only_added_move_nothing(
    run_sync: RunSync, data: Path, write_letter: WriteLetter
) -> None:
    write_letter("nieuw.txt", "De haven wordt dieper.")
    run_sync()
    assert generation(data) == 1
    (data / "chroma" / "7").mkdir()
    run_sync()
    assert generation(data) == 1


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can fill memory")
def test_room_that_the_graph_has_not_used_holds_nothing_that_stood_in_memory(
    run_sync: RunSync, data: Path, write_letter: WriteLetter
) -> None:
    write_letter("blijft.txt", "De overweg in Tilburg wordt beveiligd.")
    run_sync()
    (graph,) = data.rglob("data_level0.bin")
    assert set(graph.read_bytes()) == {0xFE}  # what clean_memory fills with
