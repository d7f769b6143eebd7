"""Files that do harm, workers that are killed, machines that are lost."""

import logging
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from corpus.errors import LetterUnreadable, SettingsWrong, SpoorzoekerError
from index.embedder import Embedder
from index.reader import Reader
from index.reading_process import Bounds
from index.sync import sync
from tests.index.bulk.conftest import Machines
from tests.index.bulk.held import rows, said, vectors

Begin = Callable[..., Any]


def files(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for path in made:
        path.write_text(path.name)
    return made


HARMFUL = {
    "hangt.pdf": "het lezen duurt langer dan 1 s",
    "ontploft.pdf": "het lezen vraagt meer dan 500 MB geheugen",
    "sterft.pdf": "het lezen is afgebroken (status -6)",
    "weigert.pdf": "proef",
    "struikelt.pdf": "onverwachte fout: RecursionError('te diep')",
}


def test_a_file_that_does_harm_fails_alone_with_the_words_of_without(
    bulk: Begin, mischief: Reader, folder: Path
) -> None:
    names = [name for harmful in HARMFUL for name in (harmful, f"na-{harmful}")]
    cluster = bulk(bounds=Bounds(seconds=1, megabytes=500))
    told = {}
    with cluster.reading(mischief, files(folder, *names)) as read:
        for name in names:
            try:
                told[name] = read(folder / name).id
            except LetterUnreadable as refused:
                told[name] = str(refused)
    assert {name: told[name] for name in HARMFUL} == {
        name: f"{name} is niet te lezen: {why}." for name, why in HARMFUL.items()
    }
    assert all(told[f"na-{name}"] == f"na-{Path(name).stem}" for name in HARMFUL)


def test_a_file_that_ends_every_worker_is_read_here(
    bulk: Begin, mischief: Reader, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    asked = files(folder, "een.pdf", "sloopt.pdf", "twee.pdf")
    with bulk().reading(mischief, asked) as read, caplog.at_level(logging.WARNING):
        assert [read(path).id for path in asked] == ["een", "sloopt", "twee"]
    assert "no worker could read sloopt.pdf" in caplog.text


def test_many_files_never_are_under_way_together(
    bulk: Begin, link: Any, mischief: Reader, folder: Path
) -> None:
    asked = files(folder, *(f"{number:04}.txt" for number in range(600)))
    before = link._number
    with bulk().reading(mischief, asked) as read:
        sent = link._number - before
        assert 0 < sent <= 3 * link.workers
        assert read(asked[0]).id == "0000"
        assert link._number - before <= sent + 1
        assert [read(path).id for path in asked[1:]] == [path.stem for path in asked[1:]]


def test_a_file_that_nobody_foresaw_or_that_is_gone_is_read_here(
    bulk: Begin, mischief: Reader, folder: Path
) -> None:
    known, gone, other = files(folder, "a.pdf", "b.pdf", "c.pdf")
    gone.unlink()
    with bulk().reading(mischief, [known, gone]) as read:
        assert read(other).id == "c"
        assert read(known).id == "a"
        with pytest.raises(LetterUnreadable, match=r"b\.pdf is niet te lezen: onverwachte fout"):
            read(gone)


@pytest.fixture
def many(folder: Path, write_letter: Any) -> Path:
    for number in range(80):
        facts = (f"De brug bij kilometer {number}.{part} gaat open." for part in range(4))
        write_letter(f"{number:03}.txt", *facts)
    return folder


def test_the_index_is_the_same_where_workers_are_killed_meanwhile(
    machines: Machines,
    bulk: Begin,
    many: Path,
    write_letter: Any,
    tmp_path: Path,
    embedder: Embedder,
) -> None:
    long = (f"Het viaduct bij kilometer {number} gaat dicht." for number in range(3000))
    write_letter("040.txt", *long)  # takes long enough to be caught at
    done = Event()
    with ThreadPoolExecutor(1) as pool:
        killed = pool.submit(kill_workers_twice, machines, done)
        try:
            report = sync(many, tmp_path / "met", embedder=embedder, reading=bulk().reading)
        finally:
            done.set()
        assert killed.result() > 0
    assert_equals_without(report, many, tmp_path, embedder)


def kill_workers_twice(machines: Machines, done: Event) -> int:
    killed = times = 0
    while times < 2 and not done.wait(0.01):
        now = machines.kill_workers()
        killed, times = killed + now, times + bool(now)
    return killed


def test_the_index_is_the_same_where_a_machine_is_lost_meanwhile(
    machines: Machines, bulk: Begin, many: Path, tmp_path: Path, embedder: Embedder
) -> None:
    third = machines.more()

    def lose(now: Any) -> None:
        if now.letters == 10:
            machines.lose(third)

    report = sync(
        many, tmp_path / "met", embedder=embedder, reading=bulk().reading, on_progress=lose
    )
    assert_equals_without(report, many, tmp_path, embedder)


def assert_equals_without(report: Any, letters: Path, place: Path, embedder: Embedder) -> None:
    without = sync(letters, place / "zonder", embedder=embedder)
    assert said(report) == said(without)
    assert rows(place / "met") == rows(place / "zonder")
    assert vectors(place / "met", embedder) == vectors(place / "zonder", embedder)


def test_a_cluster_that_is_gone_ends_the_sync_in_one_line_and_the_next_goes_on(
    machines: Machines, many: Path, data: Path, embedder: Embedder
) -> None:
    from index.bulk.reading import BulkReading

    def cut(now: Any) -> None:
        if now.letters == 1:
            os.kill(cluster._link._process.pid, signal.SIGKILL)

    with BulkReading(machines.address, embedder=embedder, embedder_setting="hashing") as cluster:
        with pytest.raises(SpoorzoekerError, match="weggevallen") as told:
            sync(many, data, embedder=embedder, reading=cluster.reading, on_progress=cut)
        assert len(str(told.value).splitlines()) == 1
        assert sync(many, data, embedder=embedder, reading=cluster.reading).added == 80


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("spoorzoeker", r"embedder is spoorzoeker@.* in plaats van hash"),
        ("niemand/dit-model", "dit-model"),
    ],
)
def test_workers_with_another_model_or_none_are_refused(
    bulk: Begin, mischief: Reader, folder: Path, setting: str, said: str
) -> None:
    asked = files(folder, "a.pdf")
    with (
        bulk(embedder_setting=setting).reading(mischief, asked) as read,
        pytest.raises(SettingsWrong, match=f"Ray-cluster is niet te gebruiken.*{said}"),
    ):
        read(asked[0])
