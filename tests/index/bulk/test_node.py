import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from index.bulk.make import difference, make_here
from index.bulk.node import fill
from index.bulk.order import Filled, Order, parcel_of
from index.embedder import load_embedder
from index.prepared import Prepared
from index.reading_process import Bounds

SAMPLES = Path(__file__).parents[3] / "corpus" / "letters"


def order(*paths: Path, make: object = None) -> bytes:
    parcels = tuple(parcel for path in paths if (parcel := parcel_of(path)))
    asked = Order(
        entry="corpus.read:read_letter",
        bounds=Bounds(),
        make=make or make_here(),  # type: ignore[arg-type]
        embedder="hashing",
        embedder_name=load_embedder("hashing").name,
        parcels=parcels,
    )
    return pickle.dumps(asked)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def filled() -> Filled:
    found: Filled = pickle.loads(fill(order(*sorted(SAMPLES.iterdir()))))
    return found


def test_each_chunk_of_a_letter_has_its_vector(filled: Filled) -> None:
    embedder = load_embedder("hashing")
    for kind, said in filled.answers:
        assert kind == "letter"
        assert isinstance(said, Prepared)
        assert said.pieces.vectors is not None
        expected = embedder.embed_passages([chunk.context_text for chunk in said.pieces.chunks])
        assert said.pieces.vectors.tobytes() == expected.tobytes()


def test_the_file_beside_a_letter_goes_with_it(temporary: Path, write_letter: object) -> None:
    path = write_letter("brief.txt", "De brug gaat open.")  # type: ignore[operator]
    path.with_suffix(".toml").write_text('kenmerk = "BIJ/1"\n')
    ((_, said),) = pickle.loads(fill(order(path))).answers
    assert said.metadata.kenmerk == "BIJ/1"


def test_what_a_killed_worker_left_is_removed_and_nothing_else(temporary: Path) -> None:
    from index.bulk.node import _remove_orphans

    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    orphan, alive, other = (
        temporary / name
        for name in (f"spoorzoeker-ray-{dead.pid}-a", f"spoorzoeker-ray-{os.getpid()}-a", "x-1-a")
    )
    for folder in (orphan, alive, other):
        folder.mkdir()
    _remove_orphans()
    assert [folder.exists() for folder in (orphan, alive, other)] == [False, True, True]


def test_a_machine_with_other_code_reads_nothing() -> None:
    make = (("spoorzoeker", "anders"), *make_here()[1:])
    found = pickle.loads(fill(order(*SAMPLES.iterdir(), make=make)))
    assert found.answers == ()
    assert "in plaats van anders. Installeer op alle machines" in found.refused


def test_machines_differ_by_the_first_part_that_differs() -> None:
    here = (("spoorzoeker", "1"), ("pypdf", "7.1"))
    assert difference(here, here) == ""
    assert difference(here, (("spoorzoeker", "1"), ("pypdf", "6"))) == "pypdf 6 in plaats van 7.1"
    assert difference(here, here[:1]) == "pypdf ontbreekt in plaats van 7.1"
