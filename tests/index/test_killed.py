"""A sync killed at every step that it takes; see `kills.py`, which this runs."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from index.sync import SyncReport

ROOT = Path(__file__).parents[2]
MEMORY = Path("/dev/shm")
KILLS = Path(__file__).with_name("kills.py")

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]


@pytest.fixture
def killed(
    folder: Path, data: Path, run_sync: RunSync, write_letter: WriteLetter
) -> list[dict[str, Any]]:
    """Give what was left of each kill, of a sync that adds, changes, renames and removes."""
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.")
    write_letter("twee.txt", "De trein naar Gent rijdt weer.")
    write_letter("museum.txt", "Het museum krijgt subsidie.")
    run_sync()
    write_letter("een.txt", "Het veer naar Texel vaart.")
    (folder / "twee.txt").rename(folder / "twee_bis.txt")
    (folder / "museum.txt").unlink()
    write_letter("vier.txt", "De haven wordt dieper.")
    # Each commit waits for the disk, where it is one.
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    with TemporaryDirectory(prefix="spoorzoeker-", dir=memory) as place:
        done = subprocess.run(
            [sys.executable, str(KILLS), str(folder), str(data), place],
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_whatever_step_a_sync_is_killed_at_the_index_is_whole(
    killed: list[dict[str, Any]],
) -> None:
    # All of the writing, the change-over to a new generation and the wiping were met.
    steps = {step["step"].split(" /")[0] for step in killed}
    assert {"upsert", "commit", "COMMIT", "VACUUM", "os.mkdir"} <= steps
    assert [step for step in killed if not step["killed"]] == []
    # Readers see the old state, and from one step on the new; never anything else.
    left = [step["left"] for step in killed]
    assert left == sorted(left, reverse=True)
    assert set(left) == {"old", "new"}
    # Whether mended first or not, the next sync ends equal to a fresh index, and wiped.
    assert [step for step in killed if step["differs"]] == []
