"""A cluster that is started here: for this machine alone, and gone when the work is done."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from index.bulk.reading import BulkReading
from index.embedder import Embedder
from index.sync import sync

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "corpus" / "letters"
LISTENS = "0A"


def of_cluster(folder: Path) -> Iterator[Path]:
    """Yield all processes that have a folder for their temporary files."""
    mark = f"TMPDIR={folder}\0".encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                yield process
        except OSError:
            continue


def sockets(process: Path) -> set[str]:
    try:
        links = [os.readlink(each) for each in (process / "fd").iterdir()]
    except OSError:
        return set()
    return {link[8:-1] for link in links if link.startswith("socket:[")}


def listening(processes: list[Path]) -> list[str]:
    """Give the addresses, as Linux writes them, that processes listen on."""
    ours = set().union(*map(sockets, processes))
    found = []
    for table in ("tcp", "tcp6"):
        for line in Path("/proc/net", table).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTENS and fields[9] in ours:
                found.append(fields[1].partition(":")[0])
    return found


def is_loopback(address: str) -> bool:
    # 127.0.0.1 with its bytes turned round, alone or in an address of IPv6; and ::1.
    return address.endswith("0100007F") or address == "0" * 24 + "01000000"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks in /proc")
def test_it_listens_on_loopback_alone_and_leaves_nothing_behind(
    tmp_path: Path, embedder: Embedder
) -> None:
    seen: dict[str, Any] = {}

    def look(now: Any) -> None:
        seen["folder"] = Path(cluster._link._folder.name)
        seen["addresses"] = listening(list(of_cluster(seen["folder"])))

    with BulkReading("local:1", embedder=embedder, embedder_setting="hashing") as cluster:
        report = sync(
            SAMPLES, tmp_path / "data", embedder=embedder, reading=cluster.reading, on_progress=look
        )
    assert report.added == 5
    assert len(seen["addresses"]) > 2
    assert all(map(is_loopback, seen["addresses"]))
    assert not seen["folder"].exists()
    assert_ended(seen["folder"])


def assert_ended(folder: Path) -> None:
    """Hold that the processes end; a worker takes a moment to see that its cluster is gone."""
    until = time.monotonic() + 30
    while left := list(of_cluster(folder)):
        assert time.monotonic() < until, f"still there: {left}"
        time.sleep(0.2)


STOPPED = """
import os, signal, sys
import index.sync
import cli

real = index.sync._counted

def counted(letters, files, on_progress):
    for taken in real(letters, files, on_progress):
        yield taken
        os.killpg(0, signal.SIGINT)

index.sync._counted = counted
sys.exit(cli.main(["index", "--ray", "local:1", "--data", sys.argv[1]]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks in /proc")
def test_ctrl_c_ends_the_sync_and_the_cluster(tmp_path: Path) -> None:
    temporary = Path("/tmp") / f"spoorproef{os.getpid()}"
    temporary.mkdir()
    try:
        done = subprocess.run(
            [sys.executable, "-c", STOPPED, str(tmp_path / "data")],
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=os.environ | {"TMPDIR": str(temporary), "SPOORZOEKER_EMBEDDER": "hashing"},
            process_group=0,
            timeout=150,
        )
        assert (done.returncode, done.stderr) == (130, "Afgebroken.\n")
        assert list(temporary.iterdir()) == []
    finally:
        for left in temporary.iterdir():
            assert_ended(left)
        temporary.rmdir()
