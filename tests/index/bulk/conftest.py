"""A Ray cluster of two machines on loopback, and letters that do harm to whoever reads them."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from index.bulk.address import ray_address
from index.embedder import Embedder
from index.reader import Reader

ROOT = Path(__file__).parents[3]
# A reader in which a file does what its name says.
MISCHIEF = """
import os, signal, time
from pathlib import Path
from tempfile import TemporaryDirectory
from corpus.errors import LetterUnreadable
from corpus.letter import Letter, Metadata, Paragraph

def read(path):
    name = path.stem
    if name.startswith("hangt"):
        time.sleep(600)
    if name.startswith("ontploft"):
        return [0] * (1 << 40)
    if name.startswith("sterft"):
        os.abort()
    if name.startswith("weigert"):
        raise LetterUnreadable(f"{path.name} is niet te lezen: proef.")
    if name.startswith("struikelt"):
        raise RecursionError("te diep")
    if name.startswith("sloopt"):
        # Kills the worker of Ray that has it read, and nobody else.
        if Path(f"/proc/{os.getppid()}/cmdline").read_bytes().startswith(b"ray::"):
            os.kill(os.getppid(), signal.SIGKILL)
    return Letter(
        id=name, file_name=path.name, sha256=path.read_text(), metadata=Metadata(),
        paragraphs=(Paragraph(number=1, text=f"De brug bij {name} gaat open.", sentences=()),),
    )
"""
VARIABLES = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # all on loopback
    "RAY_AUTH_MODE": "token",
    "RAY_AUTH_TOKEN": "0" * 64,
}


def no_reading(path: Path) -> Any:
    raise AssertionError(f"{path.name} was read in this process")


@dataclass(frozen=True, slots=True)
class Machines:
    """A cluster; its address is what `--ray` takes."""

    cluster: Any
    variables: dict[str, str]

    @property
    def address(self) -> str:
        return str(self.cluster.address)

    def more(self) -> Any:
        """Add a machine of one core."""
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.variables.items():
                patch.setenv(name, value)
            return self.cluster.add_node(num_cpus=1, include_dashboard=False)

    def lose(self, machine: Any) -> None:
        self.cluster.remove_node(machine, allow_graceful=False)

    def kill_workers(self) -> int:
        """Kill all that work for us on any machine, and say how many that were."""
        raylets = {
            process.process.pid
            for node in self.cluster.list_all_nodes()
            for process in node.all_processes["raylet"]
        }
        killed = 0
        for status in Path("/proc").glob("[0-9]*/stat"):
            pid = int(status.parent.name)
            try:
                parent = int(status.read_text().rpartition(")")[2].split()[1])
                name = (status.parent / "cmdline").read_bytes()
                if parent in raylets and name.startswith(b"ray::fill"):
                    os.kill(pid, signal.SIGKILL)
                    killed += 1
            except OSError:
                continue
        return killed


@pytest.fixture(scope="session")
def mischief(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    folder = tmp_path_factory.mktemp("mischief")
    (folder / "mischief.py").write_text(MISCHIEF)
    sys.path.append(str(folder))
    return Reader(
        read=no_reading, suffixes=frozenset({".txt", ".pdf"}), version="1", entry="mischief:read"
    )


@pytest.fixture(scope="session")
def machines(tmp_path_factory: pytest.TempPathFactory, mischief: Reader) -> Iterator[Machines]:
    """Give a cluster of two machines of a core each, for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in VARIABLES.items():
            patch.setenv(name, value)
        from ray.cluster_utils import Cluster

        # Sockets lie in it, whose names have a bound that pytest's folders go over.
        with TemporaryDirectory(prefix="spoor-", dir="/tmp", ignore_cleanup_errors=True) as folder:
            patch.setenv("RAY_TMPDIR", folder)
            path = os.pathsep.join((str(ROOT), *filter(None, sys.path)))
            made = Machines(Cluster(), {"TMPDIR": folder, "PYTHONPATH": path})
            made.more()
            made.more()
            yield made
            made.cluster.shutdown()


@pytest.fixture(scope="session")
def link(machines: Machines) -> Iterator[Any]:
    """Give one way to the cluster, as a new one takes seconds."""
    from index.bulk.link import Link

    link = Link(ray_address(machines.address))
    yield link
    link.close()


@pytest.fixture
def bulk(machines: Machines, link: Any, embedder: Embedder) -> Iterator[Callable[..., Any]]:
    """Give what reads on the cluster, with whatever else is said."""
    from index.bulk.reading import BulkReading

    begun = []

    def begin(**options: Any) -> BulkReading:
        chosen = {"embedder": embedder, "embedder_setting": "hashing", **options}
        begun.append(BulkReading(machines.address, **chosen))
        begun[-1]._link = link
        return begun[-1]

    yield begin
    assert all(each._link is link for each in begun), "a test closed the way that all share"
