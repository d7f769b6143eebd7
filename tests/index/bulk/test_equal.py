"""An index made on a cluster is the one that is made without, to the last bit."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index.embedder import Embedder, load_embedder
from index.reading import reading
from index.sync import SyncReport, sync
from tests.index.bulk.conftest import Machines
from tests.index.bulk.held import found, rows, said, vectors
from tests.index.happenings import DRAFTS, begin
from tests.index.shelf import Shelf
from tests.letter_files import as_text

SAMPLES = Path(__file__).parents[3] / "corpus" / "letters"


@pytest.fixture(scope="module")
def own() -> Embedder:
    return load_embedder()


@pytest.fixture(scope="module")
def both(
    tmp_path_factory: pytest.TempPathFactory, machines: Machines, link: Any, own: Embedder
) -> dict[str, tuple[SyncReport, Path]]:
    """A hundred letters of every kind, some broken, and the samples: with the cluster and without."""
    from index.bulk.reading import BulkReading

    place = tmp_path_factory.mktemp("beide")
    shelf = Shelf(place, own)
    begin(shelf)
    shutil.copytree(SAMPLES, shelf.folder / "echt")
    for name in ("zonder", "met"):
        of_one_person = place / name / "uploads" / "iemand"
        of_one_person.mkdir(parents=True)
        (of_one_person / "eigen.txt").write_bytes(as_text(DRAFTS[110]))
    cluster = BulkReading(machines.address, embedder=own, embedder_setting="spoorzoeker")
    cluster._link = link
    ways = {"zonder": reading, "met": cluster.reading}
    return {
        name: (sync(shelf.folder, place / name, embedder=own, reading=way), place / name)
        for name, way in ways.items()
    }


def test_the_report_and_every_failure_are_the_same(both: dict[str, Any]) -> None:
    without, with_cluster = (said(both[name][0]) for name in ("zonder", "met"))
    assert with_cluster == without
    assert without["added"] == 106
    assert len(without["failed"]) > 20


def test_the_catalogue_has_the_same_rows(both: dict[str, Any]) -> None:
    assert rows(both["met"][1]) == rows(both["zonder"][1])


def test_the_vectors_have_the_same_bytes(both: dict[str, Any], own: Embedder) -> None:
    made = vectors(both["met"][1], own)
    assert made == vectors(both["zonder"][1], own)
    assert len(made) == both["met"][0].chunks


def test_the_terms_find_the_same_just_as_well(both: dict[str, Any], own: Embedder) -> None:
    questions = [draft.fact for draft in DRAFTS[:100:9]]
    assert found(both["met"][1], own, *questions) == found(both["zonder"][1], own, *questions)


class NameOnly:
    """An embedder that is no help: whoever needs vectors must have them already."""

    def __init__(self, own: Embedder) -> None:
        self.name, self.dimension = own.name, own.dimension


def test_the_workers_make_the_vectors(data: Path, bulk: Callable[..., Any], own: Embedder) -> None:
    here: Any = NameOnly(own)
    cluster = bulk(embedder=here, embedder_setting="spoorzoeker")
    assert sync(SAMPLES, data, embedder=here, reading=cluster.reading).added == 5


def test_what_changed_since_is_taken_in_by_the_next_sync(
    folder: Path, data: Path, bulk: Callable[..., Any], embedder: Embedder, write_letter: Any
) -> None:
    cluster = bulk()
    for number in range(3):
        write_letter(f"{number}.txt", f"De brug bij kilometer {number} gaat open.")
    sync(folder, data, embedder=embedder, reading=cluster.reading)
    write_letter("1.txt", "De brug blijft dicht.")
    (folder / "2.txt").unlink()
    report = sync(folder, data, embedder=embedder, reading=cluster.reading)
    assert (report.changed, report.removed, report.unchanged) == (1, 1, 1)
