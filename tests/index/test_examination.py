import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexMismatch, IndexMissing
from index.catalogue import Catalogue, catalogue_path
from index.embedder import Embedder
from index.examination import Examination, examine
from index.letters import LetterIndex
from index.lock import sync_lock
from index.mending import mend
from index.parts import open_parts
from index.stamp import Stamp
from index.sync import SyncReport

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]
Examine = Callable[[], Examination]


@pytest.fixture
def look(data: Path, embedder: Embedder) -> Examine:
    return lambda: examine(data, Stamp.of(embedder))


@pytest.fixture
def two(run_sync: RunSync, write_letter: WriteLetter) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.", "Dit kost € 39 miljoen.")
    write_letter("twee.txt", "De trein naar Gent rijdt weer.")
    run_sync()


def told(found: Examination) -> str:
    return " ".join(fault.what for fault in found.faults)


@pytest.mark.usefixtures("two")
def test_a_whole_index_has_no_faults(look: Examine) -> None:
    found = look()
    assert (found.faults, found.syncing, found.vectors, found.terms) == ((), False, 3, 3)
    assert found.totals
    assert (found.totals.letters, found.totals.paragraphs) == (2, 3)
    assert found.sizes["chroma"] > 0


def test_where_nothing_was_indexed_the_command_is_named(look: Examine, data: Path) -> None:
    (fault,) = look().faults
    assert "spoorzoeker index" in fault.todo
    assert not data.exists()


@pytest.mark.usefixtures("two")
def test_looking_changes_nothing(look: Examine, data: Path) -> None:
    names = sorted(data.rglob("*"))
    look()
    assert sorted(data.rglob("*")) == names


def lose_vectors(data: Path, embedder: Embedder) -> None:
    parts = open_parts(data, 1, Stamp.of(embedder))
    parts.vectors._collection.delete(ids=sorted(parts.vectors.ids())[:1])
    parts.close()


def lose_terms(data: Path, embedder: Embedder) -> None:
    parts = open_parts(data, 1, Stamp.of(embedder))
    with parts.lexical.writer() as writer:
        writer.delete(sorted(parts.lexical.ids())[:2])
    parts.close()
    with closing(Catalogue(catalogue_path(data))) as catalogue:
        catalogue.seals.take_off()


def lose_a_letter(data: Path, embedder: Embedder) -> None:
    catalogue = Catalogue(catalogue_path(data))
    catalogue.drop("een")
    catalogue.close()


def lose_a_part(data: Path, embedder: Embedder) -> None:
    shutil.rmtree(data / "lexical")


def damage_chroma(data: Path, embedder: Embedder) -> None:
    (data / "chroma" / "1" / "chroma.sqlite3").write_bytes(b"junk" * 1000)


def leave_a_generation(data: Path, embedder: Embedder) -> None:
    (data / "chroma" / "9").mkdir()


def leave_a_matrix(data: Path, embedder: Embedder) -> None:
    (data / "matrix" / "1-0.part").mkdir(parents=True)


def leave_it_unfinished(data: Path, embedder: Embedder) -> None:
    from dataclasses import replace

    catalogue = Catalogue(catalogue_path(data))
    state = catalogue.state()
    assert state
    catalogue.set_state(replace(state, clean=False))
    catalogue.close()


HARM = [
    (lose_vectors, "De vectorindex mist 1 van de 3 stukken."),
    (lose_terms, "De woordenindex mist 2 van de 3 stukken."),
    (lose_a_letter, "De vectorindex heeft 2 stukken die niet meer bestaan."),
    (lose_a_part, "De woordenindex in"),
    (damage_chroma, "is beschadigd"),
    (leave_a_generation, "Er liggen nog 1 oude of half gebouwde versies van de index."),
    (leave_a_matrix, "eerdere stand in de map matrix"),
    (leave_it_unfinished, "De laatste opname is niet helemaal afgemaakt."),
]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(("harm", "words"), HARM, ids=lambda value: getattr(value, "__name__", ""))
def test_each_fault_is_told_and_mended_without_the_letters(
    look: Examine, folder: Path, data: Path, embedder: Embedder, words: str,
    harm: Callable[[Path, Embedder], None],
) -> None:  # fmt: skip
    shutil.rmtree(folder)
    harm(data, embedder)
    found = look()
    assert words in told(found)
    assert "--rebuild" not in told(found)
    assert {fault.todo for fault in found.faults} == {"spoorzoeker doctor --mend"}
    assert mend(data, embedder).faults == look().faults == ()
    index = LetterIndex.open(data, embedder=embedder)
    assert index.search("trein naar Gent")[0].letter == "twee"
    index.close()


def test_a_deleted_folder_of_vectors_is_seen(
    look: Examine, data: Path, embedder: Embedder, run_sync: RunSync, write_letter: WriteLetter
) -> None:
    # Below a thousand Chroma has not written them there yet.
    write_letter("lang.txt", *(f"De {n}e overweg van plaats {n} gaat dicht." for n in range(1200)))
    run_sync()
    vectors = next(path for path in (data / "chroma" / "1").iterdir() if path.is_dir())
    shutil.rmtree(vectors)
    assert {fault.kind for fault in look().faults} == {"parts"}
    assert mend(data, embedder).faults == ()


class Flat:
    """Another embedder: every text is the same to it."""

    name, dimension = "plat", 2

    def embed_passages(self, texts: object) -> np.ndarray:
        return np.tile(np.array([1, 0], dtype=np.float32), (len(texts), 1))  # type: ignore

    def embed_query(self, text: str) -> np.ndarray:
        return self.embed_passages([text])[0]


@pytest.mark.usefixtures("two")
def test_another_embedder_is_told_and_mended(data: Path) -> None:
    flat = Flat()
    found = examine(data, Stamp.of(flat))
    assert "nu geldt embedder plat (2 dimensies" in told(found)
    assert mend(data, flat).faults == ()


@pytest.mark.usefixtures("two")
def test_a_damaged_catalogue_asks_for_the_letters(
    look: Examine, data: Path, embedder: Embedder
) -> None:
    catalogue_path(data).write_bytes(b"junk" * 1000)
    (fault,) = look().faults
    assert "spoorzoeker index MAP --rebuild" in fault.todo
    with pytest.raises(IndexMismatch):
        mend(data, embedder)


def test_there_is_nothing_to_mend_where_there_is_no_index(data: Path, embedder: Embedder) -> None:
    with pytest.raises(IndexMissing):
        mend(data, embedder)


@pytest.mark.usefixtures("two")
def test_what_is_half_done_is_no_fault_while_it_is_being_done(
    look: Examine, data: Path, embedder: Embedder
) -> None:
    leave_it_unfinished(data, embedder)
    leave_a_generation(data, embedder)
    with sync_lock(data):
        found = look()
        assert (found.faults, found.syncing) == ((), True)
    assert look().faults
