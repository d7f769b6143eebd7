"""A sync broken off from outside: Ctrl-C, a disk with no room."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from index.embedder import Embedder
from index.examination import examine
from index.letters import LetterIndex
from index.stamp import Stamp
from index.sync import SyncReport

ROOT = Path(__file__).parents[2]
RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]

# Ctrl-C comes to a process and all that it started, at once.
STOPPED = """
import os, signal, sys
sys.path.insert(0, {root!r})
import index.sync
import cli

real = index.sync._counted

def counted(letters, files, on_progress):
    for number, taken in enumerate(real(letters, files, on_progress)):
        yield taken
        if number == 1:
            os.killpg(0, signal.SIGINT)

index.sync._counted = counted
sys.exit(cli.main(["index", {folder!r}, "--data", {data!r}]))
"""
# A file may not grow beyond so many bytes: to whoever writes it, the disk is full.
NO_ROOM = """
import resource, sys
sys.path.insert(0, {root!r})
import cli
import chromadb
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
sys.exit(cli.main(["index", {folder!r}, "--data", {data!r}]))
"""


@pytest.fixture
def changed(run_sync: RunSync, folder: Path, write_letter: WriteLetter) -> None:
    """Index a letter, then change it and add others."""
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.")
    run_sync()
    write_letter("een.txt", "Het veer naar Texel vaart.")
    for number in range(45):
        write_letter(f"nieuw-{number}.txt", f"De haven van plaats {number} wordt dieper.")


def run(code: str, folder: Path, data: Path, **values: object) -> tuple[int, list[str]]:
    program = code.format(root=str(ROOT), folder=str(folder), data=str(data), **values)
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"SPOORZOEKER_EMBEDDER": "hashing"},
        capture_output=True,
        text=True,
        start_new_session=True,
    )
    return done.returncode, done.stderr.splitlines()


def check_old(data: Path, embedder: Embedder) -> None:
    index = LetterIndex.open(data, embedder=embedder)
    assert [letter.id for letter in index.letters()] == ["een"]
    assert index.search("overweg Tilburg")[0].letter == "een"
    index.close()


@pytest.mark.usefixtures("changed")
def test_ctrl_c_gives_one_line_and_leaves_the_old_state(
    folder: Path, data: Path, embedder: Embedder, run_sync: RunSync
) -> None:
    assert run(STOPPED, folder, data) == (130, ["Afgebroken."])
    check_old(data, embedder)
    report = run_sync()
    assert (report.added, report.changed) == (45, 1)
    assert examine(data, Stamp.of(embedder)).faults == ()


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("most", [60_000, 200_000])
def test_a_full_disk_gives_one_line_and_leaves_the_old_state(
    folder: Path, data: Path, embedder: Embedder, run_sync: RunSync, most: int
) -> None:
    status, (line,) = run(NO_ROOM, folder, data, most=most)
    assert status == 2
    assert "Maak ruimte op de schijf" in line
    check_old(data, embedder)
    report = run_sync()
    assert (report.added, report.changed) == (45, 1)
    assert examine(data, Stamp.of(embedder)).faults == ()
